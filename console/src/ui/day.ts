/** Days, months and weekdays as fields write them: texts of a calendar, without a zone. */

const DAY = 86_400_000;

/** So many days after a day, or before it. */
export function later(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

/** Sunday is 0. */
export function weekdayOf(day: string): number {
  return new Date(day).getUTCDay();
}

/** So many months after a month such as 2026-11, or before it. */
export function monthLater(month: string, months: number): string {
  const [year = 0, of = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, of - 1 + months)).toISOString().slice(0, 7);
}

/** The first day of a month; the last one is the day before that of the next. */
export const firstOf = (month: string): string => `${month}-01`;

export const lastOf = (month: string): string => later(firstOf(monthLater(month, 1)), -1);
