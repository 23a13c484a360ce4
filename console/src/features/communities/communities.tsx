import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { communitiesQuery } from '../../api/communities';
import { useMay } from '../../api/me';
import type { Community } from '../../api/types';
import { paths } from '../../app/paths';
import { number } from '../../i18n/money';
import { useAddress } from '../../ui/address';
import { DataTable, type DataColumn } from '../../ui/data-table';
import { Dialog } from '../../ui/dialog';
import { FilterField } from '../../ui/filter-field';
import { KeyCaps, KeyHints } from '../../ui/key-hints';
import { useKeys } from '../../ui/keys';
import { Card, Page, TabRow } from '../../ui/page';
import { Empty } from '../../ui/states';
import { toast } from '../../ui/toast';
import { regionsOf, type Region } from './use-communities';

/** Whoever only looks loads no form. */
const NewCommunity = lazy(async () => ({ default: (await import('./community-forms')).NewCommunity }));
const EditCommunity = lazy(async () => ({ default: (await import('./community-forms')).EditCommunity }));
const RenameRegion = lazy(async () => ({ default: (await import('./community-forms')).RenameRegion }));

/** What the group looks after: its communities, and the regions in which they are managed. */
export default function Communities() {
  const { t } = useTranslation();
  const { params, change } = useAddress();
  const communities = useQuery(communitiesQuery);
  const [founded, tell] = useState<Community>();
  const tab = params.get('tab') === 'regions' ? 'regions' : 'all';
  const add = () => change({ new: '1' });
  const close = () => change({ new: undefined, edit: undefined, rename: undefined });
  useKeys([{ press: 'n', label: t('communities.add'), run: add }]);
  const regions = regionsOf(communities.data ?? []);
  const edited = communities.data?.find(({ id }) => id === params.get('edit'));
  const renamed = regions.find(({ id }) => id === params.get('rename'));
  return (
    <Page
      title={t('communities.title')}
      aside={
        <button type="button" className="plain-button solid" onClick={add}>
          {t('communities.add')} <KeyCaps press="n" />
        </button>
      }
      tabs={
        <TabRow
          label={t('communities.title')}
          shown={tab}
          show={(name) => change({ tab: name === 'all' ? undefined : name, sort: undefined })}
          tabs={[
            { name: 'all', label: t('communities.all'), count: communities.data?.length },
            { name: 'regions', label: t('communities.regions'), count: communities.data && regions.length },
          ]}
        />
      }
    >
      {tab === 'all' ? <All query={communities} /> : <Regions regions={communities.data && regions} query={communities} />}
      <Suspense>
        {params.get('new') !== null && (
          <NewCommunity
            close={close}
            done={(community) => {
              tell(community);
              close();
            }}
          />
        )}
        {edited && (
          <EditCommunity
            key={edited.id}
            said={edited}
            close={close}
            done={() => {
              toast(t('communities.saved'));
              close();
            }}
          />
        )}
        {renamed && (
          <RenameRegion
            key={renamed.id}
            region={renamed}
            close={close}
            done={(name) => {
              toast(t('communities.renamed', { name }));
              close();
            }}
          />
        )}
      </Suspense>
      {founded && <Founded community={founded} close={() => tell(undefined)} />}
    </Page>
  );
}

type Query = UseQueryResult<Community[]>;

function All({ query }: { query: Query }) {
  const { t } = useTranslation();
  const { params, change } = useAddress();
  const q = params.get('q') ?? '';
  const wanted = q.trim().toLowerCase();
  const rows = query.data?.filter(({ name, code, region, address }) =>
    `${name} ${code} ${region} ${address}`.toLowerCase().includes(wanted),
  );
  const edit = ({ id }: Community) => change({ edit: id });
  return (
    <Card>
      <DataTable
        name="communities"
        label={t('communities.all')}
        columns={useColumns(edit)}
        rows={rows}
        query={query}
        isWhole
        open={edit}
        empty={<Empty title={t('communities.none')} hint={t('communities.noneHint')} />}
        tools={
          <FilterField width={320} label={t('communities.search')} value={q} change={(text) => change({ q: text }, { replace: true })} />
        }
      />
      <KeyHints
        keys={[
          { presses: ['/'], label: t('communities.search') },
          { presses: ['n'], label: t('communities.add') },
          { presses: ['j', 'k'], label: t('common.table.move') },
          { presses: ['Enter'], label: t('communities.edit') },
        ]}
      />
    </Card>
  );
}

