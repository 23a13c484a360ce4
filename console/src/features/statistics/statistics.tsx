import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useCommunities } from '../../api/communities';
import { useDictionary } from '../../api/dictionaries';
import { useMay } from '../../api/me';
import { number, yuan } from '../../i18n/money';
import { DataTable, type DataColumn } from '../../ui/data-table';
import { Card, Page } from '../../ui/page';
import { Segments } from '../../ui/segments';
import { Empty } from '../../ui/states';
import { TakeHome } from '../../ui/take-home';
import { useTimes } from '../../i18n/times';
import { BY, useStatistics, type Behind, type By, type Group } from './use-statistics';

type Row = Group & { id: string };
type Door = (group: Group, which?: Behind) => string;
const STAGES = [
  ['response', 'RESPONSE'],
  ['arrival', 'ARRIVAL'],
  ['resolution', 'RESOLUTION'],
] as const;

/** What was done, how well and what it took; each number leads to its orders. */
export default function Statistics() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayRead = useMay()('workorder:read');
  const types = useDictionary('request-type');
  const { groups, reach, by, from, to, show, since, until, exported, behind } = useStatistics();
  const columns = useColumns(by, mayRead ? behind : undefined);
  const rows = groups.data?.map((group) => ({ ...group, id: group.key }));
  return (
    <Page
      title={t('statistics.title')}
      aside={
        <>
          <input
            type="month"
            className="control"
            aria-label={t('statistics.from')}
            value={from}
            max={to}
            onChange={({ target }) => since(target.value)}
          />
          <input
            type="month"
            className="control"
            aria-label={t('statistics.to')}
            value={to}
            min={from}
            onChange={({ target }) => until(target.value)}
          />
          <Segments
            label={t('statistics.by')}
            value={by}
            choose={show}
            options={BY.map((value) => ({ value, label: t(`statistics.bys.${value}`) }))}
          />
        </>
      }
    >
      {reach && !reach.all && reach.communities === 0 && (
        <p className="note" role="status">
          {t(reach.buildings > 0 ? 'statistics.ofBuildings' : 'statistics.ofOwn', { count: reach.buildings })}
        </p>
      )}
      <Card>
        <DataTable
          name="statistics"
          label={t('statistics.title')}
          columns={columns}
          rows={rows}
          query={groups}
          open={mayRead ? (row) => void navigate(behind(row)) : undefined}
          file={
            <TakeHome
              service="workorder"
              list="orderStatistics"
              name={t('statistics.title')}
              begin={exported}
              words={() => ({ type: types.words() })}
              disabled={rows?.length === 0}
            />
          }
          empty={<Empty title={t('statistics.none')} hint={t('statistics.noneHint')} />}
        />
        <p className="meta">{t('statistics.method')}</p>
      </Card>
    </Page>
  );
}

function useColumns(by: By, behind: Door | undefined): DataColumn<Row>[] {
  const { t } = useTranslation();
  const { nameOf } = useCommunities();
  const types = useDictionary('request-type');
  const called = ({ key, type, community, name }: Row) => (type ? types.labelOf(type) : community ? nameOf(community) : (name ?? key));
  const percent = (part: number, whole: number) => (whole === 0 ? '–' : `${number((100 * part) / whole, 1)}%`);
  const sum = (rows: readonly Row[], of: (row: Row) => number) => rows.reduce((all, row) => all + of(row), 0);
  const { minutes } = useTimes();
  const took = ({ seconds }: { seconds: number }) => (seconds < 60 ? t('statistics.underMinute') : minutes(Math.round(seconds / 60)));
  const leads = (row: Row, words: string, which: Behind) =>
    behind ? (
      <Link className="ul" to={behind(row, which)} title={t('statistics.behind')}>
        {words}
      </Link>
    ) : (
      words
    );
  const hours = (minutes: number) => t('statistics.hours', { n: number(minutes / 60, 1) });
  const amount = (name: 'material' | 'labour'): DataColumn<Row> => ({
    name,
    head: t(`statistics.${name}`),
    show: (row) => leads(row, yuan(row[name].cents), {}),
    total: (rows) => yuan(sum(rows, (row) => row[name].cents)),
    isNumber: true,
  });
  return [
    {
      name: 'key',
      head: t(`statistics.bys.${by}`),
      isFixed: true,
      show: (row) => leads(row, called(row), {}),
    },
    {
      name: 'done',
      head: t('statistics.done'),
      show: (row) => leads(row, number(row.done), {}),
      total: (rows) => number(sum(rows, (row) => row.done)),
      isNumber: true,
    },
    {
      name: 'onTime',
      head: t('statistics.onTime'),
      show: (row) => leads(row, percent(row.onTime, row.done), { outcome: 'LATE' }),
      total: (rows) =>
        percent(
          sum(rows, (row) => row.onTime),
          sum(rows, (row) => row.done),
        ),
      isNumber: true,
    },
    {
      name: 'atOnce',
      head: t('statistics.atOnce'),
      show: (row) => leads(row, percent(row.atOnce, row.done), { outcome: 'REWORKED' }),
      total: (rows) =>
        percent(
          sum(rows, (row) => row.atOnce),
          sum(rows, (row) => row.done),
        ),
      isNumber: true,
    },
    {
      name: 'cameBack',
      head: t('statistics.cameBack'),
      show: (row) => leads(row, percent(row.cameBack, row.done), { outcome: 'CAME_BACK' }),
      total: (rows) =>
        percent(
          sum(rows, (row) => row.cameBack),
          sum(rows, (row) => row.done),
        ),
      isNumber: true,
    },
    ...STAGES.map(([name, stage]): DataColumn<Row> => ({
      name,
      head: t(`statistics.${name}`),
      show: (row) => {
        const { median, p90 } = row[name];
        const reached = (value: { atLeast: number }): Behind => ({ stage, tookSeconds: String(value.atLeast) });
        return median && p90 ? (
          <>
            {leads(row, took(median), reached(median))} / {leads(row, took(p90), reached(p90))}
          </>
        ) : (
          '–'
        );
      },
      isNumber: true,
    })),
    amount('material'),
    {
      name: 'purchase',
      head: t('statistics.purchase'),
      show: (row) => (
        <>
          {yuan(row.purchase.cents)}
          {row.unpriced > 0 && <span className="meta"> {t('statistics.unpriced', { count: row.unpriced })}</span>}
        </>
      ),
      total: (rows) => yuan(sum(rows, (row) => row.purchase.cents)),
      isNumber: true,
    },
    amount('labour'),
    {
      name: 'worked',
      head: t('statistics.worked'),
      show: (row) => leads(row, hours(row.workedMinutes), {}),
      total: (rows) => hours(sum(rows, (row) => row.workedMinutes)),
      isNumber: true,
    },
    {
      name: 'average',
      head: t('statistics.average'),
      show: (row) => (row.average === undefined ? '–' : leads(row, number(row.average, 2, 2), { outcome: 'RATED' })),
      isNumber: true,
    },
  ];
}
