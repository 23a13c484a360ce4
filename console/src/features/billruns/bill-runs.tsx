import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useCommunities } from '../../api/communities';
import { useMay } from '../../api/me';
import type { BillRun } from '../../api/types';
import { paths } from '../../app/paths';
import { number, yuan } from '../../i18n/money';
import { DataTable, type DataColumn } from '../../ui/data-table';
import { ListPages } from '../../ui/list-pages';
import { Card, Page } from '../../ui/page';
import { Empty, Skeleton } from '../../ui/states';
import { PeriodWords, RunBadge } from './run-words';
import { useBillRuns } from './use-bill-runs';

/** Whoever only looks loads no form. */
const PrepareRun = lazy(() => import('./prepare-run'));

/** The bills of each month: prepared here, looked through on their own page, issued after a second person approved. */
export default function BillRuns() {
  const { t } = useTranslation();
  const may = useMay();
  const navigate = useNavigate();
  const { runs, after, turn } = useBillRuns();
  const columns = useColumns();
  const open = (run: BillRun) => void navigate(paths.billRun(run.id));
  return (
    <Page title={t('billruns.title')}>
      <div className="two-columns">
        <Card>
          <DataTable
            name="bill-runs"
            label={t('billruns.title')}
            columns={columns}
            rows={runs.data?.items}
            query={runs}
            open={open}
            empty={<Empty title={t('billruns.none')} hint={t('billruns.noneHint')} />}
          />
          <ListPages after={after} next={runs.data?.next} turn={turn} />
        </Card>
        {may('billrun:prepare') && (
          <Card title={t('billruns.prepare')}>
            <Suspense fallback={<Skeleton lines={8} />}>
              <PrepareRun done={open} />
            </Suspense>
          </Card>
        )}
      </div>
    </Page>
  );
}

function useColumns(): DataColumn<BillRun>[] {
  const { t } = useTranslation();
  const { nameOf } = useCommunities();
  return [
    { name: 'number', head: t('billruns.number'), isFixed: true, show: (run) => <Link to={paths.billRun(run.id)}>{run.number}</Link> },
    { name: 'community', head: t('billruns.community'), show: (run) => nameOf(run.communityId) },
    { name: 'period', head: t('billruns.period'), show: (run) => <PeriodWords period={run.period} /> },
    {
      name: 'items',
      head: t('billruns.items'),
      show: (run) => run.feeItems.map((item) => t(`words.feeItem.${item}`)).join(t('tariffs.and')),
    },
    { name: 'bills', head: t('billruns.bills'), isNumber: true, show: (run) => (run.tally ? number(run.tally.bills) : '') },
    { name: 'total', head: t('billruns.total'), isNumber: true, show: (run) => (run.tally ? yuan(run.tally.total.cents) : '') },
    { name: 'status', head: t('billruns.status'), show: (run) => <RunBadge run={run} /> },
  ];
}
