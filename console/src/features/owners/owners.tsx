import { SearchOutlined } from '@ant-design/icons';
import { Button, Input, type InputRef } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useCommunities } from '../../api/communities';
import type { OwnerRecord } from '../../api/types';
import { paths } from '../../app/paths';
import { Initial } from '../../ui/initial';
import { KeyHints } from '../../ui/key-hints';
import { useKeys } from '../../ui/keys';
import { useListKeys } from '../../ui/list-keys';
import { Moment } from '../../ui/moment';
import { Card, Page } from '../../ui/page';
import { Empty, Loaded } from '../../ui/states';
import './owners.css';
import { useOwners } from './use-owners';

export default function Owners() {
  const { t } = useTranslation();
  const { owners, q, after, find, turn } = useOwners();
  const field = useRef<InputRef>(null);
  useKeys([{ press: '/', label: t('owners.keysSearch'), run: () => field.current?.focus() }]);
  return (
    <Page className="owners" title={t('owners.title')}>
      <Card>
        <div className="orders-tools" style={{ display: 'flex', gap: 12, padding: '10px 12px' }}>
          <Input
            ref={field}
            autoFocus
            style={{ maxWidth: 420 }}
            prefix={<SearchOutlined />}
            suffix={<kbd>/</kbd>}
            allowClear
            aria-label={t('owners.searchLabel')}
            placeholder={t('owners.searchPlaceholder')}
            value={q}
            onChange={(event) => find(event.target.value)}
            onKeyDown={(event) => (event.key === 'Enter' || event.key === 'Escape') && event.currentTarget.blur()}
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
