import { dayOf } from '../../ui/day';

/** The month that is over, such as 2026-10. */
export function lastMonth(): string {
  const now = new Date();
  return dayOf(new Date(now.getFullYear(), now.getMonth() - 1, 1)).slice(0, 7);
}
