import { dayOf } from '../../ui/day';

/** The last day of a warranty of some months from a day on; the end of a month stays one. */
export function lastDay(from: string, months: number): string {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number);
  const longest = new Date(year, month - 1 + months + 1, 0).getDate();
  return dayOf(new Date(year, month - 1 + months, Math.min(day, longest) - 1));
}
