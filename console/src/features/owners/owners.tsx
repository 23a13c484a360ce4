import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useCommunities } from '../../api/communities';
import { useDictionary } from '../../api/dictionaries';
import { useMay } from '../../api/me';
import type { OwnerRecord } from '../../api/types';
import { paths } from '../../app/paths';
import { useAddress } from '../../ui/address';
import { Dialog } from '../../ui/dialog';
import { Initial } from '../../ui/initial';
import { DataTable, type DataColumn } from '../../ui/data-table';
import { FilterField } from '../../ui/filter-field';
import { KeyHints } from '../../ui/key-hints';
import { useKeys } from '../../ui/keys';
import { Moment } from '../../ui/moment';
import { ListPages } from '../../ui/list-pages';
import { Card, Page } from '../../ui/page';
import { Empty } from '../../ui/states';
import { TakeHome } from '../../ui/take-home';
import { liveLinks } from './live-units';
import { RegisterForm } from './late-forms';
import { OwnerTags } from '../../ui/owner-tags';
import css from './owners.module.css';
import { useOwners } from './use-owners';

export default function Owners() {
  const { t } = useTranslation();
  const { owners, exported, q, tag, after, find, mark, turn } = useOwners();
  const tags = useDictionary('owner-tag');
  const columns = useOwnerColumns();
  const navigate = useNavigate();
  const may = useMay();
  const { params, change } = useAddress();
  const isNew = may('owner:write') && params.get('new') !== null;
  const register = () => change({ new: '1' });
  const close = () => change({ new: undefined, unit: undefined, label: undefined });
  const unit = params.get('unit');
  const at = unit ? { id: unit, label: params.get('label') ?? '' } : undefined;
  useKeys([{ press: 'n', label: t('owners.register'), run: register }], may('owner:write'));
  return (
    <Page
      title={t('owners.title')}
      aside={
        may('owner:write') && (
          <>
            <Link to={paths.duplicates}>{t('owners.duplicates')}</Link>{' '}
            <button type="button" className="plain-button solid" onClick={register}>
              {t('owners.register')}
            </button>
          </>
        )
      }
    >
      <Card>
        <DataTable
          name="owners"
          label={t('owners.title')}
          columns={columns}
          rows={owners.data?.items}
          query={owners}
          open={(owner) => void navigate(paths.owner(owner.id))}
          empty={q ? <Empty title={t('owners.empty', { q })} hint={t('owners.emptyHint')} /> : <Empty title={t('owners.none')} />}
          file={
            may('owner:export') && (
              <TakeHome
                service="owner"
                list="owners"
                name={t('owners.title')}
                begin={exported}
                words={() => ({
                  relations: t('words.relation', { returnObjects: true }),
                  kind: t('ownerPage.kind', { returnObjects: true }),
                  tags: tags.words(),
                })}
                disabled={owners.data?.items.length === 0}
              />
            )
          }
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
              <select
                className={`control ${css.ownerTag}`}
                aria-label={t('owners.tag')}
                value={tag}
                onChange={(event) => mark(event.target.value)}
              >
                <option value="">{t('owners.everyTag')}</option>
                {tags.entries.map(({ code }) => (
                  <option key={code} value={code}>
                    {tags.labelOf(code)}
                  </option>
                ))}
              </select>
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
      {isNew && (
        <Dialog title={t('owners.register')} close={close}>
          <RegisterForm at={at} done={(owner) => void navigate(paths.owner(owner.id))} cancel={close} />
        </Dialog>
      )}
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
    { name: 'tags', head: t('owners.tag'), show: (owner) => <OwnerTags tags={owner.particulars?.tags ?? []} /> },
    { name: 'since', head: t('owners.since'), show: (owner) => <Moment at={owner.createdAt} style="day" /> },
  ];
}
