import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { useBuildings } from '../../api/buildings';
import { notificationApi, unwrap } from '../../api/client';
import { conditional } from '../../api/command';
import { useCommunities } from '../../api/communities';
import type { LobbyPage } from '../../api/types';
import { EntryDialog } from '../../ui/entry-dialog';
import { ChoiceField, TextField, useEntry } from '../../ui/entry-form';
import { useScope } from '../../ui/scope';

const schema = v.object({
  communityId: v.pipe(v.string(), v.nonEmpty()),
  buildingId: v.pipe(v.string(), v.nonEmpty()),
  phone: v.pipe(v.string(), v.trim(), v.maxLength(40)),
});
type Values = v.InferInput<typeof schema>;

/** Opened for a building, or with another number. */
export default function LobbyPageDialog({ page, close }: { page?: LobbyPage; close: () => void }) {
  const { t } = useTranslation();
  const { community } = useScope();
  const { communities } = useCommunities();
  const entry = useEntry({
    schema,
    first: {
      communityId: page?.communityId ?? community ?? (communities.length === 1 ? communities[0]?.id : undefined) ?? '',
      buildingId: page?.buildingId ?? '',
      phone: page?.phone ?? '',
    },
    version: () => page?.version,
    read: ['lobby-pages'],
    send: ({ buildingId, phone }, header) =>
      unwrap(
        page
          ? notificationApi.PUT('/lobby-pages/{id}', {
              params: { path: { id: page.id }, header: conditional(header) },
              body: { ...(phone && { phone }) },
            })
          : notificationApi.POST('/lobby-pages', { params: { header }, body: { buildingId, ...(phone && { phone }) } }),
      ),
    done: close,
  });
  const where = entry.form.watch('communityId');
  const buildings = useBuildings(where);
  return (
    <EntryDialog title={t(page ? 'lobby.changePhone' : 'lobby.open')} entry={entry} stale={t('lobby.stale')} close={close}>
      {!page && (
        <>
          <ChoiceField<Values>
            of="communityId"
            label={t('lobby.where')}
            options={communities.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <ChoiceField<Values>
            of="buildingId"
            label={t('lobby.which')}
            options={(buildings.data ?? []).map(({ id, name }) => ({ value: id, label: t('lobby.building', { name }) }))}
          />
        </>
      )}
      <TextField<Values> of="phone" label={t('lobby.phone')} optional most={40} type="tel" />
    </EntryDialog>
  );
}
