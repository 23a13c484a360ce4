import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { billingApi, unwrap } from '../../api/client';
import { useCommunities } from '../../api/communities';
import { EntryDialog } from '../../ui/entry-dialog';
import { ChoiceField, TextField, useEntry } from '../../ui/entry-form';
import { useScope } from '../../ui/scope';
import { useLastMonth } from './months';

const schema = v.object({
  communityId: v.pipe(v.string(), v.nonEmpty()),
  month: v.pipe(v.string(), v.regex(/^20\d\d-(0[1-9]|1[0-2])$/)),
});

type Values = v.InferInput<typeof schema>;

/** Which month of which community: nothing is entered into it any more. */
export default function CloseMonth({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const { community } = useScope();
  const { communities } = useCommunities();
  const first: Values = { communityId: community ?? '', month: useLastMonth(community) };
  const entry = useEntry({
    schema,
    first,
    send: (body, header) => unwrap(billingApi.POST('/closings', { params: { header }, body })),
    read: ['closings'],
    done: close,
  });
  return (
    <EntryDialog title={t('closings.close')} sendName={t('closings.send')} entry={entry} close={close}>
      <p className="meta">{t('closings.closeHint')}</p>
      <ChoiceField<Values>
        of="communityId"
        label={t('closings.community')}
        options={communities.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField<Values> of="month" label={t('closings.month')} type="month" />
    </EntryDialog>
  );
}
