import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { billingApi, unwrap } from '../../api/client';
import type { Relief } from '../../api/types';
import { EntryDialog } from '../../ui/entry-dialog';
import { TextField, useEntry } from '../../ui/entry-form';

const schema = v.object({
  to: v.pipe(v.string(), v.isoDate()),
  reason: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(200)),
});

type Values = v.InferInput<typeof schema>;

/** It ends, and says why; what was billed before stays as it is. */
export default function EndRelief({ relief, close }: { relief: Relief; close: () => void }) {
  const { t } = useTranslation();
  const entry = useEntry({
    schema,
    first: { to: '', reason: '' },
    version: () => relief.version,
    send: (body, header) => unwrap(billingApi.POST('/reliefs/{id}/end', { params: { path: { id: relief.id }, header }, body })),
    read: ['reliefs'],
    done: close,
  });
  return (
    <EntryDialog title={t('reliefs.end')} entry={entry} close={close}>
      <TextField<Values> of="to" label={t('reliefs.endOn')} type="date" />
      <TextField<Values> of="reason" label={t('reliefs.endReason')} most={200} />
    </EntryDialog>
  );
}
