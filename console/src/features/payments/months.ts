import { monthLater } from '../../ui/day';
import { useToday } from '../../ui/now';

/** The month that is over where the community lies, such as 2026-10. */
export function useLastMonth(community?: string): string {
  return monthLater(useToday(community).slice(0, 7), -1);
}
