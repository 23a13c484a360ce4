import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { unwrap, workorderApi } from '../../api/client';
import type { CommandHeaders } from '../../api/command';
import type { ExportRequest } from '../../api/exports';
import { ACCOUNT_FOR } from '../../api/freshness';
import type { components } from '../../api/workorder.gen';
import { paths } from '../../app/paths';
import { dayIn, instantIn, type Zone } from '../../i18n/zone';
import { useZoneOf } from '../../i18n/zones';
import { useAddress } from '../../ui/address';
import { firstOf, monthLater } from '../../ui/day';
import { useScope } from '../../ui/scope';

export type Group = components['schemas']['GroupView'];
type Which = Parameters<typeof paths.ordersDone>[0];
/** What narrows the orders behind a number. */
export type Behind = Pick<Which, 'outcome' | 'stage' | 'tookSeconds'>;
export const BY = ['TYPE', 'TECHNICIAN', 'COMMUNITY', 'MONTH'] as const;
export type By = (typeof BY)[number];

const MONTH = '2026-11'.length;

/** Months of work that is done and how they are told apart; all of it stands in the address. */
export function useStatistics() {
  const { params, change } = useAddress();
  const { community } = useScope();
  const zoneOf = useZoneOf();
  const thisMonth = dayIn(zoneOf(community)).slice(0, MONTH);
  const from = params.get('from') ?? thisMonth;
  const to = params.get('to') ?? thisMonth;
  const by = BY.find((one) => one === params.get('by')) ?? 'TYPE';
  const query = { by, from, to, ...(community && { community }) };
  const groups = useQuery({
    queryKey: ['orders', 'statistics', query],
    queryFn: ({ signal }) => unwrap(workorderApi.GET('/orders/statistics', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
  const reach = useQuery({
    queryKey: ['orders', 'statistics', 'reach'],
    queryFn: ({ signal }) => unwrap(workorderApi.GET('/orders/statistics/reach', { signal })),
    staleTime: ACCOUNT_FOR,
  });
  return {
    groups,
    reach: reach.data,
    by,
    from,
    to,
    show: (next: By) => change({ by: next === 'TYPE' ? undefined : next }),
    since: (month: string) => change({ from: month || undefined }),
    until: (month: string) => change({ to: month || undefined }),
    exported: (body: ExportRequest, header: CommandHeaders) =>
      unwrap(workorderApi.POST('/orders/statistics/exports', { params: { query, header }, body })),
    /** The orders that a row counts, as it says itself: rows of another question stand a moment longer. */
    behind: ({ key, type, month, community: its }: Group, which: Behind = {}) =>
      paths.ordersDone({
        ...which,
        from: startOf(zoneOf(its ?? community), month ?? from),
        to: startOf(zoneOf(its ?? community), monthLater(month ?? to, 1)),
        ...(community && { community }),
        ...(its ? { community: its } : type ? { type } : !month && { assignee: key }),
      }),
  };
}

/** When a month begins there. */
const startOf = (zone: Zone, month: string): string => instantIn(zone, firstOf(month)).toISOString();
