import type { CalendarYear } from '../../api/types';

export type NamedDay = CalendarYear['holidays'][number];
export type Weekday = CalendarYear['week'][number]['day'];
export type Hours = CalendarYear['week'][number]['hours'][number];

export const WEEKDAYS = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
] as const satisfies readonly Weekday[];

/** What a day is: of the week, or off or worked whatever the week says. */
export type DayKind = 'worked' | 'free' | 'holiday' | 'swapped';

/** Days of one name that follow each other, as people say them. */
export interface Span {
  name: string;
  from: string;
  to: string;
}

const DAY = 86_400_000;
const TIME = String.raw`((?:[01]?\d|2[0-3])[:：][0-5]\d)`;
const SPAN = new RegExp(String.raw`^${TIME}\s*(?:-|–|—|~|至|到)\s*${TIME}$`);

/** `08:30–12:00, 13:30–18:00`; nothing for a day off. */
export function hoursText(hours: readonly Hours[]): string {
  return hours.map(({ from, to }) => `${from}–${to}`).join(', ');
}

/** Hours as people type them; undefined when they cannot be read. 24:00 is the end of the day, as 00:00 is for the service. */
export function readHours(text: string): Hours[] | undefined {
  const spans = text
    .replaceAll('24:00', '00:00')
    .split(/[,，、;；]/)
    .map((span) => span.trim())
    .filter((span) => span !== '')
    .map((span) => SPAN.exec(span));
  const hours = spans.flatMap((found) => (found ? [{ from: timeOf(found[1]), to: timeOf(found[2]) }] : []));
  return hours.length === spans.length ? hours : undefined;
}

const timeOf = (typed = '') => typed.replace('：', ':').padStart(5, '0');

/** Both ends included; nothing when they are the wrong way round. */
export function daysBetween(from: string, to: string): string[] {
  const first = Date.parse(from);
  const days = Math.round((Date.parse(to) - first) / DAY) + 1;
  return days > 0 ? Array.from({ length: days }, (_, i) => isoDay(first + i * DAY)) : [];
}

export function spansOf(days: readonly NamedDay[]): Span[] {
  const spans: Span[] = [];
  for (const { date, name } of days.toSorted((a, b) => a.date.localeCompare(b.date))) {
    const last = spans.at(-1);
    if (last?.name === name && Date.parse(date) - Date.parse(last.to) === DAY) last.to = date;
    else spans.push({ name, from: date, to: date });
  }
  return spans;
}

/** The days of a year without those of a span. */
export function without(days: readonly NamedDay[], { from, to }: Span): NamedDay[] {
  return days.filter(({ date }) => date < from || date > to);
}

/** The months of a year as a wall calendar has them: weeks from Monday on, blanks before the first day. */
export function monthsOf(year: number): (string | undefined)[][][] {
  return Array.from({ length: 12 }, (_, month) => {
    const first = Date.UTC(year, month, 1);
    const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
    const blanks = (new Date(first).getUTCDay() + 6) % 7;
    const cells = [...Array<undefined>(blanks).fill(undefined), ...Array.from({ length: last }, (_, day) => isoDay(first + day * DAY))];
    return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  });
}

/** What each day of a year is. */
export function kindsOf({ week, holidays, workdays }: Pick<CalendarYear, 'week' | 'holidays' | 'workdays'>) {
  const worked = new Set(week.filter(({ hours }) => hours.length > 0).map(({ day }) => day));
  const off = new Map(holidays.map(({ date, name }) => [date, name]));
  const instead = new Map(workdays.map(({ date, name }) => [date, name]));
  return (date: string): { kind: DayKind; name?: string } => {
    if (off.has(date)) return { kind: 'holiday', name: off.get(date) };
    if (instead.has(date)) return { kind: 'swapped', name: instead.get(date) };
    const weekday = WEEKDAYS[(new Date(date).getUTCDay() + 6) % 7];
    return { kind: weekday && worked.has(weekday) ? 'worked' : 'free' };
  };
}

function isoDay(millis: number): string {
  return new Date(millis).toISOString().slice(0, 10);
}
