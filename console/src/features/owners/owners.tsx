import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useCommunities } from '../../api/communities';
import type { OwnerRecord } from '../../api/types';
import { paths } from '../../app/paths';
import { Initial } from '../../ui/initial';
import { DataTable, type DataColumn } from '../../ui/data-table';
import { FilterField } from '../../ui/filter-field';
import { KeyHints } from '../../ui/key-hints';
import { Moment } from '../../ui/moment';
import { ListPages } from '../../ui/list-pages';
import { Card, Page } from '../../ui/page';
import { Empty } from '../../ui/states';
import { liveLinks } from './live-units';
import './owners.css';
import { useOwners } from './use-owners';

export default function Owners() {
  const { t } = useTranslation();
  const { owners, q, after, find, turn } = useOwners();
  const columns = useOwnerColumns();
  const navigate = useNavigate();
  return (
    <Page className="owners" title={t('owners.title')}>
      <Card>
        <DataTable
          name="owners"
          label={t('owners.title')}
          columns={columns}
          rows={owners.data?.items}
          query={owners}
          open={(owner) => void navigate(paths.owner(owner.id))}
          empty={q ? <Empty title={t('owners.empty', { q })} hint={t('owners.emptyHint')} /> : <Empty title={t('owners.none')} />}
          tools={
            <>
              <FilterField
                autoFocus
                width={420}
                label={t('owners.searchLabel')}
                placeholder={t('owners.searchPlaceholder')}
                keyLabel={t('owners.keysSearch')}
                value={q}
                change={find}
              />
              <span className="meta">{q ? owners.data && t('owners.found', { n: owners.data.items.length }) : t('owners.newest')}</span>
            </>
          }
        />
        <ListPages after={after} next={owners.data?.next} turn={turn} />
        <KeyHints
          keys={[
            { presses: ['/'], label: t('owners.keysSearch') },
            { presses: ['j', 'k'], label: t('owners.keysMove') },
            { presses: ['Enter'], label: t('owners.keysOpen') },
          ]}
        />
      </Card>
    </Page>
  );
}

function useOwnerColumns(): DataColumn<OwnerRecord>[] {
  const { t } = useTranslation();
  const { nameOf } = useCommunities();
  return [
    {
      name: 'name',
      head: t('owners.name'),
      isFixed: true,
      show: (owner) => (
        <Link to={paths.owner(owner.id)}>
          <Initial name={owner.name} /> {owner.name}
        </Link>
      ),
    },
    { name: 'phone', head: t('owners.phone'), show: (owner) => owner.phones[0] ?? <span className="meta">{t('owners.noPhone')}</span> },
    {
      name: 'units',
      head: t('owners.units'),
      show: (owner) =>
        liveLinks(owner)
          .map((link) => `${nameOf(link.communityId)} ${link.label}`)
          .join(' / '),
    },
    { name: 'since', head: t('owners.since'), show: (owner) => <Moment at={owner.createdAt} style="day" /> },
  ];
}
