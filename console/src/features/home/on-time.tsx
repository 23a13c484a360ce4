import { Segmented } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { number } from '../../i18n/money';
import { useTimes } from '../../i18n/times';
import { Card } from '../../ui/page';
import { Empty, Skeleton } from '../../ui/states';
import type { OfDay } from './figures';

const OnTimePlot = lazy(() => import('./on-time-plot'));

/** How much was in time, day by day; the plot's numbers stand in a table beside it. */
export function OnTime({ days }: { days: OfDay[] }) {
  const { t } = useTranslation();
  const [as, show] = useState<'plot' | 'table'>('plot');
  const completed = days.reduce((sum, day) => sum + day.completed, 0);
  return (
    <Card
      title={t('home.trend')}
      aside={
        <Segmented
          size="small"
          aria-label={t('home.trend')}
          value={as}
          onChange={show}
          options={[
            { value: 'plot', label: t('home.asPlot') },
            { value: 'table', label: t('home.asTable') },
          ]}
        />
      }
    >
      {completed === 0 ? (
        <Empty title={t('home.trendNone')} />
      ) : as === 'plot' ? (
        <div
          className="plot"
          role="img"
          aria-label={t('home.trendSaid', { response: share(days, 'respondedInTime'), resolution: share(days, 'completedInTime') })}
        >
          <Suspense fallback={<Skeleton lines={6} />}>
            <OnTimePlot days={days} />
          </Suspense>
        </div>
      ) : (
        <OnTimeTable days={days} />
      )}
    </Card>
  );
}

function OnTimeTable({ days }: { days: OfDay[] }) {
  const { t } = useTranslation();
  const times = useTimes();
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{t('home.day')}</th>
          <th scope="col">{t('home.done')}</th>
          <th scope="col">{t('home.trendResponse')}</th>
          <th scope="col">{t('home.trendResolution')}</th>
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <tr key={day.day}>
            <th scope="row">{times.day(day.day)}</th>
            <td>{day.completed}</td>
            <td>{share([day], 'respondedInTime')}</td>
            <td>{share([day], 'completedInTime')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function share(days: OfDay[], what: 'respondedInTime' | 'completedInTime'): string {
  const all = days.reduce((sum, day) => sum + day.completed, 0);
  return all === 0 ? '–' : `${number((100 * days.reduce((sum, day) => sum + day[what], 0)) / all, 1)}%`;
}
