import { Fragment, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { foundWrong } from '../../api/bills';
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
import { PlainTable } from '../../ui/plain-table';
import { LateFees } from './late-fees';
import { METHODS, usePaymentMove, useRecordPayment, useTill, type NewPayment } from './use-payments';
import css from './payments.module.css';

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
                <Take unit={unit} bills={items} payments={payments.data?.items} chosen={bill} />
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

function Take({ unit, bills, payments, chosen }: { unit: string; bills: Bill[]; payments?: Payment[]; chosen?: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [ticks, tick] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [typed, setTyped] = useState<string>();
  // Nothing is chosen beforehand: the drawer is counted by it.
  const [method, setMethod] = useState<NewPayment['method']>();
  const [lacksMethod, askForMethod] = useState(false);
  const [reference, refer] = useState('');
  const [payer, name] = useState('');
  const firstMethod = useRef<HTMLInputElement>(null);
  const record = useRecordPayment((payment) => void navigate(paths.payment(payment.id)));
  const isBegun = ticks.size > 0 || typed !== undefined || method !== undefined || reference !== '' || payer !== '';
  const meanwhile = useMeanwhile(bills, payments, isBegun);
  // What somebody finds wrong is paid by nobody who does not mean to: money on it would decide that.
  const isTicked = (bill: Bill) => ticks.get(bill.id) ?? (chosen === undefined ? foundWrong(bill) === undefined : bill.id === chosen);
  const ticked = bills.filter(isTicked);
  const owed = outstanding(ticked);
  const amount = typed ?? (owed > 0 ? typedAmount(owed) : '');
  const cents = centsOf(amount);
  const over = Math.max(0, (cents ?? 0) - owed);
  const send = () => {
    if (cents === undefined || record.isPending || meanwhile.isChanged) return;
    if (!method) {
      askForMethod(true);
      firstMethod.current?.focus();
      return;
    }
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
          <PlainTable
            label={t('payments.open')}
            rows={bills}
            columns={[
              {
                name: 'bill',
                head: t('payments.bill'),
                isHead: true,
                show: (bill) => (
                  <label className={css.tillTick}>
                    <input
                      type="checkbox"
                      checked={isTicked(bill)}
                      onChange={({ target }) => tick(new Map(ticks).set(bill.id, target.checked))}
                    />
                    <span>
                      {titleOf(bill)} <span className="meta">{bill.period?.from.slice(0, 7) ?? bill.number}</span>
                      {foundWrong(bill) !== undefined && (
                        <>
                          <br />
                          <span className="meta">{t('payments.disputed', { reason: foundWrong(bill) })}</span>
                        </>
                      )}
                    </span>
                  </label>
                ),
              },
              { name: 'due', head: t('payments.due'), show: (bill) => <Moment at={bill.dueOn} style="day" /> },
              { name: 'open', head: t('payments.outstanding'), isNumber: true, show: (bill) => yuan(bill.outstanding.cents) },
            ]}
          />
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
          {METHODS.map((one, place) => (
            <label key={one} className="entry-form-tick">
              <input
                ref={place === 0 ? firstMethod : undefined}
                type="radio"
                name="method"
                value={one}
                checked={method === one}
                aria-describedby={lacksMethod && !method ? 'till-method-wrong' : undefined}
                onChange={() => setMethod(one)}
              />{' '}
              {t(`payments.methods.${one}`)}
            </label>
          ))}
          {lacksMethod && !method && (
            <span id="till-method-wrong" role="alert" className="wrong">
              {t('payments.methodMissing')}
            </span>
          )}
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
        {meanwhile.isChanged && (
          <div className="note" role="alert">
            <span>
              {t('payments.changed', { before: yuan(meanwhile.owedBefore), now: yuan(meanwhile.owedNow) })}
              {meanwhile.paid.map((payment) => (
                <Fragment key={payment.id}>
                  {' '}
                  {t('payments.paidMeanwhile', {
                    amount: yuan(payment.amount.cents),
                    method: t(`payments.methods.${payment.method}`),
                    who: payment.recordedBy,
                    receipt: payment.receiptNumber ?? t('payments.drawing'),
                  })}
                </Fragment>
              ))}
            </span>
            <button
              type="button"
              className="plain-button spread"
              onClick={() => {
                record.reset();
                meanwhile.look();
              }}
            >
              {t('payments.lookedAt')}
            </button>
          </div>
        )}
        <button
          type="submit"
          className="plain-button solid"
          disabled={cents === undefined || record.isPending || meanwhile.isChanged}
          aria-busy={record.isPending}
        >
          {t('payments.submit', { amount: cents === undefined ? '' : yuan(cents) })} <KeyCaps press="mod+Enter" />
        </button>
      </form>
    </Card>
  );
}

/**
 * What others did to the bills since somebody began to fill the form in: until that was looked at no
 * money is taken, and what was typed stays. A form that nobody touched just shows what is owed now.
 */
function useMeanwhile(bills: Bill[], payments: Payment[] | undefined, isBegun: boolean) {
  const now = { bills, payments };
  const [seen, look] = useState(now);
  const isOther = stateOf(seen.bills) !== stateOf(bills);
  if ((isOther && !isBegun) || (seen.payments === undefined && payments !== undefined)) {
    look({ bills: isBegun ? seen.bills : bills, payments });
  }
  const known = new Set((seen.payments ?? payments ?? []).map(({ id }) => id));
  return {
    isChanged: isOther && isBegun,
    owedBefore: outstanding(seen.bills),
    owedNow: outstanding(bills),
    paid: (payments ?? []).filter(({ id, status }) => !known.has(id) && status !== 'REVERSED'),
    look: () => look(now),
  };
}

const stateOf = (bills: Bill[]) => bills.map(({ id, version }) => `${id} ${version}`).join();

const outstanding = (bills: Bill[]) => bills.reduce((sum, bill) => sum + bill.outstanding.cents, 0);
