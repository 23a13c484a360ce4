import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { billingApi, unwrap } from '../../api/client';
import { useCommunities } from '../../api/communities';
import { FEE_ITEMS } from '../../api/fee-items';
import type { BillRun } from '../../api/types';
import { ChoiceField, EntryForm, TextField, TickField, useEntry } from '../../ui/entry-form';
import { useScope } from '../../ui/scope';
import { lastOf } from '../../ui/day';
import { useToday } from '../../ui/now';

const schema = v.object({
  communityId: v.pipe(v.string(), v.nonEmpty()),
  from: v.pipe(v.string(), v.regex(/^20\d\d-(0[1-9]|1[0-2])$/)),
  months: v.pipe(v.string(), v.transform(Number), v.minValue(1), v.maxValue(12)),
  feeItems: v.pipe(v.array(v.picklist(FEE_ITEMS)), v.minLength(1)),
  dueOn: v.pipe(v.string(), v.isoDate()),
});

type Values = v.InferInput<typeof schema>;

/** Community, months and fee items: what a run is made from. */
export default function PrepareRun({ done }: { done: (run: BillRun) => void }) {
  const { t } = useTranslation();
  const { community } = useScope();
  const { communities } = useCommunities();
  const month = useToday(community).slice(0, 7);
  const first: Values = { communityId: community ?? '', from: month, months: '1', feeItems: ['PROPERTY'], dueOn: lastOf(month) };
  const entry = useEntry({
    schema,
    first,
    send: (body, header) => unwrap(billingApi.POST('/bill-runs', { params: { header }, body })),
    done,
  });
  return (
    <div className="card-body">
      <EntryForm entry={entry} label={t('billruns.prepare')} sendName={t('billruns.calculate')}>
        <ChoiceField<Values>
          of="communityId"
          label={t('billruns.community')}
          options={communities.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField<Values> of="from" label={t('billruns.from')} type="month" />
        <ChoiceField<Values>
          of="months"
          label={t('billruns.months')}
          options={['1', '3', '6', '12'].map((value) => ({ value, label: t('billruns.monthCount', { n: value }) }))}
        />
        <fieldset className="tick-row">
          <legend>{t('billruns.items')}</legend>
          {FEE_ITEMS.map((item) => (
            <TickField<Values> key={item} of="feeItems" value={item} label={t(`words.feeItem.${item}`)} />
          ))}
        </fieldset>
        <TextField<Values> of="dueOn" label={t('billruns.dueOn')} type="date" />
      </EntryForm>
    </div>
  );
}
