import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import * as v from 'valibot';
import { billingApi, unwrap } from '../../api/client';
import { useCommunities } from '../../api/communities';
import { useMay } from '../../api/me';
import type { BillRun } from '../../api/types';
import { paths } from '../../app/paths';
import { number, yuan } from '../../i18n/money';
import { DataTable, type DataColumn } from '../../ui/data-table';
import { ChoiceField, EntryForm, TextField, TickField, useEntry } from '../../ui/entry-form';
import { Card, Page } from '../../ui/page';
import { useScope } from '../../ui/scope';
import { Empty } from '../../ui/states';
import { PeriodWords, RunBadge } from './run-words';
import { useBillRuns } from './use-bill-runs';

const ITEMS = ['PROPERTY', 'PARKING', 'SHARED_UTILITIES', 'REFUSE', 'LIFT', 'OTHER'] as const;

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
          {(after ?? runs.data?.next) && (
            <div className="table-pages">
              {after && (
                <button type="button" className="plain-button" onClick={() => turn(undefined)}>
                  {t('orders.firstPage')}
                </button>
              )}
              {runs.data?.next && (
                <button type="button" className="plain-button" onClick={() => turn(runs.data?.next ?? undefined)}>
                  {t('orders.nextPage')}
                </button>
              )}
            </div>
          )}
        </Card>
        {may('billrun:prepare') && (
          <Card title={t('billruns.prepare')}>
            <Prepare done={open} />
          </Card>
        )}
      </div>
    </Page>
  );
}

const schema = v.object({
  communityId: v.pipe(v.string(), v.nonEmpty()),
  from: v.pipe(v.string(), v.regex(/^20\d\d-(0[1-9]|1[0-2])$/)),
  months: v.pipe(v.string(), v.transform(Number), v.minValue(1), v.maxValue(12)),
  feeItems: v.pipe(v.array(v.picklist(ITEMS)), v.minLength(1)),
  dueOn: v.pipe(v.string(), v.isoDate()),
});

type Values = v.InferInput<typeof schema>;

function Prepare({ done }: { done: (run: BillRun) => void }) {
  const { t } = useTranslation();
  const { community } = useScope();
  const { communities } = useCommunities();
  const first: Values = { communityId: community ?? '', from: thisMonth(), months: '1', feeItems: ['PROPERTY'], dueOn: endOfMonth() };
  const entry = useEntry({
    schema,
    first,
    send: (body, header) => unwrap(billingApi.POST('/bill-runs', { params: { header }, body })),
    done,
  });
  return (
    <div className="card-body">
      <EntryForm entry={entry} label={t('billruns.prepare')} sendName={t('billruns.calculate')}>
        <ChoiceField<Values>
          of="communityId"
          label={t('billruns.community')}
          options={communities.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField<Values> of="from" label={t('billruns.from')} type="month" />
        <ChoiceField<Values>
          of="months"
          label={t('billruns.months')}
          options={['1', '3', '6', '12'].map((value) => ({ value, label: t('billruns.monthCount', { n: value }) }))}
        />
        <fieldset className="tick-row">
          <legend>{t('billruns.items')}</legend>
          {ITEMS.map((item) => (
            <TickField<Values> key={item} of="feeItems" value={item} label={t(`words.feeItem.${item}`)} />
          ))}
        </fieldset>
        <TextField<Values> of="dueOn" label={t('billruns.dueOn')} type="date" />
      </EntryForm>
    </div>
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

function thisMonth(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}`;
}

function endOfMonth(): string {
  const now = new Date();
  const last = new Date(now.getFullYear(), now.getMonth() + 1, 0);
  return `${thisMonth()}-${String(last.getDate()).padStart(2, '0')}`;
}
