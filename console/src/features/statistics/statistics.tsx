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
import { BY, useStatistics, type By, type Group } from './use-statistics';

type Row = Group & { id: string };

/** What was done, how well and what it took; each number leads to its orders. */
export default function Statistics() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayRead = useMay()('workorder:read');
  const types = useDictionary('request-type');
  const { groups, by, from, to, show, since, until, exported, behind } = useStatistics();
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
      </Card>
    </Page>
  );
}

function useColumns(by: By, behind: ((group: Group) => string) | undefined): DataColumn<Row>[] {
  const { t } = useTranslation();
  const { nameOf } = useCommunities();
  const types = useDictionary('request-type');
  const called = ({ key, type, community, name }: Row) => (type ? types.labelOf(type) : community ? nameOf(community) : (name ?? key));
  const percent = (part: number, whole: number) => (whole === 0 ? '–' : `${number((100 * part) / whole, 1)}%`);
  const sum = (rows: readonly Row[], of: (row: Row) => number) => rows.reduce((all, row) => all + of(row), 0);
  const hours = (minutes: number) => t('statistics.hours', { n: number(minutes / 60, 1) });
  const amount = (name: 'material' | 'labour'): DataColumn<Row> => ({
    name,
    head: t(`statistics.${name}`),
    show: (row) => yuan(row[name].cents),
    total: (rows) => yuan(sum(rows, (row) => row[name].cents)),
    isNumber: true,
  });
  return [
    {
      name: 'key',
      head: t(`statistics.bys.${by}`),
      isFixed: true,
      show: (row) =>
        behind ? (
          <Link className="ul" to={behind(row)} title={t('statistics.behind')}>
            {called(row)}
          </Link>
        ) : (
          called(row)
        ),
    },
    {
      name: 'done',
      head: t('statistics.done'),
      show: (row) => number(row.done),
      total: (rows) => number(sum(rows, (row) => row.done)),
      isNumber: true,
    },
    {
      name: 'onTime',
      head: t('statistics.onTime'),
      show: (row) => percent(row.onTime, row.done),
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
      show: (row) => percent(row.atOnce, row.done),
      total: (rows) =>
        percent(
          sum(rows, (row) => row.atOnce),
          sum(rows, (row) => row.done),
        ),
      isNumber: true,
    },
    amount('material'),
    amount('labour'),
    {
      name: 'worked',
      head: t('statistics.worked'),
      show: (row) => hours(row.workedMinutes),
      total: (rows) => hours(sum(rows, (row) => row.workedMinutes)),
      isNumber: true,
    },
    {
      name: 'average',
      head: t('statistics.average'),
      show: (row) => (row.average === undefined ? '–' : number(row.average, 2, 2)),
      isNumber: true,
    },
  ];
}
