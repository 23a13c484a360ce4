import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { billingApi, unwrap } from '../../api/client';
import { useCommunities } from '../../api/communities';
import { EntryDialog } from '../../ui/entry-dialog';
import { ChoiceField, TextField, useEntry } from '../../ui/entry-form';
import { useScope } from '../../ui/scope';

/** Of percent as they are typed, exactly: what is sent are shares. */
const share = (most: number, digits: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.regex(/^\d{1,3}(\.\d{1,4})?$/),
    v.transform((percent) => Number((Number(percent) / 100).toFixed(digits))),
    v.minValue(10 ** -digits),
    v.maxValue(most),
  );

const schema = v.object({
  communityId: v.pipe(v.string(), v.nonEmpty()),
  ratePerDay: share(0.01, 6),
  graceDays: v.pipe(v.string(), v.trim(), v.regex(/^\d{1,3}$/), v.transform(Number), v.maxValue(365)),
  capShare: share(1, 4),
  from: v.pipe(v.string(), v.isoDate()),
  to: v.union([v.literal(''), v.pipe(v.string(), v.isoDate())]),
  chargeDay: v.union([
    v.literal(''),
    v.pipe(v.string(), v.trim(), v.regex(/^\d{1,2}$/), v.transform(Number), v.minValue(1), v.maxValue(28)),
  ]),
});

type Values = v.InferInput<typeof schema>;

/** By which late fees shall run in a community; another person puts it into force. */
export default function NewRule({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const { community } = useScope();
  const { communities } = useCommunities();
  const first: Values = {
    communityId: community ?? '',
    ratePerDay: '0.05',
    graceDays: '15',
    capShare: '30',
    from: '',
    to: '',
    chargeDay: '',
  };
  const entry = useEntry({
    schema,
    first,
    draft: 'late-fee-rule',
    send: ({ to, chargeDay, ...values }, header) =>
      unwrap(
        billingApi.POST('/late-fee-rules', {
          params: { header },
          body: { ...values, ...(to && { to }), ...(chargeDay !== '' && { chargeDay }) },
        }),
      ),
    read: ['late-fee-rules'],
    done: close,
  });
  return (
    <EntryDialog title={t('latefees.propose')} sendName={t('latefees.save')} entry={entry} close={close}>
      <ChoiceField<Values>
        of="communityId"
        label={t('latefees.community')}
        options={communities.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField<Values> of="ratePerDay" decimal label={t('latefees.ratePercent')} autoFocus />
      <TextField<Values> of="graceDays" decimal label={t('latefees.graceDays')} />
      <TextField<Values> of="capShare" decimal label={t('latefees.capPercent')} />
      <TextField<Values> of="chargeDay" decimal label={t('latefees.chargeDay')} optional />
      <TextField<Values> of="from" label={t('latefees.from')} type="date" />
      <TextField<Values> of="to" label={t('latefees.to')} optional type="date" />
    </EntryDialog>
  );
}
