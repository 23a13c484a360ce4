import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { candidatesQuery } from '../../api/candidates';
import { unwrap, workorderApi } from '../../api/client';
import { useCommand } from '../../api/command';
import { useMay } from '../../api/me';
import { orderFiguresQuery, orderQuery, useLiveOrders } from '../../api/orders';
import type { Candidate, Order, OrderStatus } from '../../api/types';
import { useAddress, type AddressChanges } from '../../ui/address';
import { useScope } from '../../ui/scope';
import { useSettled } from '../../ui/settled';
import { toast } from '../../ui/toast';
import { ORDERS, sorted, type CandidateOrder } from './candidate-order';
import { ASK_EVERY } from '../../api/freshness';

export const QUEUES = ['PENDING_DISPATCH', 'ASSIGNED', 'WAITING_PARTS', 'ON_HOLD'] as const satisfies OrderStatus[];
export type Queue = (typeof QUEUES)[number];

const PAGE = 100;

export interface Assignment {
  order: Order;
  candidate: Candidate;
  overrideReason?: string;
}

/** The queue, the order that is looked at, and who could do it; all of it in the address. */
export function useDispatch() {
  const { params, change: changeAddress } = useAddress();
  const { community } = useScope();
  const queue = QUEUES.find((one) => one === params.get('queue')) ?? 'PENDING_DISPATCH';
  const q = params.get('q') ?? '';
  const settled = useSettled(q.trim(), 150);
  const { live, justChanged } = useLiveOrders();

  const filter = { status: [queue], ...(community && { community }), ...(settled && { q: settled }), sort: 'CLOCK' as const, limit: PAGE };
  const orders = useInfiniteQuery({
    queryKey: ['orders', 'list', 'pages', filter],
    queryFn: ({ signal, pageParam }) =>
      unwrap(workorderApi.GET('/orders', { params: { query: { ...filter, ...(pageParam && { after: pageParam }) } }, signal })),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });
  // An order whose clock moves between two pages that are read is met on both.
  const items = [...new Map(orders.data?.pages.flatMap((page) => page.items).map((order) => [order.id, order])).values()];
  const { id, newer } = usePinned(
    params.get('order') ?? undefined,
    JSON.stringify([queue, settled, community]),
    items,
    orders.isPlaceholderData,
  );
  const order = useQuery({
    ...orderQuery(id),
    enabled: id !== '',
    initialData: () => items.find((one) => one.id === id),
    initialDataUpdatedAt: 0,
  });
  const candidates = useQuery(candidatesQuery(id));
  const by = ORDERS.find((one) => one === params.get('by')) ?? 'SCORE';
  const eligible = sorted(
    (candidates.data ?? []).filter((candidate) => candidate.eligible),
    by,
  );
  const figures = useQuery(orderFiguresQuery(community));
  const technicians = useQuery({
    queryKey: ['technicians'],
    queryFn: ({ signal }) => unwrap(workorderApi.GET('/technicians', { signal })),
    enabled: useMay()('roster:write'),
    // Availability has no live line of its own.
    refetchInterval: ASK_EVERY,
  });

  // A board is one place, however often one looks elsewhere on it: back leaves it.
  const change = (changes: AddressChanges) => changeAddress(changes, { replace: true });

  const { hasNextPage, isFetchingNextPage, isPlaceholderData, fetchNextPage } = orders;
  const more = hasNextPage && !isPlaceholderData ? () => void (isFetchingNextPage || fetchNextPage()) : undefined;
  const countOf = (status: Queue) => figures.data && (figures.data.byStatus.find((one) => one.status === status)?.count ?? 0);
  const inQueue = countOf(queue);

  const at = items.findIndex((one) => one.id === id);
  const select = (next: Order | undefined) => change({ order: next?.id });
  const looking = useRef(id);
  useEffect(() => {
    looking.current = id;
  });
  const assign = useAssign((order) => {
    // Whoever has walked on meanwhile stays where they are.
    if (looking.current === order.id) {
      const place = items.findIndex((one) => one.id === order.id);
      select(items[place + 1] ?? items[place - 1]);
    }
  });
  return {
    orders,
    items,
    /** Loads what is beyond those shown, if any is. */
    more,
    /** How many are beyond them, where that is known: what is searched for is not counted. */
    beyond: more && !settled && inQueue !== undefined && inQueue > items.length ? inQueue - items.length : undefined,
    countOf,
    order,
    /** A more urgent order that came while one looked at another. */
    newer,
    candidates,
    eligible,
    by,
    sortBy: (next: CandidateOrder) => change({ by: next === 'SCORE' ? undefined : next }),
    figures,
    technicians: technicians.data,
    live,
    justChanged,
    queue,
    q,
    at,
    select,
    move: (by: number) => {
      if (at + by >= items.length) more?.();
      select(items[Math.min(items.length - 1, Math.max(0, at + by))]);
    },
    show: (next: Queue) => change({ queue: next, order: undefined }),
    narrow: (text: string) => change({ q: text, order: undefined }),
    assign,
  };
}

/**
 * What one looks at stays, though another comes before it in the queue or somebody else takes it out:
 * the key that is about to be pressed is meant for what was read.
 */
function usePinned(chosen: string | undefined, list: string, items: Order[], isPassing: boolean): { id: string; newer?: Order } {
  const [pinned, setPinned] = useState<{ list: string; id: string; known: ReadonlySet<string> }>();
  const holds = pinned?.list === list ? pinned : undefined;
  const id = chosen ?? holds?.id ?? (isPassing ? '' : (items[0]?.id ?? ''));
  if (id !== '' && !isPassing && items.length > 0 && (holds?.id !== id || !holds)) {
    setPinned({ list, id, known: new Set(items.map((one) => one.id)) });
  }
  const first = items[0];
  return { id, newer: first && first.id !== id && holds && !holds.known.has(first.id) ? first : undefined };
}

function useAssign(assigned: (order: Order) => void) {
  const { t } = useTranslation();
  const client = useQueryClient();
  return useCommand(
    ({ order, candidate, overrideReason }: Assignment, header) =>
      unwrap(
        workorderApi.POST('/orders/{id}/assignment', {
          params: { path: { id: order.id }, header },
          body: { technicianId: candidate.technicianId, overrideReason },
        }),
      ),
    {
      version: ({ order }) => order.version,
      onSuccess: (_, { order, candidate }) => {
        toast(t('dispatching.assigned', { name: candidate.name }), `${order.number} ${order.title}`);
        assigned(order);
      },
      onSettled: () => client.invalidateQueries({ queryKey: ['orders'] }),
    },
  );
}
