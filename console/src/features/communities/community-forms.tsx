import { useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { communitiesQuery, useCommunities } from '../../api/communities';
import type { Community } from '../../api/types';
import { TextField, useEntry } from '../../ui/entry-form';
import { EntryDialog } from '../../ui/entry-dialog';
import { regionsOf, sendCommunity, sendDescription, sendRegionName, type Region } from './use-communities';

const needed = (most: number) => v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(most));
const text = (most: number) => v.pipe(v.string(), v.trim(), v.maxLength(most));

const description = { name: needed(100), region: needed(50), address: text(200) };
const founding = v.object({
  ...description,
  code: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.toUpperCase(), v.regex(/^[A-Z0-9]{1,12}$/)),
  zone: text(60),
});
const describing = v.object({ ...description, zone: needed(60) });

/** A new community: its code stays, everything else may be said anew. */
export function NewCommunity({ done, close }: { done: (community: Community) => void; close: () => void }) {
  const { t } = useTranslation();
  const entry = useEntry({
    schema: founding,
    first: { name: '', code: '', region: '', address: '', zone: '' },
    draft: 'community.new',
    read: communitiesQuery.queryKey,
    send: sendCommunity,
    done,
  });
  return (
    <EntryDialog entry={entry} title={t('communities.add')} sendName={t('communities.save')} close={close}>
      <TextField of="name" label={t('communities.name')} autoFocus most={100} />
      <TextField of="code" label={t('communities.codeHint')} most={12} />
      <Where isNew />
    </EntryDialog>
  );
}

export function EditCommunity({ said, done, close }: { said: Community; done: () => void; close: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { id, name, region, address, zone } = said;
  const entry = useEntry({
    schema: describing,
    first: { name, region, address, zone },
    version: () => client.getQueryData(communitiesQuery.queryKey)?.find((one) => one.id === id)?.version ?? said.version,
    read: communitiesQuery.queryKey,
    send: (facts, header) => sendDescription(id, facts, header),
    done,
  });
  return (
    <EntryDialog
      entry={entry}
      title={t('communities.editOf', { name })}
      sendName={t('communities.save')}
      stale={t('communities.stale')}
      close={close}
    >
      <TextField of="name" label={t('communities.name')} autoFocus most={100} />
      <Where />
    </EntryDialog>
  );
}

/** Its region, and where it lies; regions and zones that there are, are offered. */
function Where({ isNew = false }: { isNew?: boolean }) {
  const { t } = useTranslation();
  const regions = useId();
  const zones = useId();
  const { communities } = useCommunities();
  return (
    <>
      <TextField of="region" label={t('communities.regionHint')} most={50} list={regions} />
      <datalist id={regions}>
        {regionsOf(communities).map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
      <TextField of="address" label={t('communities.address')} optional most={200} />
      <TextField of="zone" label={t(isNew ? 'communities.zoneHint' : 'communities.zone')} optional={isNew} most={60} list={zones} />
      <datalist id={zones}>
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  );
}

const naming = v.object({ name: needed(50) });

/** The region stays the same: its people and its communities. */
export function RenameRegion({ region, done, close }: { region: Region; done: (name: string) => void; close: () => void }) {
  const { t } = useTranslation();
  const entry = useEntry({
    schema: naming,
    first: { name: region.name },
    read: communitiesQuery.queryKey,
    send: ({ name }, header) => sendRegionName(region.id, name, header),
    done: ({ name }) => done(name),
  });
  return (
    <EntryDialog entry={entry} title={t('communities.renameOf', { name: region.name })} sendName={t('communities.save')} close={close}>
      <p className="meta">{t('communities.renameHint')}</p>
      <TextField of="name" label={t('communities.newName')} autoFocus most={50} />
    </EntryDialog>
  );
}
