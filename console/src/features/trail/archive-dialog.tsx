import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { auditApi, unwrap } from '../../api/client';
import { fetchExport } from '../../api/exports';
import { dayIn } from '../../i18n/zone';
import { useZone } from '../../i18n/zones';
import { EntryDialog } from '../../ui/entry-dialog';
import { TextField, useEntry } from '../../ui/entry-form';
import { toast } from '../../ui/toast';
import css from './trail.module.css';

const archive = v.object({ from: v.pipe(v.string(), v.trim(), v.regex(/^(|[1-9]\d{0,14})$/)) });
type Archive = v.InferInput<typeof archive>;

/** From which entry on the trail is taken home, and by which key it will be signed. */
export default function ArchiveDialog({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const key = useQuery({ queryKey: ['trail', 'key'], queryFn: ({ signal }) => unwrap(auditApi.GET('/trail/key', { signal })) });
  const name = `${t('trail.title')} ${dayIn(useZone())}`;
  const entry = useEntry({
    schema: archive,
    first: { from: '' },
    send: async ({ from }, header) => {
      const body = { name, ...(from && { from: Number(from) }) };
      return fetchExport('audit', (await unwrap(auditApi.POST('/trail/archives', { params: { header }, body }))).id);
    },
    done: ({ state }) => {
      toast(t(state === 'DONE' ? 'exports.taken' : 'exports.stopped', { name }));
      close();
    },
  });
  return (
    <EntryDialog title={t('trail.archive')} entry={entry} close={close}>
      <p className="meta">{t('trail.archiveHint')}</p>
      <TextField<Archive> of="from" label={t('trail.archiveFrom')} most={15} />
      {key.data && (
        <p className="meta">
          {t('trail.archiveKey')}
          <code className={css.key}>{key.data.key}</code>
        </p>
      )}
    </EntryDialog>
  );
}
