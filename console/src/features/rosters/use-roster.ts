import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { unwrap, workorderApi } from '../../api/client';
import type { Duty, RosterShift } from '../../api/types';
import { useAddress } from '../../ui/address';
import { later, weekdayOf } from '../../ui/day';
import { useToday } from '../../ui/now';

const DAYS = 7;

export const rosterQuery = (community: string) =>
  queryOptions({
    queryKey: ['rosters', 'shifts', community],
    queryFn: ({ signal }) => unwrap(workorderApi.GET('/rosters', { params: { query: { community } }, signal })),
    enabled: community !== '',
  });

/** A week of everybody who works in a community; the week in the address. */
export function useWeek(community: string) {
  const { params, change } = useAddress();
  const today = useToday(community);
  const from = mondayOf(params.get('week') ?? today);
  const query = { community, from, days: DAYS };
  const week = useQuery({
    queryKey: ['rosters', 'days', query],
    queryFn: ({ signal }) => unwrap(workorderApi.GET('/rosters/days', { params: { query }, signal })),
    placeholderData: keepPreviousData,
    enabled: community !== '',
  });
  return {
    week,
    days: Array.from({ length: DAYS }, (_, n) => later(from, n)),
    turn: (by: number) => change({ week: later(from, by * DAYS) }),
    now: () => change({ week: undefined }),
  };
}

/** Weeks begin on Mondays. */
export function mondayOf(day: string): string {
  return later(day, -((weekdayOf(day) + 6) % 7));
}

export function dutyOf(duties: readonly Duty[], technician: string, day: string): Duty | undefined {
  return duties.find((duty) => duty.technicianId === technician && duty.day === day);
}

const SPAN = /^([01]\d|2[0-3]):([0-5]\d)\s*[-–—~至]\s*([01]\d|2[0-3]):([0-5]\d)$/;

/** `08:00–12:00, 13:30–18:00`. */
export function spansText(spans: RosterShift['spans']): string {
  return spans.map(({ from, to }) => `${from.slice(0, 5)}–${to.slice(0, 5)}`).join(', ');
}

/** Hours as people type them; undefined when they cannot be read. A shift that ends earlier than it begins ends the next day. */
export function readSpans(text: string): RosterShift['spans'] | undefined {
  const found = text
    .split(/[,，、;；]/)
    .map((span) => SPAN.exec(span.trim()))
    .map((span) => span && { from: `${span[1]}:${span[2]}`, to: `${span[3]}:${span[4]}` });
  const spans = found.flatMap((span) => span ?? []);
  return spans.length === found.length ? spans : undefined;
}
