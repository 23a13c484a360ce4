import { firstOf, lastOf, later, monthLater } from '../../ui/day';

/** The last day of a warranty of some months from a day on; the end of a month stays one. */
export function lastDay(from: string, months: number): string {
  const month = monthLater(from.slice(0, 7), months);
  const longest = Number(lastOf(month).slice(8));
  return later(firstOf(month), Math.min(Number(from.slice(8)), longest) - 2);
}