function useColumns(edit: (community: Community) => void): DataColumn<Community>[] {
  const { t } = useTranslation();
  const may = useMay();
  return [
    {
      name: 'name',
      head: t('communities.name'),
      isFixed: true,
      value: ({ name }) => name,
      show: (one) => (
        <button type="button" className="link-button" onClick={() => edit(one)}>
          {one.name}
        </button>
      ),
    },
    { name: 'code', head: t('communities.code'), value: ({ code }) => code, show: ({ code }) => code },
    { name: 'region', head: t('communities.region'), value: ({ region }) => region, show: ({ region }) => region },
    { name: 'zone', head: t('communities.zone'), value: ({ zone }) => zone, show: ({ zone }) => zone },
    { name: 'address', head: t('communities.address'), value: ({ address }) => address, show: ({ address }) => address },
    ...(may('owner:read')
      ? [
          {
            name: 'buildings',
            head: t('communities.buildings'),
            show: ({ id, name }: Community) => (
              <Link to={paths.propertiesOf(id)} aria-label={t('communities.buildingsOf', { name })}>
                {t('communities.buildingsOpen')}
              </Link>
            ),
          },
        ]
      : []),
  ];
}

function Regions({ regions, query }: { regions?: Region[]; query: Query }) {
  const { t } = useTranslation();
  const { change } = useAddress();
  const rename = ({ id }: Region) => change({ rename: id });
  const columns: DataColumn<Region>[] = [
    { name: 'region', head: t('communities.region'), isFixed: true, value: ({ name }) => name, show: ({ name }) => name },
    {
      name: 'within',
      head: t('communities.within'),
      isNumber: true,
      value: ({ communities }) => communities.length,
      show: ({ communities }) => number(communities.length),
    },
    {
      name: 'names',
      head: t('communities.names'),
      value: ({ communities }) => namesOf(communities).join(t('communities.comma')),
      show: ({ communities }) => namesOf(communities).join(t('communities.comma')),
    },
    {
      name: 'rename',
      head: t('communities.rename'),
      show: (region) => (
        <button
          type="button"
          className="link-button"
          aria-label={t('communities.renameOf', { name: region.name })}
          onClick={() => rename(region)}
        >
          {t('communities.rename')}
        </button>
      ),
    },
  ];
  return (
    <Card>
      <DataTable
        name="regions"
        label={t('communities.regions')}
        columns={columns}
        rows={regions}
        query={query}
        isWhole
        open={rename}
        empty={<Empty title={t('communities.noRegions')} />}
      />
      <KeyHints
        keys={[
          { presses: ['j', 'k'], label: t('common.table.move') },
          { presses: ['Enter'], label: t('communities.rename') },
        ]}
      />
    </Card>
  );
}

const namesOf = (communities: readonly Community[]) => communities.map(({ name }) => name);

/** It is there, and empty: what one may go on with. */
function Founded({ community: { id, name }, close }: { community: Community; close: () => void }) {
  const { t } = useTranslation();
  const may = useMay();
  const ways = [
    may('owner:read') && may('unit:write') && { to: `${paths.propertiesOf(id)}&new=building`, label: t('communities.next.buildings') },
    may('owner:import') && { to: paths.imports, label: t('communities.next.imports') },
    may('sla:write') && { to: paths.calendar, label: t('communities.next.calendar') },
    { to: `${paths.handovers}?community=${id}`, label: t('communities.next.handovers') },
  ].filter((way) => way !== false);
  return (
    <Dialog title={t('communities.founded', { name })} close={close}>
      <div className="card-body stack">
        <p className="meta">{t('communities.foundedHint')}</p>
        {ways.map(({ to, label }) => (
          <Link key={to} className="plain-button" to={to}>
            {label}
          </Link>
        ))}
      </div>
    </Dialog>
  );
}
