import { useTranslation } from 'react-i18next';
import { spokenLanguage } from '.';
import { aheadIn, dayIn, formatIn, type Zone } from './zone';
import { useZone } from './zones';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const CLOCK: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };

export interface Span {
  days: number;
  hours: number;
  minutes: number;
}

/**
 * A length of time in whole minutes. What is left is rounded down and what is over is rounded up:
 * nobody is promised a minute that is not there.
 */
export function spanOf(millis: number, rounding: 'down' | 'up' = 'down'): Span {
  const all = Math[rounding === 'down' ? 'floor' : 'ceil'](Math.max(0, millis) / MINUTE);
  return { days: Math.floor(all / 1440), hours: Math.floor((all % 1440) / 60), minutes: all % 60 };
}

/** Durations and instants in words, as people say them in the language and have them where the community lies. */
export function useTimes(community?: string | null) {
  const { t } = useTranslation();
  const zone = useZone(community);

  const duration = (millis: number, rounding?: 'down' | 'up') => {
    const { days, hours, minutes } = spanOf(millis, rounding);
    if (days > 0) return hours > 0 ? t('times.daysHours', { days, hours }) : t('times.days', { days });
    if (hours > 0) return minutes > 0 ? t('times.hoursMinutes', { hours, minutes }) : t('times.hours', { hours });
    return t('times.minutes', { minutes });
  };

  const said = (instant: string | number | Date, options: Intl.DateTimeFormatOptions) =>
    formatIn(zone, spokenLanguage(), options).format(new Date(instant));
  const clock = (instant: string | number | Date) => said(instant, CLOCK);
  /** A day without a time is that day everywhere. */
  const day = (instant: string | Date, now: Date = new Date()) => {
    const its = isDay(instant) ? instant : dayIn(zone, instant);
    return sayDay(its, its.slice(0, 4) === dayIn(zone, now).slice(0, 4) ? SHORT : LONG);
  };
  const moment = (instant: string | Date, now: Date = new Date()) => {
    const time = clock(instant);
    switch (daysUntil(dayIn(zone, instant), dayIn(zone, now))) {
      case 0:
        return t('times.today', { time });
      case -1:
        return t('times.yesterday', { time });
      case 1:
        return t('times.tomorrow', { time });
      default:
        return `${day(instant, now)} ${time}`;
    }
  };

  /** The exact instant, as it is printed. */
  const written = (instant: string) => said(instant, { dateStyle: 'full', timeStyle: isClockHere(zone, instant) ? 'medium' : 'long' });

  return {
    zone,
    written,
    duration,
    minutes: (count: number) => duration(count * MINUTE),
    /** 14:30 today, with the day on other days. */
    moment,
    /** 7 分钟前 within the hour, the moment else. */
    ago: (instant: string | Date, now: Date = new Date()) => {
      const passed = now.getTime() - new Date(instant).getTime();
      if (passed < MINUTE) return t('times.justNow');
      return passed < HOUR ? t('times.minutesAgo', { minutes: Math.floor(passed / MINUTE) }) : moment(instant, now);
    },
    clock,
    day: (instant: string | Date) => day(instant),
    /** The exact instant, for whoever hovers; whose own clock shows another time reads that too. */
    exact: (instant: string) => {
      if (isDay(instant)) return sayDay(instant, { dateStyle: 'full' });
      if (isClockHere(zone, instant)) return written(instant);
      const time = formatIn(undefined, spokenLanguage(), { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' });
      return `${written(instant)} (${t('times.here', { time: time.format(new Date(instant)) })})`;
    },
  };
}

const SHORT: Intl.DateTimeFormatOptions = { month: 'short', day: 'numeric' };
const LONG: Intl.DateTimeFormatOptions = { year: 'numeric', ...SHORT };

/** A day in words, whatever the zone. */
export function sayDay(day: string, options: Intl.DateTimeFormatOptions): string {
  return formatIn('UTC', spokenLanguage(), options).format(Date.parse(day));
}

/** Whether the browser's own clock shows the same time as those of a zone. */
export function isClockHere(zone: Zone, instant: string | number = Date.now()): boolean {
  return aheadIn(zone, instant) === aheadIn(undefined, instant);
}

/** From one day to another: to itself 0, to the one before −1. */
export function daysUntil(day: string, today: string): number {
  return Math.round((Date.parse(day) - Date.parse(today)) / DAY);
}

function isDay(instant: string | Date): instant is string {
  return typeof instant === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(instant);
}
