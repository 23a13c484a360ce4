import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { billingApi, unwrap } from '../../api/client';
import { BY_MONTH } from '../../api/fee-items';
import { EntryDialog } from '../../ui/entry-dialog';
import { ChoiceField, TextField, TickField, useEntry } from '../../ui/entry-form';
import { UnitField } from '../../ui/unit-field';

const KINDS = ['DISCOUNT', 'EXEMPTION', 'VACANCY'] as const;

const fields = v.object({
  unitId: v.pipe(v.string(), v.nonEmpty()),
  kind: v.picklist(KINDS),
  percent: v.union([v.literal(''), v.pipe(v.string(), v.trim(), v.regex(/^\d{1,2}(\.\d{1,2})?$/), v.transform(Number), v.minValue(0.01))]),
  feeItems: v.pipe(v.array(v.picklist(BY_MONTH)), v.minLength(1)),
  from: v.pipe(v.string(), v.isoDate()),
  to: v.union([v.literal(''), v.pipe(v.string(), v.isoDate())]),
  reason: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(200)),
});

/** An exemption is of all. */
const schema = v.pipe(
  fields,
  v.forward(
    v.partialCheck([['kind'], ['percent']], ({ kind, percent }) => kind === 'EXEMPTION' || percent !== '', 'required'),
    ['percent'],
  ),
);

type Values = v.InferInput<typeof schema>;

const FIRST: Values = { unitId: '', kind: 'DISCOUNT', percent: '', feeItems: ['PROPERTY'], from: '', to: '', reason: '' };

/** What a unit shall pay less; another person confirms it. */
export default function NewRelief({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const entry = useEntry({
    schema,
    first: FIRST,
    draft: 'relief',
    send: ({ to, percent, ...values }, header) =>
      unwrap(
        billingApi.POST('/reliefs', {
          params: { header },
          body: { ...values, ...(to && { to }), ...(values.kind !== 'EXEMPTION' && percent !== '' && { percent }) },
        }),
      ),
    read: ['reliefs'],
    done: close,
  });
  const kind = entry.form.watch('kind');
  return (
    <EntryDialog title={t('reliefs.propose')} sendName={t('reliefs.save')} entry={entry} close={close}>
      <UnitField of="unitId" label={t('reliefs.unit')} />
      <ChoiceField<Values>
        of="kind"
        label={t('reliefs.kind')}
        options={KINDS.map((value) => ({ value, label: t(`words.reliefKind.${value}`) }))}
      />
      {kind !== 'EXEMPTION' && <TextField<Values> of="percent" decimal label={t('reliefs.percentOff')} />}
      <fieldset className="tick-row">
        <legend>{t('reliefs.items')}</legend>
        {BY_MONTH.map((item) => (
          <TickField<Values> key={item} of="feeItems" value={item} label={t(`words.feeItem.${item}`)} />
        ))}
      </fieldset>
      <TextField<Values> of="from" label={t('reliefs.from')} type="date" />
      <TextField<Values> of="to" label={t('reliefs.to')} optional type="date" />
      <TextField<Values> of="reason" label={t('reliefs.reason')} most={200} />
    </EntryDialog>
  );
}
