import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDictionary } from '../../api/dictionaries';
import { useMay } from '../../api/me';
import { paths } from '../../app/paths';
import { number } from '../../i18n/money';
import { AddressDay } from '../../ui/address-day';
import { ListPages } from '../../ui/list-pages';
import { Moment } from '../../ui/moment';
import { Card, Page } from '../../ui/page';
import { PlainTable } from '../../ui/plain-table';
import { Segments } from '../../ui/segments';
import { Empty, Loaded } from '../../ui/states';
import css from './ratings.module.css';
import { BY, keyOf, useOwnerAsked, useRatings, useRatingsOf, type By, type Group } from './use-ratings';

/** How content people are with each day's work: by kind, technician and hour, with the orders behind each. */
export default function Ratings() {
  const { owner, ofAll } = useOwnerAsked();
  return owner ? <OfOwner owner={owner} all={ofAll} /> : <OfEverybody />;
}

function OfEverybody() {
  const { t } = useTranslation();
  const shown = useRatings();
  const nameOf = useNames(shown.by);
  const { figures, groups, by, opened, from, to } = shown;
  const group = groups.data?.find(({ key }) => key === opened);
  return (
    <Page
      title={t('ratings.title')}
      aside={
        <span className={css.days}>
          <AddressDay aria-label={t('ratings.from')} value={from} max={to} change={shown.since} />
          <AddressDay aria-label={t('ratings.to')} value={to} min={from} change={shown.until} />
        </span>
      }
    >
      <Card
        title={
          figures.data
            ? t('ratings.all', { n: number(figures.data.count), average: number(figures.data.average ?? 0, 2, 2) })
            : t('ratings.title')
        }
        aside={
          <Segments
            label={t('ratings.by')}
            value={by}
            choose={shown.show}
            options={BY.map((value) => ({ value, label: t(`ratings.bys.${value}`) }))}
          />
        }
      >
        <Loaded
          query={groups}
          lines={6}
          empty={{ when: (rows) => rows.length === 0, show: <Empty title={t('ratings.none')} hint={t('ratings.noneHint')} /> }}
        >
          {(rows) => <Groups rows={rows} nameOf={nameOf} shown={shown} />}
        </Loaded>
      </Card>
      {group && <Behind key={`${by} ${group.key}`} group={group} name={nameOf(group)} shown={shown} />}
    </Page>
  );
}

function useNames(by: By) {
  const { t } = useTranslation();
  const types = useDictionary('request-type');
  return ({ key, name }: Group) =>
    by === 'TYPE'
      ? types.labelOf(key)
      : by === 'TECHNICIAN'
        ? (name ?? key)
        : t('ratings.hour', { from: key, to: String(Number(key) + 1).padStart(2, '0') });
}

interface Shown {
  shown: ReturnType<typeof useRatings>;
}

function Groups({
  rows,
  nameOf,
  shown: { by, opened, open, community, from, to },
}: Shown & { rows: Group[]; nameOf: (group: Group) => string }) {
  const { t } = useTranslation();
  const mayImprove = useMay()('survey:design') && by !== 'HOUR';
  return (
    <>
      <PlainTable
        label={t(`ratings.bys.${by}`)}
        rows={rows}
        keyOf={({ key }) => key}
        columns={[
          {
            name: 'name',
            head: t(`ratings.name.${by}`),
            isHead: true,
            show: (group) => (
              <button
                type="button"
                className="link-button"
                aria-expanded={opened === group.key}
                onClick={() => open(opened === group.key ? undefined : group.key)}
              >
                {nameOf(group)}
              </button>
            ),
          },
          { name: 'count', head: t('ratings.count'), isNumber: true, show: (group) => number(group.count) },
          {
            name: 'average',
            head: t('ratings.average'),
            isNumber: true,
            show: (group) => t('ratings.mean', { average: number(group.average, 2, 2), margin: number(group.margin, 2, 2) }),
          },
          { name: 'low', head: t('ratings.low'), isNumber: true, show: (group) => number((group.stars[0] ?? 0) + (group.stars[1] ?? 0)) },
          mayImprove && {
            name: 'improve',
            isNumber: true,
            show: (group) =>
              community && (
                <Link
                  className="ul"
                  aria-label={`${t('ratings.improve')} ${nameOf(group)}`}
                  to={paths.improvementOf({
                    community,
                    from,
                    to,
                    ...(by === 'TYPE'
                      ? { kind: 'ORDER_TYPE', type: group.key }
                      : { kind: 'TECHNICIAN', technician: group.key, name: nameOf(group) }),
                  })}
                >
                  {t('ratings.improve')}
                </Link>
              ),
          },
        ]}
      />
      {mayImprove && !community && <p className="card-body meta">{t('ratings.needsCommunity')}</p>}
    </>
  );
}

function Behind({ group, name, shown: { by, stretch, open } }: Shown & { group: Group; name: string }) {
  const { t } = useTranslation();
  const { ratings, after, turn } = useRatingsOf({ ...stretch, ...keyOf(by, group.key) });
  return (
    <Card
      title={t('ratings.behind', { name })}
      aside={
        <button type="button" className="link-button" onClick={() => open(undefined)}>
          {t('ratings.close')}
        </button>
      }
    >
      <Rows ratings={ratings} after={after} turn={turn} />
    </Card>
  );
}

/** What one person said of the work that was done for them, whenever it was. */
function OfOwner({ owner, all }: { owner: string; all: () => void }) {
  const { t } = useTranslation();
  const { ratings, after, turn } = useRatingsOf({ owner });
  return (
    <Page title={t('ratings.title')}>
      <Card
        title={t('ratings.ofOwner')}
        aside={
          <>
            <Link to={paths.owner(owner)}>{t('ratings.theOwner')}</Link>{' '}
            <button type="button" className="link-button" onClick={all}>
              {t('ratings.ofAll')}
            </button>
          </>
        }
      >
        <Rows ratings={ratings} after={after} turn={turn} />
      </Card>
    </Page>
  );
}

/** Each with the order behind it. */
function Rows({ ratings, after, turn }: ReturnType<typeof useRatingsOf>) {
  const { t } = useTranslation();
  const mayRead = useMay()('workorder:read');
  return (
    <Loaded
      query={ratings}
      lines={4}
      small
      empty={{ when: ({ items }) => items.length === 0, show: <Empty title={t('ratings.none')} small /> }}
    >
      {({ items, next }) => (
        <>
          <PlainTable
            label={t('ratings.title')}
            rows={items}
            columns={[
              {
                name: 'stars',
                head: t('ratings.stars'),
                show: (one) => <span className={one.stars <= 2 ? 'chip bad' : 'chip'}>{number(one.stars)}</span>,
              },
              { name: 'said', head: t('ratings.said'), show: (one) => one.comment },
              {
                name: 'order',
                head: t('ratings.order'),
                show: (one) =>
                  mayRead ? (
                    <Link className="ul" to={paths.order(one.workOrderId)}>
                      {one.number}
                    </Link>
                  ) : (
                    one.number
                  ),
              },
              { name: 'technician', head: t('ratings.technician'), show: (one) => one.technician },
              { name: 'at', head: t('ratings.at'), show: (one) => <Moment at={one.at} /> },
            ]}
          />
          <ListPages after={after} next={next} turn={turn} />
        </>
      )}
    </Loaded>
  );
}
