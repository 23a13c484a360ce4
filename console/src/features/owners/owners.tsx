import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useCommunities } from '../../api/communities';
import type { OwnerRecord } from '../../api/types';
import { paths } from '../../app/paths';
import { Initial } from '../../ui/initial';
import { FilterField } from '../../ui/filter-field';
import { KeyHints } from '../../ui/key-hints';
import { useListKeys } from '../../ui/list-keys';
import { Moment } from '../../ui/moment';
import { Card, Page } from '../../ui/page';
import { Empty, Loaded } from '../../ui/states';
import './owners.css';
import { useOwners } from './use-owners';

export default function Owners() {
  const { t } = useTranslation();
  const { owners, q, after, find, turn } = useOwners();
  return (
    <Page className="owners" title={t('owners.title')}>
      <Card>
        <div className="orders-tools" style={{ display: 'flex', gap: 12, padding: '10px 12px' }}>
          <FilterField
            autoFocus
            width={420}
            label={t('owners.searchLabel')}
            placeholder={t('owners.searchPlaceholder')}
            keyLabel={t('owners.keysSearch')}
            value={q}
            change={find}
          />
          <span className="meta" style={{ alignSelf: 'center' }}>
            {q ? owners.data && t('owners.found', { n: owners.data.items.length }) : t('owners.newest')}
          </span>
        </div>
        <Loaded query={owners} lines={12} empty={{ when: ({ items }) => items.length === 0, show: q ? <Empty title={t('owners.empty', { q })} hint={t('owners.emptyHint')} /> : <Empty title={t('owners.none')} /> }}>
          {(page) => (
            <>
              <OwnerTable owners={page.items} />
              <div style={{ display: 'flex', gap: 8, justifyContent: 'flex-end', padding: '10px 12px' }}>
                {after && <Button onClick={() => turn(undefined)}>{t('orders.firstPage')}</Button>}
                {page.next && <Button onClick={() => turn(page.next ?? undefined)}>{t('orders.nextPage')}</Button>}
              </div>
            </>
          )}
        </Loaded>
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

function OwnerTable({ owners }: { owners: OwnerRecord[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { nameOf } = useCommunities();
  const open = (owner: OwnerRecord) => void navigate(paths.owner(owner.id));
  const { at } = useListKeys(owners, { move: t('owners.keysMove'), open: t('owners.keysOpen') }, open);
  return (
    <table className="plain-table rows">
      <thead>
        <tr>
          {(['name', 'phone', 'units', 'since'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`owners.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {owners.map((owner, index) => (
          <tr key={owner.id} className={index === at ? 'at-row' : ''} onDoubleClick={() => open(owner)}>
            <td>
              <Link to={paths.owner(owner.id)}>
                <Initial name={owner.name} /> {owner.name}
              </Link>
            </td>
            <td>{owner.phones[0] ?? <span className="meta">{t('owners.noPhone')}</span>}</td>
            <td>{owner.links.map((link) => `${nameOf(link.communityId)} ${link.label}`).join(' / ')}</td>
            <td>
              <Moment at={owner.createdAt} style="day" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
