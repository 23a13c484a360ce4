import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { billingApi, unwrap } from '../../api/client';
import { conditional } from '../../api/command';
import type { Bill } from '../../api/types';
import { lineTitleOf } from '../../i18n/bill-title';
import { yuan } from '../../i18n/money';
import { centsOf } from '../../ui/cents';
import { EntryDialog } from '../../ui/entry-dialog';
import { TextField, useEntry } from '../../ui/entry-form';

const LONGEST = 200;

const amount = v.pipe(
  v.string(),
  v.trim(),
  v.check((typed) => typed === '' || centsOf(typed) !== undefined, 'decimal'),
);
const schema = v.object({
  amounts: v.pipe(
    v.array(amount),
    v.check((typed) => typed.some((one) => one !== ''), 'unfilled'),
  ),
  reason: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(LONGEST)),
});
type Asked = v.InferInput<typeof schema>;

const creditedOf = ({ credits }: Bill, place: number): number =>
  credits
    .flatMap(({ lines }) => lines)
    .filter(({ line }) => line === place)
    .reduce((sum, { amount: { cents } }) => sum + cents, 0);

/** Of which lines how much is not owed after all; a second person decides. */
export default function CreditDialog({ bill, close }: { bill: Bill; close: () => void }) {
  const { t } = useTranslation();
  const entry = useEntry({
    schema,
    first: { amounts: bill.lines.map(() => ''), reason: '' },
    version: () => bill.version,
    read: ['bills'],
    send: ({ amounts, reason }, header) =>
      unwrap(
        billingApi.POST('/bills/{id}/credit-proposal', {
          params: { path: { id: bill.id }, header: conditional(header) },
          body: {
            reason,
            lines: amounts.flatMap((typed, line) => (typed === '' ? [] : [{ line, amountCents: centsOf(typed) ?? 0 }])),
          },
        }),
      ),
    done: close,
  });
  return (
    <EntryDialog title={t('bills.credit.propose')} entry={entry} close={close}>
      <p>{t('bills.credit.hint')}</p>
      {bill.lines.map((line, place) => (
        <TextField<Asked>
          key={place}
          of={`amounts.${place}`}
          label={t('bills.credit.ofLine', { line: lineTitleOf(bill, line), amount: yuan(line.amount.cents - creditedOf(bill, place)) })}
          optional
          decimal
        />
      ))}
      <TextField<Asked> of="reason" label={t('bills.void.reason')} lines={2} most={LONGEST} />
    </EntryDialog>
  );
}
