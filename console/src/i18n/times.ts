import { useTranslation } from 'react-i18next';
import { spokenLanguage } from '.';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

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

/** Durations and instants in words, as people say them in the language. */
export function useTimes() {
  const { t } = useTranslation();

  const duration = (millis: number, rounding?: 'down' | 'up') => {
    const { days, hours, minutes } = spanOf(millis, rounding);
    if (days > 0) return hours > 0 ? t('times.daysHours', { days, hours }) : t('times.days', { days });
    if (hours > 0) return minutes > 0 ? t('times.hoursMinutes', { hours, minutes }) : t('times.hours', { hours });
    return t('times.minutes', { minutes });
  };

  return {
    duration,
    minutes: (count: number) => duration(count * MINUTE),
    /** 14:30 today, with the day on other days. */
    moment: (instant: string | Date, now: Date = new Date()) => momentOf(new Date(instant), now, t),
    /** 7 分钟前 within the hour, the moment else. */
    ago: (instant: string | Date, now: Date = new Date()) => {
      const passed = now.getTime() - new Date(instant).getTime();
      if (passed < MINUTE) return t('times.justNow');
      return passed < HOUR ? t('times.minutesAgo', { minutes: Math.floor(passed / MINUTE) }) : momentOf(new Date(instant), now, t);
    },
    clock: (instant: string | Date) => format(instant, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    day: (instant: string | Date) => dayOf(instantOf(instant), new Date()),
    exact,
  };
}

type Translate = (key: 'times.today' | 'times.yesterday' | 'times.tomorrow', said: { time: string }) => string;

function momentOf(instant: Date, now: Date, t: Translate): string {
  const time = format(instant, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const apart = Math.round((startOfDay(instant) - startOfDay(now)) / DAY);
  switch (apart) {
    case 0:
      return t('times.today', { time });
    case -1:
      return t('times.yesterday', { time });
    case 1:
      return t('times.tomorrow', { time });
    default:
      return `${dayOf(instant, now)} ${time}`;
  }
}

function dayOf(instant: Date, now: Date): string {
  const sameYear = instant.getFullYear() === now.getFullYear();
  return format(instant, sameYear ? { month: 'short', day: 'numeric' } : { year: 'numeric', month: 'short', day: 'numeric' });
}

/** The exact instant, for whoever hovers. */
function exact(instant: string | Date): string {
  return format(instant, isDay(instant) ? { dateStyle: 'full' } : { dateStyle: 'full', timeStyle: 'medium' });
}

/** From today to a day, as the calendar here counts: today is 0, yesterday −1. */
export function daysUntil(day: string, now: Date = new Date()): number {
  return Math.round((startOfDay(instantOf(day)) - startOfDay(now)) / DAY);
}

/** A day without a time is a day here, not in Greenwich. */
function instantOf(instant: string | Date): Date {
  return new Date(isDay(instant) ? `${instant}T00:00` : instant);
}

function isDay(instant: string | Date): instant is string {
  return typeof instant === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(instant);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Made once for each language and shape: making one costs more than a hundred uses of it. */
function format(instant: string | Date, options: Intl.DateTimeFormatOptions): string {
  const key = spokenLanguage() + JSON.stringify(options);
  const made = formats.get(key) ?? new Intl.DateTimeFormat(spokenLanguage(), options);
  formats.set(key, made);
  return made.format(instantOf(instant));
}

function startOfDay(instant: Date): number {
  return new Date(instant.getFullYear(), instant.getMonth(), instant.getDate()).getTime();
}
