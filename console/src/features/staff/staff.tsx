import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useMay } from '../../api/me';
import { paths } from '../../app/paths';
import { usePostName } from '../../i18n/post-name';
import { useAddress } from '../../ui/address';
import { DataTable, type DataColumn } from '../../ui/data-table';
import { Dialog } from '../../ui/dialog';
import { FilterField } from '../../ui/filter-field';
import { Initial } from '../../ui/initial';
import { KeyHints } from '../../ui/key-hints';
import { useKeys } from '../../ui/keys';
import { Card, Page, TabRow } from '../../ui/page';
import { Empty, Skeleton } from '../../ui/states';
import { Hired } from './password-said';
import { Proposals } from './proposals';
import { GrantWords } from './scope-words';
import css from './staff.module.css';
import { ISSUED_BY_HOMES, proposalsQuery, staffQuery, usePosts, useTakeMember, type StaffMember } from './use-staff';

/** Whoever only looks loads no form. */
const HireForm = lazy(async () => ({ default: (await import('./member-form')).HireForm }));

/** Who works here, with which posts; and posts that wait for a second administrator. */
export default function Staff() {
  const { t } = useTranslation();
  const may = useMay();
  const { params, change } = useAddress();
  const proposals = useQuery({ ...proposalsQuery, enabled: may('role:assign') });
  const take = useTakeMember();
  const [hired, setHired] = useState<{ member: StaffMember; password: string }>();
  const isHiring = params.get('new') !== null;
  const tab = params.get('tab') === 'proposals' ? 'proposals' : 'all';
  const hire = () => change({ new: '1' });
  useKeys([{ press: 'n', label: t('staff.hire'), run: hire }]);
  const waiting = proposals.data?.items.reduce((sum, { proposals: own }) => sum + own.length, 0);
  return (
    <Page
      title={t('staff.title')}
      aside={
        <>
          {may('role:assign') && <Link to={paths.posts}>{t('staff.posts')}</Link>}{' '}
          <button type="button" className="plain-button solid" onClick={hire}>
            {t('staff.hire')}
          </button>
        </>
      }
      tabs={
        may('role:assign') && (
          <TabRow
            label={t('staff.title')}
            shown={tab}
            show={(name) => change({ tab: name === 'all' ? undefined : name })}
            tabs={[
              { name: 'all', label: t('staff.everybody') },
              { name: 'proposals', label: t('staff.proposals'), ...(waiting ? { count: waiting } : {}) },
            ]}
          />
        )
      }
    >
      {tab === 'all' ? <Directory /> : <Proposals query={proposals} />}
      {isHiring && (
        <Dialog title={t('staff.hire')} close={() => change({ new: undefined })}>
          <Suspense fallback={<Skeleton lines={8} />}>
            <HireForm
              cancel={() => change({ new: undefined })}
              done={(member, password) => {
                take(member);
                setHired({ member, password });
                change({ new: undefined });
              }}
            />
          </Suspense>
        </Dialog>
      )}
      {hired && <Hired {...hired} close={() => setHired(undefined)} />}
    </Page>
  );
}

function Directory() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const postName = usePostName();
  const { params, change } = useAddress();
  const posts = usePosts();
  const staff = useQuery(staffQuery);
  const q = params.get('q') ?? '';
  const post = params.get('post') ?? '';
  const state = params.get('state') ?? '';
  const rows = useMemo(() => {
    const wanted = q.trim().toLowerCase();
    return staff.data?.filter(
      (one) =>
        (wanted === '' || [one.name, one.username, one.team ?? ''].some((text) => text.toLowerCase().includes(wanted))) &&
        (post === '' || one.grants.some((grant) => grant.post === post)) &&
        (state === '' || one.enabled === (state === 'enabled')),
    );
  }, [staff.data, q, post, state]);
  const columns: DataColumn<StaffMember>[] = [
    {
      name: 'name',
      head: t('staff.name'),
      isFixed: true,
      value: (one) => one.name,
      show: (one) => (
        <Link to={paths.staffMember(one.id)}>
          <Initial name={one.name} /> {one.name}
        </Link>
      ),
    },
    { name: 'username', head: t('staff.username'), value: (one) => one.username, show: (one) => one.username },
    {
      name: 'grants',
      head: t('staff.postsHeld'),
      value: (one) => one.grants.map((grant) => postName(grant.post)).join(t('staff.comma')),
      show: (one) => (
        <>
          <GrantWords grants={one.grants} />
          {one.proposals.length > 0 && <span className="mark doubt">{t('staff.waiting', { n: one.proposals.length })}</span>}
        </>
      ),
    },
    { name: 'team', head: t('staff.team'), value: (one) => one.team ?? undefined, show: (one) => one.team ?? '' },
    { name: 'phone', head: t('staff.phone'), show: (one) => one.phone ?? '' },
    {
      name: 'state',
      head: t('staff.state'),
      value: (one) => t(one.enabled ? 'staff.enabled' : 'staff.disabled'),
      show: (one) => <span className={`mark${one.enabled ? '' : ' doubt'}`}>{t(one.enabled ? 'staff.enabled' : 'staff.disabled')}</span>,
    },
  ];
  return (
    <Card>
      <DataTable
        name="staff"
        label={t('staff.title')}
        columns={columns}
        rows={rows}
        query={staff}
        isWhole
        open={(one) => void navigate(paths.staffMember(one.id))}
        empty={<Empty title={t('staff.nobody')} hint={t('staff.nobodyHint')} />}
        tools={
          <>
            <FilterField width={260} label={t('staff.search')} value={q} change={(text) => change({ q: text }, { replace: true })} />
            <select
              className={`control ${css.staffFilter}`}
              aria-label={t('staff.post')}
              value={post}
              onChange={(event) => change({ post: event.target.value })}
            >
              <option value="">{t('staff.everyPost')}</option>
              {posts.data
                ?.filter(({ code }) => !ISSUED_BY_HOMES.includes(code))
                .map(({ code }) => (
                  <option key={code} value={code}>
                    {postName(code)}
                  </option>
                ))}
            </select>
            <select
              className={`control ${css.staffFilter}`}
              aria-label={t('staff.state')}
              value={state}
              onChange={(event) => change({ state: event.target.value })}
            >
              <option value="">{t('staff.everyState')}</option>
              <option value="enabled">{t('staff.enabled')}</option>
              <option value="disabled">{t('staff.disabled')}</option>
            </select>
          </>
        }
      />
      <KeyHints
        keys={[
          { presses: ['/'], label: t('staff.search') },
          { presses: ['n'], label: t('staff.hire') },
          { presses: ['j', 'k'], label: t('common.table.move') },
          { presses: ['Enter'], label: t('common.table.open') },
        ]}
      />
    </Card>
  );
}
