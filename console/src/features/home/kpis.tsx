import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths';
import { number } from '../../i18n/money';
import { instantIn, type Zone } from '../../i18n/zone';
import { useZone } from '../../i18n/zones';
import { later } from '../../ui/day';
import { useToday } from '../../ui/now';
import { Card } from '../../ui/page';
import type { Figures } from './figures';
import { useRatingFigures } from './ratings';
import css from './home.module.css';

export function Kpis({ figures, community }: { figures: Figures; community?: string }) {
  const { t } = useTranslation();
  const zone = useZone(community);
  const midnight = instantIn(zone, useToday(community)).toISOString();
  const completed = figures.days.reduce((sum, day) => sum + day.completed, 0);
  const inTime = figures.days.reduce((sum, day) => sum + day.completedInTime, 0);
  return (
    <div className={css.kpis}>
      <Kpi
        name={t('home.figures.opened')}
        value={figures.opened.today}
        to={`${paths.orders}?tab=all&openedFrom=${midnight}`}
        beneath={<Compared {...figures.opened} />}
      />
      <Kpi
        name={t('home.figures.open')}
        value={figures.open}
        to={paths.orders}
        beneath={<span className="meta">{t('dispatching.soon', { n: figures.soon })}</span>}
      />
      <Kpi name={t('home.figures.late')} value={figures.late} bad={figures.late > 0} to={`${paths.orders}?tab=late`} />
      <Kpi
        name={t('home.figures.completed')}
        value={figures.completed.today}
        to={`${paths.orders}?tab=all&completedFrom=${midnight}`}
        beneath={<Compared {...figures.completed} />}
      />
      {completed > 0 && (
        <Kpi
          name={t('home.figures.onTime')}
          value={number((100 * inTime) / completed, 1)}
          unit={t('home.percent')}
          to={doneIn(figures.days, zone, community)}
          beneath={<span className="meta">{t('home.onTimeOf', { n: completed })}</span>}
        />
      )}
      <Satisfaction community={community} />
    </div>
  );
}

/** The orders that were done on these days: what the share on time is a share of. */
function doneIn(days: Figures['days'], zone: Zone, community?: string): string | undefined {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return undefined;
  return paths.ordersDone({
    from: instantIn(zone, first.day).toISOString(),
    to: instantIn(zone, later(last.day, 1)).toISOString(),
    ...(community && { community }),
  });
}

function Kpi({
  name,
  value,
  unit,
  to,
  bad,
  beneath,
}: {
  name: string;
  value: number | string;
  unit?: string;
  to?: string;
  bad?: boolean;
  beneath?: ReactNode;
}) {
  const shown = typeof value === 'number' ? number(value) : value;
  return (
    <Card>
      <div className={`${css.kpi}${bad ? ' bad' : ''}`}>
        <span>{name}</span>
        <span className={css.value}>
          {to ? (
            <Link className="door" to={to} aria-label={`${name} ${shown}${unit ?? ''}`}>
              {shown}
            </Link>
          ) : (
            shown
          )}
          {unit && <small> {unit}</small>}
        </span>
        {beneath}
      </div>
    </Card>
  );
}

/** Against the same day a week ago, up to this time of day. */
function Compared({ today, lastWeek }: { today: number; lastWeek: number }) {
  const { t } = useTranslation();
  const apart = today - lastWeek;
  return (
    <span className="meta">
      {apart > 0 ? <ArrowUpOutlined /> : apart < 0 ? <ArrowDownOutlined /> : null}{' '}
      {apart === 0 ? t('home.same') : apart > 0 ? t('home.more', { n: apart }) : t('home.fewer', { n: -apart })}
    </span>
  );
}

function Satisfaction({ community }: { community?: string }) {
  const { t } = useTranslation();
  const ratings = useRatingFigures(community);
  if (!ratings.data) {
    return null;
  }
  const { average, count } = ratings.data;
  return (
    <Kpi
      name={t('home.figures.satisfaction')}
      value={average === undefined ? t('home.none') : number(average, 2, 2)}
      unit={average === undefined ? undefined : t('home.outOf')}
      to={paths.ratings}
      beneath={<span className="meta">{count === 0 ? t('home.noRatings') : t('home.ratings', { n: count })}</span>}
    />
  );
}
