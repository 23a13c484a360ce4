import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { number } from '../../i18n/money';
import { useTimes } from '../../i18n/times';
import { Plot, type Series } from '../../ui/plot';
import type { OfDay } from './figures';

type InTime = 'respondedInTime' | 'completedInTime';

/** How much was in time, day by day. */
export function OnTime({ days }: { days: OfDay[] }) {
  const { t } = useTranslation();
  const { day: dayName } = useTimes();
  const series = useMemo<Series[]>(
    () => [
      { name: t('home.trendResponse'), as: 'line', values: days.map((day) => share([day], 'respondedInTime')) },
      { name: t('home.trendResolution'), as: 'dashes', values: days.map((day) => share([day], 'completedInTime')) },
    ],
    [days, t],
  );
  const places = useMemo(
    () => days.map(({ day }) => dayName(day)),
    // Names of days follow the language, and so does t.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [days, t],
  );
  const [response, resolution] = (['respondedInTime', 'completedInTime'] as const).map((what) => share(days, what));
  return (
    <Plot
      title={t('home.trend')}
      said={t('home.trendSaid', { response: written(response), resolution: written(resolution) })}
      axis={t('home.day')}
      places={places}
      series={series}
      also={[{ name: t('home.done'), values: days.map(({ completed }) => completed) }]}
      write={written}
      most={100}
      empty={t('home.trendNone')}
    />
  );
}

function written(percent: number | undefined): string {
  return percent === undefined ? '–' : `${number(percent, 1)}%`;
}

/** In per cent, to a tenth; nothing when nothing was done. */
function share(days: OfDay[], what: InTime): number | undefined {
  const all = days.reduce((sum, day) => sum + day.completed, 0);
  return all === 0 ? undefined : Math.round((1000 * days.reduce((sum, day) => sum + day[what], 0)) / all) / 10;
}
