import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { useCommunities } from '../../api/communities';
import { useMay } from '../../api/me';
import type { Improvement } from '../../api/types';
import { paths } from '../../app/paths';
import { useAddress } from '../../ui/address';
import { DataTable, type DataColumn } from '../../ui/data-table';
import { KeyCaps } from '../../ui/key-hints';
import { useKeys } from '../../ui/keys';
import { ListPages } from '../../ui/list-pages';
import { Moment } from '../../ui/moment';
import { Card, Page, TabRow } from '../../ui/page';
import { Empty, Skeleton } from '../../ui/states';
import { ImprovementBadge } from './improvement-badge';
import { useImprovementWords } from './improvement-words';
import { TABS, useImprovements, type ImprovementTab } from './use-improvements';

/** Whoever looks at the list fetches neither. */
const ImprovementPage = lazy(() => import('./improvement'));
const ImprovementNew = lazy(() => import('./improvement-new'));

/** What is to become better, what is due first on top; and what somebody else has still to look at. */
export default function Improvements() {
  const { id } = useParams();
  const { params } = useAddress();
  const mayPlan = useMay()('survey:design');
  return (
    <Suspense fallback={<Skeleton />}>
      {id ? <ImprovementPage id={id} /> : params.has('new') && mayPlan ? <ImprovementNew /> : <List mayPlan={mayPlan} />}
    </Suspense>
  );
}

function List({ mayPlan }: { mayPlan: boolean }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { improvements, tab, after, responsible, only, show, turn } = useImprovements();
  const columns = useColumns(only);
  const shown = improvements.data?.items;
  useKeys(mayPlan ? [{ press: 'c', label: t('improvements.plan'), run: () => void navigate(paths.improvementOf()) }] : []);
  return (
    <Page
      title={t('improvements.title')}
      tabs={
        <TabRow<ImprovementTab>
          label={t('improvements.tabs')}
          tabs={TABS.map((name) => ({ name, label: t(`improvements.tab.${name}`) }))}
          shown={tab}
          show={show}
        />
      }
      aside={
        <>
          {responsible && (
            <button type="button" className="plain-button" onClick={() => only(undefined)}>
              {t('improvements.everybody')}
            </button>
          )}
          {mayPlan && (
            <Link className="plain-button solid" to={paths.improvementOf()}>
              {t('improvements.plan')} <KeyCaps press="c" />
            </Link>
          )}
        </>
      }
    >
      <Card>
        <DataTable
          name="improvements"
          label={t('improvements.title')}
          columns={columns}
          rows={shown}
          query={improvements}
          open={(one) => void navigate(paths.improvement(one.id))}
          empty={<Empty title={t('improvements.none')} hint={t('improvements.noneHint')} />}
        />
        <ListPages after={after} next={improvements.data?.next} turn={turn} />
      </Card>
    </Page>
  );
}

function useColumns(only: (responsible: string) => void): DataColumn<Improvement>[] {
  const { t } = useTranslation();
  const { nameOf } = useCommunities();
  const words = useImprovementWords();
  return [
    {
      name: 'title',
      head: t('improvements.what'),
      isFixed: true,
      show: (one) => <Link to={paths.improvement(one.id)}>{one.title}</Link>,
    },
    { name: 'target', head: t('improvements.target'), show: words.targetOf },
    { name: 'status', head: t('improvements.status'), show: (one) => <ImprovementBadge improvement={one} /> },
    { name: 'due', head: t('improvements.due'), show: (one) => <Moment at={one.due} style="day" /> },
    {
      name: 'responsible',
      head: t('improvements.responsible'),
      show: ({ responsible: { staffId, name } }) => (
        <button type="button" className="link-button" aria-label={t('improvements.onlyOf', { name })} onClick={() => only(staffId)}>
          {name}
        </button>
      ),
    },
    { name: 'community', head: t('improvements.community'), show: (one) => nameOf(one.communityId) },
    { name: 'number', head: t('improvements.number'), show: (one) => <span className="meta">{one.number}</span> },
  ];
}
