import { PrinterOutlined } from '@ant-design/icons';
import { Button, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/me';
import { isOwed } from '../../api/bills';
import type { Bill } from '../../api/types';
import { titleOf } from '../../i18n/bill-title';
import { useChargedWords } from '../../i18n/charged-words';
import { yuan } from '../../i18n/money';
import { KeyCaps } from '../../ui/key-hints';
import { useKeys } from '../../ui/keys';
import { Moment } from '../../ui/moment';
import { Neighbours } from '../../ui/neighbours';
import { Card } from '../../ui/page';
import { Refused, Stale } from '../../ui/states';
import { BillVoid } from './bill-void';
import { useRecordPayment, type Payment } from './use-bills';

const METHODS: Payment['method'][] = ['WECHAT', 'ALIPAY', 'CASH', 'CARD', 'TRANSFER'];

/** A bill line by line, what was paid on it, and the form for what is paid now. Printed, it is the receipt. */
export default function BillCard({ bill }: { bill: Bill }) {
  const { t } = useTranslation();
  const words = useChargedWords();
  const mayCollect = useMay()('payment:record');
  return (
    <div className="bill">
      <Card
        title={titleOf(bill)}
        aside={
          <Button className="no-print" size="small" icon={<PrinterOutlined />} onClick={() => print()}>
            {t('bills.print')}
          </Button>
        }
      >
        <p className="meta dots bill-facts">
          <span>{bill.number}</span>
          {bill.unitLabel && <span>{bill.unitLabel}</span>}
          <Moment at={bill.issuedAt} style="day" />
          <span>{t(`words.billStatus.${bill.status}`)}</span>
        </p>
        <div className="bill-facts">
          <Neighbours order={bill.workOrderId} home={bill.unitId} unit={bill.unitLabel} trailOf={bill.id} />
        </div>
        <table className="plain-table" aria-label={t('bills.lines')}>
          <tbody>
            {bill.lines.map((line) => (
              <tr key={line.name}>
                <th scope="row">
                  {line.charged ? titleOf(bill) : `${line.name} × ${line.quantity}`}
                  {line.charged && <div className="meta">{words(line.charged)}</div>}
                </th>
                <td className="num">{yuan(line.amount.cents)}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">{t('bills.total')}</th>
              <td className="num">
                <strong>{yuan(bill.total.cents)}</strong>
              </td>
            </tr>
          </tbody>
        </table>
      </Card>
      <Card title={t('bills.payments')}>
        {bill.payments.length === 0 ? (
          <p className="state small">{t('bills.noPayments')}</p>
        ) : (
          <ul className="bill-payments">
            {bill.payments.map((payment) => (
              <li key={payment.id}>
                <span>
                  {t(`bills.methods.${payment.method}`)} <span className="meta">{t('bills.paidBy', { who: payment.recordedBy })}</span>
                </span>
                <span className="meta">
                  <Moment at={payment.at} />
                </span>
                <span>{yuan(payment.amount.cents)}</span>
              </li>
            ))}
          </ul>
        )}
      </Card>
      <div className="no-print">
        {bill.status === 'PAID' && <p className="state small">{t('bills.settled')}</p>}
        {bill.status === 'VOIDED' && <p className="state small">{t('bills.void.done')}</p>}
        {/* Whoever may only read sees what is owed, and nothing to press. */}
        {mayCollect && isOwed(bill) && <Collect bill={bill} />}
        <BillVoid bill={bill} />
      </div>
    </div>
  );
}

/** After a payment the rest is another one: a key that is pressed twice collects once. */
function Collect({ bill }: { bill: Bill }) {
  const { t } = useTranslation();
  const [taken, setTaken] = useState<number>();
  return taken === undefined ? (
    <RecordPayment bill={bill} recorded={setTaken} />
  ) : (
    <Card title={t('bills.record')}>
      <div className="state small" role="status">
        <span>{t('bills.recordedRest', { amount: yuan(taken), rest: yuan(bill.outstanding.cents) })}</span>
        <Button onClick={() => setTaken(undefined)}>{t('bills.recordMore')}</Button>
      </div>
    </Card>
  );
}

function RecordPayment({ bill, recorded }: { bill: Bill; recorded: (cents: number) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string>();
  const [method, setMethod] = useState<Payment['method']>('WECHAT');
  const record = useRecordPayment(bill, recorded);
  const amount = typed ?? (bill.outstanding.cents / 100).toFixed(2);
  const amountCents = centsOf(amount);
  const fits = amountCents !== undefined && amountCents <= bill.outstanding.cents;
  const send = () => {
    if (!fits || record.isPending) return;
    // What was about to be collected stays, whatever somebody else collects meanwhile.
    setTyped(amount);
    record.mutate({ amountCents, method });
  };
  useKeys([{ press: 'mod+Enter', label: t('bills.record'), run: send }]);
  const last = bill.payments.at(-1);
  return (
    <Card title={t('bills.record')}>
      <form
        className="bill-form"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <label htmlFor="payment-amount">{t('bills.amount')}</label>
        <Input
          id="payment-amount"
          inputMode="decimal"
          value={amount}
          status={fits ? undefined : 'error'}
          aria-invalid={!fits}
          aria-describedby={fits ? undefined : 'payment-wrong'}
          onChange={(event) => setTyped(event.target.value)}
        />
        {!fits && (
          <span id="payment-wrong" className="wrong" role="alert">
            {t('bills.amountWrong', { most: yuan(bill.outstanding.cents) })}
          </span>
        )}
        <span>{t('bills.method')}</span>
        <Radio.Group
          aria-label={t('bills.method')}
          value={method}
          onChange={(event) => setMethod(event.target.value as Payment['method'])}
          options={METHODS.map((value) => ({ value, label: t(`bills.methods.${value}`) }))}
        />
        {record.error?.isConflict ? (
          <Stale
            what={
              last
                ? t('bills.stale', {
                    who: last.recordedBy,
                    amount: yuan(last.amount.cents),
                    method: t(`bills.methods.${last.method}`),
                    rest: yuan(bill.outstanding.cents),
                  })
                : t('bills.staleOther', { rest: yuan(bill.outstanding.cents) })
            }
            applyAgain={fits ? send : undefined}
            drop={() => {
              setTyped(undefined);
              record.reset();
            }}
          />
        ) : (
          <Refused problem={record.error} />
        )}
        <Button type="primary" size="large" htmlType="submit" disabled={!fits} loading={record.isPending}>
          {t('bills.submit', { amount: fits ? yuan(amountCents) : '' })} <KeyCaps press="mod+Enter" />
        </Button>
      </form>
    </Card>
  );
}

/** By the digits, not by a product: 0.29 times a hundred is not 29. */
function centsOf(amount: string): number | undefined {
  const [, whole, part = ''] = /^(\d{1,8})(?:\.(\d{0,2}))?$/.exec(amount.trim()) ?? [];
  const cents = whole === undefined ? 0 : Number(whole) * 100 + Number(part.padEnd(2, '0'));
  return cents > 0 ? cents : undefined;
}
