import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useCommunities } from '../../api/communities';
import type { ArrearsRow, Collected, DunningCase, DunningRound, Expected } from '../../api/types';
import { paths } from '../../app/paths';
import { amount, number, yuan } from '../../i18n/money';
import { DataTable, type DataColumn } from '../../ui/data-table';
import { ListPages } from '../../ui/list-pages';
import { Moment } from '../../ui/moment';
import { Card, Page, TabRow } from '../../ui/page';
import { PlainTable } from '../../ui/plain-table';
import { Empty, Loaded, Refused } from '../../ui/states';
import { BuildingNotices } from './building-notices';
import { useArrears, useRound, type ArrearsBy, type CollectedBy } from './use-dunning';

/** What is owed, how old it is, and who is reminded of it. */
export default function Arrears() {
  const { t } = useTranslation();
  const { arrears, collected, rateBy, rate, expected, cases, by, community, building, after, show, turn } = useArrears();
  const tabs = (['COMMUNITY', 'BUILDING', 'UNIT'] as const).map((name) => ({ name, label: t(`dunning.by.${name}`) }));
  const navigate = useNavigate();
  const columns = useCaseColumns();
  return (
    <Page title={t('dunning.title')} tabs={<TabRow<ArrearsBy> label={t('dunning.which')} tabs={tabs} shown={by} show={show} />}>
      <div className="two-columns">
        <div className="stack">
          <Card title={t('dunning.ageing')}>
            <Loaded query={arrears} empty={{ when: (rows) => rows.length === 0, show: <Empty title={t('dunning.nothingOwed')} /> }}>
              {(rows) => <Ageing rows={rows} by={by} />}
            </Loaded>
          </Card>
          <Card title={t('dunning.cases')}>
            <DataTable
              name="dunning-cases"
              label={t('dunning.cases')}
              columns={columns}
              rows={cases.data?.items}
              query={cases}
              open={({ id }) => void navigate(paths.dunningCase(id))}
              empty={<Empty small title={t('dunning.noCases')} />}
            />
            <ListPages after={after} next={cases.data?.next} turn={turn} />
          </Card>
        </div>
        <div className="stack">
          {building && <BuildingNotices key={building} building={building} />}
          <Round community={community} />
          <Card title={t('dunning.collection')}>
            <div className="card-body">
              <TabRow<CollectedBy>
                label={t('dunning.rateBy')}
                tabs={(['COMMUNITY', 'BUILDING', 'ITEM'] as const).map((name) => ({ name, label: t(`dunning.rateBys.${name}`) }))}
                shown={rateBy}
                show={rate}
              />
            </div>
            <Loaded
              query={collected}
              small
              empty={{ when: (rows) => rows.length === 0, show: <Empty small title={t('dunning.nothingBilled')} /> }}
            >
              {(rows) => <Collection rows={rows} by={rateBy} />}
            </Loaded>
          </Card>
          <Card title={t('dunning.forecast')}>
            <Loaded
              query={expected}
              small
              empty={{ when: (rows) => rows.length === 0, show: <Empty small title={t('dunning.nothingExpected')} /> }}
            >
              {(rows) => <Forecast rows={rows} />}
            </Loaded>
          </Card>
        </div>
      </div>
    </Page>
  );
}

/** The bills that a figure counts. */
function bills(of: Record<string, string | undefined>): string {
  const named = Object.entries(of).filter((one): one is [string, string] => one[1] !== undefined);
  return `${paths.bills}?${new URLSearchParams(named)}`;
}

const places = { COMMUNITY: 'community', BUILDING: 'building', UNIT: 'unit' } as const;

/** Each name is a door: a community to its buildings, a building to its units, a unit to its account; a figure to its bills. */
function Ageing({ rows, by }: { rows: ArrearsRow[]; by: ArrearsBy }) {
  const { t } = useTranslation();
  const { nameOf } = useCommunities();
  const ages = rows[0]?.ages ?? [];
  const doors: Record<ArrearsBy, (id: string) => string> = {
    COMMUNITY: (id) => `${paths.arrears}?by=BUILDING&community=${id}`,
    BUILDING: (id) => `${paths.arrears}?by=UNIT&building=${id}`,
    UNIT: paths.account,
  };
  const labels: Record<ArrearsBy, (row: ArrearsRow) => string | undefined> = {
    COMMUNITY: ({ id }) => nameOf(id),
    BUILDING: ({ label }) => label && t('dunning.building', { unit: label }),
    UNIT: ({ label }) => label,
  };
  const labelOf = labels[by];
  return (
    <PlainTable
      label={t('dunning.ageing')}
      rows={rows}
      columns={[
        {
          name: 'of',
          head: t(`dunning.by.${by}`),
          isHead: true,
          show: (row) => <Link to={doors[by](row.id)}>{labelOf(row) || t('dunning.unnamed')}</Link>,
        },
        ...ages.map(({ age }, at) => ({
          name: age,
          head: t(`dunning.ages.${age}`),
          isNumber: true,
          show: (row: ArrearsRow) => {
            const one = row.ages[at];
            return (
              one &&
              one.amount.cents !== 0 && (
                <Link to={bills({ [places[by]]: row.id, dueFrom: one.dueFrom, dueBefore: one.dueBefore })}>{amount(one.amount.cents)}</Link>
              )
            );
          },
        })),
        {
          name: 'total',
          head: t('dunning.total'),
          isNumber: true,
          show: (row) => (
            <strong>
              <Link to={bills({ [places[by]]: row.id })}>{amount(row.total.cents)}</Link>
            </strong>
          ),
        },
      ]}
    />
  );
}

