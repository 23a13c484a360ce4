import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useCommunities } from '../../api/communities';
import type { ArrearsRow, Collected, DunningCase, DunningRound } from '../../api/types';
import { paths } from '../../app/paths';
import { amount, number, yuan } from '../../i18n/money';
import { DataTable, type DataColumn } from '../../ui/data-table';
import { ListPages } from '../../ui/list-pages';
import { Moment } from '../../ui/moment';
import { Card, Page, TabRow } from '../../ui/page';
import { Empty, Loaded, Refused } from '../../ui/states';
import { BuildingNotices } from './building-notices';
import { useArrears, useRound, type ArrearsBy } from './use-dunning';

/** What is owed, how old it is, and who is reminded of it. */
export default function Arrears() {
  const { t } = useTranslation();
  const { arrears, collected, cases, by, community, building, after, show, turn } = useArrears();
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
            <Loaded
              query={collected}
              small
              empty={{ when: (rows) => rows.length === 0, show: <Empty small title={t('dunning.nothingBilled')} /> }}
            >
              {(rows) => <Collection rows={rows} />}
            </Loaded>
          </Card>
        </div>
      </div>
    </Page>
  );
}

/** Each figure is a door: a community to its buildings, a building to its units, a unit to its account. */
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
    <table className="plain-table" aria-label={t('dunning.ageing')}>
      <thead>
        <tr>
          <th scope="col">{t(`dunning.by.${by}`)}</th>
          {ages.map(({ age }) => (
            <th key={age} scope="col" className="num">
              {t(`dunning.ages.${age}`)}
            </th>
          ))}
          <th scope="col" className="num">
            {t('dunning.total')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <Link to={doors[by](row.id)}>{labelOf(row) || t('dunning.unnamed')}</Link>
            </th>
            {row.ages.map((one) => (
              <td key={one.age} className="num">
                {one.amount.cents === 0 ? '' : amount(one.amount.cents)}
              </td>
            ))}
            <td className="num">
              <strong>{amount(row.total.cents)}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Collection({ rows }: { rows: Collected[] }) {
  const { t } = useTranslation();
  const { nameOf } = useCommunities();
  return (
    <table className="plain-table" aria-label={t('dunning.collection')}>
      <thead>
        <tr>
          <th scope="col">{t('dunning.month')}</th>
          <th scope="col" className="num">
            {t('dunning.billed')}
          </th>
          <th scope="col" className="num">
            {t('dunning.rate')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.month + row.communityId}>
            <th scope="row">
              {row.month} <span className="meta">{nameOf(row.communityId)}</span>
            </th>
            <td className="num">{amount(row.billed.cents)}</td>
            <td className="num">
              <Link to={`${paths.arrears}?by=BUILDING&community=${row.communityId}`}>
                {row.billed.cents > 0 ? t('dunning.percent', { n: number((row.collected.cents / row.billed.cents) * 100, 1) }) : '–'}
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
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
