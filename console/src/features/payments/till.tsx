import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useCommunities } from '../../api/communities';
import { useMay } from '../../api/me';
import type { Bill, Payment } from '../../api/types';
import { paths } from '../../app/paths';
import { titleOf } from '../../i18n/bill-title';
import { yuan } from '../../i18n/money';
import { KeyCaps } from '../../ui/key-hints';
import { useKeys } from '../../ui/keys';
import { Moment } from '../../ui/moment';
import { Card } from '../../ui/page';
import { Empty, Loaded, Refused } from '../../ui/states';
import { centsOf, typedAmount } from '../../ui/cents';
import { LateFees } from './late-fees';
import { usePaymentMove, useRecordPayment, useTill, type NewPayment } from './use-payments';
import css from './payments.module.css';

const METHODS: NewPayment['method'][] = ['WECHAT', 'ALIPAY', 'CASH', 'CARD', 'TRANSFER'];

/** Exactly one unit: what it owes, what is prepaid for it, and what is paid now. */
export function Till({ unit, bill }: { unit: string; bill?: string }) {
  const { t } = useTranslation();
  const { nameOf } = useCommunities();
  const { balance, bills, payments, kept } = useTill(unit);
  return (
    <Loaded query={balance} lines={8}>
      {(one) => (
        <Loaded query={bills} lines={8}>
          {({ items }) => (
            <div className="two-columns">
              <div className="stack">
                <Card
                  title={`${nameOf(one.communityId)} ${one.unitLabel}`}
                  aside={<Link to={paths.account(unit)}>{t('payments.account')}</Link>}
                >
                  <dl className={css.tillFigures}>
                    <div>
                      <dt>{t('payments.owed')}</dt>
                      <dd>{yuan(one.owed.cents)}</dd>
                    </div>
                    <div>
                      <dt>{t('payments.prepaid')}</dt>
                      <dd>{yuan(one.prepaid.cents)}</dd>
                    </div>
                  </dl>
                </Card>
                {one.prepaid.cents > 0 && items.length > 0 && (
                  <Loaded query={kept} lines={2} small>
                    {(page) => page.items.map((payment) => <UsePrepaid key={payment.id} kept={payment} />)}
                  </Loaded>
                )}
                <LateFees unit={unit} />
                <Take key={items.map(({ id, version }) => id + version).join()} unit={unit} bills={items} chosen={bill} />
              </div>
              <Card title={t('payments.last')} aside={<Link to={`${paths.payments}?unit=${unit}`}>{t('common.all')}</Link>}>
                <Loaded
                  query={payments}
                  lines={4}
                  small
                  empty={{ when: (page) => page.items.length === 0, show: <Empty small title={t('payments.none')} /> }}
                >
                  {(page) => (
                    <ul className={css.paymentRows}>
                      {page.items.map((payment) => (
                        <li key={payment.id}>
                          <Link to={paths.payment(payment.id)}>{payment.receiptNumber ?? t('payments.drawing')}</Link>
                          <span className="meta">
                            <Moment at={payment.receivedAt} /> {t(`payments.methods.${payment.method}`)}
                          </span>
                          <span className={payment.status === 'REVERSED' ? css.struck : ''}>{yuan(payment.amount.cents)}</span>
                        </li>
                      ))}
                    </ul>
                  )}
                </Loaded>
              </Card>
            </div>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

function UsePrepaid({ kept }: { kept: Payment }) {
  const { t } = useTranslation();
  const may = useMay()('payment:record');
  const use = usePaymentMove<{ billIds?: string[] }>(kept, 'shares');
  return (
    <div className="note">
      <span>{t('payments.keptOf', { amount: yuan(kept.prepaid.cents), receipt: kept.receiptNumber ?? '' })}</span>
      {may && (
        <button type="button" className="plain-button spread" disabled={use.isPending} onClick={() => use.mutate({})}>
          {t('payments.use')}
        </button>
      )}
      <Refused problem={use.error} />
    </div>
  );
}

function Take({ unit, bills, chosen }: { unit: string; bills: Bill[]; chosen?: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  // What somebody finds wrong is paid by nobody who does not mean to: money on it would decide that.
  const [left, leave] = useState<ReadonlySet<string>>(
    new Set(bills.filter(({ id, voidReason }) => (chosen === undefined ? voidReason !== undefined : id !== chosen)).map(({ id }) => id)),
  );
  const [typed, setTyped] = useState<string>();
  const [method, setMethod] = useState<NewPayment['method']>('WECHAT');
  const [reference, refer] = useState('');
  const [payer, name] = useState('');
  const record = useRecordPayment((payment) => void navigate(paths.payment(payment.id)));
  const ticked = bills.filter(({ id }) => !left.has(id));
  const owed = ticked.reduce((sum, bill) => sum + bill.outstanding.cents, 0);
  const amount = typed ?? (owed > 0 ? typedAmount(owed) : '');
  const cents = centsOf(amount);
  const over = Math.max(0, (cents ?? 0) - owed);
  const send = () => {
    if (cents === undefined || record.isPending) return;
    record.mutate({
      unitId: unit,
      amountCents: cents,
      method,
      // What is ticked and nothing else; nothing at all is kept as prepaid, as the line below says.
      billIds: ticked.map(({ id }) => id),
      prepaidCents: over,
      ...(reference.trim() && { reference: reference.trim() }),
      ...(payer.trim() && { payer: payer.trim() }),
    });
  };
  useKeys([{ press: 'mod+Enter', label: t('payments.take'), run: send }]);
  const toggle = (id: string) => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    leave(next);
  };
  return (
    <Card title={t('payments.take')}>
      <form
        className={css.tillForm}
        aria-label={t('payments.take')}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        {bills.length === 0 ? (
          <p className="meta">{t('payments.nothingOwed')}</p>
        ) : (
          <table className="plain-table" aria-label={t('payments.open')}>
            <thead>
              <tr>
                <th scope="col">{t('payments.bill')}</th>
                <th scope="col">{t('payments.due')}</th>
                <th scope="col" className="num">
                  {t('payments.outstanding')}
                </th>
              </tr>
            </thead>
            <tbody>
              {bills.map((bill) => (
                <tr key={bill.id}>
                  <th scope="row">
                    <label className={css.tillTick}>
                      <input type="checkbox" checked={!left.has(bill.id)} onChange={() => toggle(bill.id)} />
                      <span>
                        {titleOf(bill)} <span className="meta">{bill.period?.from.slice(0, 7) ?? bill.number}</span>
                        {bill.voidReason !== undefined && (
                          <>
                            <br />
                            <span className="meta">{t('payments.disputed', { reason: bill.voidReason })}</span>
                          </>
                        )}
                      </span>
                    </label>
                  </th>
                  <td>
                    <Moment at={bill.dueOn} style="day" />
                  </td>
                  <td className="num">{yuan(bill.outstanding.cents)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <div className={css.tillFields}>
          <label className="field">
            <span className="name">{t('payments.amount')}</span>
            <input
              className="control"
              inputMode="decimal"
              value={amount}
              aria-invalid={cents === undefined}
              onChange={(event) => setTyped(event.target.value)}
            />
          </label>
          <label className="field">
            <span className="name">{t('payments.reference')}</span>
            <input className="control" maxLength={60} value={reference} onChange={(event) => refer(event.target.value)} />
          </label>
          <label className="field">
            <span className="name">{t('payments.payer')}</span>
            <input className="control" maxLength={60} value={payer} onChange={(event) => name(event.target.value)} />
          </label>
        </div>
        <fieldset className="tick-row">
          <legend>{t('payments.method')}</legend>
          {METHODS.map((one) => (
            <label key={one} className="entry-form-tick">
              <input type="radio" name="method" value={one} checked={method === one} onChange={() => setMethod(one)} />{' '}
              {t(`payments.methods.${one}`)}
            </label>
          ))}
        </fieldset>
        <p role="status" className="meta">
          {cents === undefined
            ? t('payments.amountWrong')
            : over > 0
              ? t('payments.over', { amount: yuan(over) })
              : cents < owed
                ? t('payments.rest', { amount: yuan(owed - cents) })
                : t('payments.whole')}
        </p>
        <Refused problem={record.error} />
        <button
          type="submit"
          className="plain-button solid"
          disabled={cents === undefined || record.isPending}
          aria-busy={record.isPending}
        >
          {t('payments.submit', { amount: cents === undefined ? '' : yuan(cents) })} <KeyCaps press="mod+Enter" />
        </button>
      </form>
    </Card>
  );
}