/** Each sum and rate leads to what was billed: to what is open of it and what was paid. */
function Collection({ rows, by }: { rows: Collected[]; by: CollectedBy }) {
  const { t } = useTranslation();
  const { nameOf } = useCommunities();
  const labels: Record<CollectedBy, (row: Collected) => string> = {
    COMMUNITY: ({ communityId }) => nameOf(communityId),
    BUILDING: ({ communityId, label }) => `${nameOf(communityId)} ${label ? t('dunning.building', { unit: label }) : t('dunning.unnamed')}`,
    ITEM: ({ communityId, item }) => `${nameOf(communityId)} ${t(`words.feeItem.${item}` as 'words.feeItem.PROPERTY')}`,
  };
  const door = ({ month, communityId: community, buildingId: building, item }: Collected, shown: string) =>
    // What lies in no building has no list of its own.
    by === 'BUILDING' && !building ? shown : <Link to={bills({ tab: 'all', community, building, month, item })}>{shown}</Link>;
  return (
    <PlainTable
      label={t('dunning.collection')}
      rows={rows}
      keyOf={({ month, communityId, buildingId, item }) => `${month}${communityId}${buildingId}${item}`}
      columns={[
        {
          name: 'month',
          head: t('dunning.month'),
          isHead: true,
          show: (row) => (
            <>
              {row.month} <span className="meta">{labels[by](row)}</span>
            </>
          ),
        },
        { name: 'billed', head: t('dunning.billed'), isNumber: true, show: (row) => door(row, amount(row.billed.cents)) },
        {
          name: 'rate',
          head: t('dunning.rate'),
          isNumber: true,
          show: (row) =>
            door(row, row.billed.cents > 0 ? t('dunning.percent', { n: number((row.collected.cents / row.billed.cents) * 100, 1) }) : '–'),
        },
      ]}
    />
  );
}

/** What may come in, with the bills that it is expected of behind each amount. */
function Forecast({ rows }: { rows: Expected[] }) {
  const { t } = useTranslation();
  const { nameOf } = useCommunities();
  const sum = rows.reduce((cents, { expected }) => cents + (expected?.cents ?? 0), 0);
  return (
    <>
      <PlainTable
        label={t('dunning.forecast')}
        rows={rows}
        keyOf={({ month, communityId }) => month + communityId}
        columns={[
          {
            name: 'month',
            head: t('dunning.month'),
            isHead: true,
            total: t('dunning.total'),
            show: ({ month, communityId }) => (
              <>
                {month} <span className="meta">{nameOf(communityId)}</span>
              </>
            ),
          },
          {
            name: 'open',
            head: t('dunning.openNow'),
            isNumber: true,
            show: ({ communityId, month, open }) => <Link to={bills({ community: communityId, month })}>{amount(open.cents)}</Link>,
          },
          {
            name: 'share',
            head: t('dunning.share'),
            isNumber: true,
            show: ({ share }) => (share === undefined ? '–' : t('dunning.percent', { n: number(share / 100, 1) })),
          },
          {
            name: 'expected',
            head: t('dunning.expected'),
            isNumber: true,
            total: <strong>{amount(sum)}</strong>,
            show: ({ communityId, month, expected }) =>
              expected ? <Link to={bills({ community: communityId, month })}>{amount(expected.cents)}</Link> : '–',
          },
        ]}
      />
      <p className="meta card-body">{t('dunning.forecastMethod')}</p>
    </>
  );
}

function Round({ community }: { community?: string }) {
  const { t } = useTranslation();
  const { communities } = useCommunities();
  const [chosen, choose] = useState<string>();
  const [came, come] = useState<DunningRound>();
  const round = useRound(come);
  const of = chosen ?? community ?? (communities.length === 1 ? communities[0]?.id : undefined) ?? '';
  return (
    <Card title={t('dunning.remind')}>
      <form
        className="card-body stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (of && !round.isPending) round.mutate({ communityId: of });
        }}
      >
        <label className="field">
          <span className="name">{t('dunning.community')}</span>
          <select className="control" value={of} onChange={(event) => choose(event.target.value)}>
            <option value="" />
            {communities.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <p className="meta">{t('dunning.remindHint')}</p>
        <Refused problem={round.error} />
        {came && (
          <p role="status">
            {t('dunning.reminded', {
              n: number(came.reminded),
              owing: number(came.owing),
              closed: number(came.closed),
              owed: yuan(came.owed.cents),
            })}
          </p>
        )}
        <button type="submit" className="plain-button solid" disabled={!of || round.isPending}>
          {t('dunning.run')}
        </button>
      </form>
    </Card>
  );
}

function useCaseColumns(): DataColumn<DunningCase>[] {
  const { t } = useTranslation();
  return [
    {
      name: 'unit',
      head: t('dunning.unit'),
      isFixed: true,
      show: ({ id, unitLabel }) => <Link to={paths.dunningCase(id)}>{unitLabel}</Link>,
    },
    { name: 'stage', head: t('dunning.stage'), show: ({ stage }) => t(`dunning.stages.${stage}` as 'dunning.stages.1') },
    {
      name: 'status',
      head: t('dunning.status'),
      show: ({ status, promisedUntil }) => (
        <>
          {t(`dunning.statuses.${status}`)} {promisedUntil && <Moment at={promisedUntil} style="day" />}
        </>
      ),
    },
    { name: 'reminded', head: t('dunning.remindedAt'), show: ({ remindedAt }) => <Moment at={remindedAt} /> },
    { name: 'owed', head: t('dunning.owed'), isNumber: true, show: ({ owed }) => yuan(owed.cents) },
  ];
}
