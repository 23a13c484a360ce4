import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCommunities } from '../../api/communities';
import { useDictionary } from '../../api/dictionaries';
import { paths } from '../../app/paths';
import { number } from '../../i18n/money';
import { Card } from '../../ui/page';
import { Empty } from '../../ui/states';
import type { Figures } from './figures';
import { useRatingFigures } from './ratings';
import css from './home.module.css';

const MOST_STARS = 5;

interface Bar {
  key: string;
  name: string;
  length: number;
  value: number | string;
  note?: ReactNode;
  to: string;
}

export function ByType({ figures }: { figures: Figures }) {
  const { t } = useTranslation();
  const { labelOf } = useDictionary('request-type');
  const bars = figures.byType.map(({ type, ...orders }) => ({
    key: type,
    name: labelOf(type),
    to: `${paths.orders}?type=${type}`,
    ...ofOrders(orders),
  }));
  return (
    <Card title={t('home.byType')} aside={t('home.total', { n: number(figures.open) })}>
      <Bars bars={bars} />
    </Card>
  );
}

export function ByCommunity({ figures }: { figures: Figures }) {
  const { t } = useTranslation();
  const { nameOf } = useCommunities();
  const bars = figures.byCommunity.map(({ communityId, ...orders }) => ({
    key: communityId,
    name: nameOf(communityId),
    to: `${paths.orders}?community=${communityId}`,
    ...ofOrders(orders),
  }));
  return (
    <Card title={t('home.byCommunity')}>
      <Bars bars={bars} />
    </Card>
  );
}

/** How content the owners of each community are, the least content first. */
export function SatisfactionByCommunity({ community }: { community?: string }) {
  const { t } = useTranslation();
  const { nameOf } = useCommunities();
  const ratings = useRatingFigures(community);
  if (!ratings.data) {
    return null;
  }
  const bars = ratings.data.byCommunity.map(({ communityId, average, count }) => ({
    key: communityId,
    name: nameOf(communityId),
    to: `${paths.orders}?tab=ARCHIVED&community=${communityId}`,
    length: average,
    value: number(average, 2, 2),
    note: <span className="meta">{t('home.ratingsOf', { n: count })}</span>,
  }));
  return (
    <Card title={t('home.satisfactionByCommunity')} aside={t('home.outOfFive')}>
      <Bars bars={bars} most={MOST_STARS} />
    </Card>
  );
}

function ofOrders({ open, late }: { open: number; late: number }) {
  return { length: open, value: open, note: late > 0 && <Late n={late} /> };
}

function Late({ n }: { n: number }) {
  const { t } = useTranslation();
  return <span className="late">{t('home.lateOf', { n })}</span>;
}

/** One hue, the number at the end and a note beside it; each bar opens its list. */
function Bars({ bars, most = Math.max(1, ...bars.map(({ length }) => length)) }: { bars: Bar[]; most?: number }) {
  const { t } = useTranslation();
  if (bars.length === 0) {
    return <Empty title={t('common.none')} small />;
  }
  return (
    <ul className="bars">
      {bars.map((bar) => (
        <li key={bar.key}>
          <Link className="cut" to={bar.to} title={bar.name}>
            {bar.name}
          </Link>
          <span className={css.track}>
            <span className={css.bar} style={{ width: `${(70 * bar.length) / most}%` }} aria-hidden="true" />
            <b>{typeof bar.value === 'number' ? number(bar.value) : bar.value}</b>
            {bar.note}
          </span>
        </li>
      ))}
    </ul>
  );
}
