import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { unwrap, workorderApi } from './client';
import { useLive, type LiveState } from './live';
import { readerOf } from './order-reader';
import type { Order, OrderStatus } from './types';
import type { operations } from './workorder.gen';

export type OrderFilter = NonNullable<operations['order_list']['parameters']['query']>;

export const OPEN: OrderStatus[] = ['PENDING_DISPATCH', 'ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'WAITING_PARTS', 'ON_HOLD'];

/** All that is known of orders stands under `orders`: one live line makes it all new. */
export const ordersQuery = (filter: OrderFilter) =>
  queryOptions({
    queryKey: ['orders', 'list', filter],
    queryFn: ({ signal }) => unwrap(workorderApi.GET('/orders', { params: { query: filter }, signal })),
  });

export const orderQuery = (id: string) =>
  queryOptions({
    queryKey: ['orders', 'one', id],
    queryFn: ({ signal }) => unwrap(workorderApi.GET('/orders/{id}', { params: { path: { id } }, signal })),
  });

export const orderHistoryQuery = (id: string) =>
  queryOptions({
    queryKey: ['orders', 'history', id],
    queryFn: ({ signal }) => unwrap(workorderApi.GET('/orders/{id}/history', { params: { path: { id } }, signal })),
  });

export const orderFiguresQuery = (community: string | undefined) =>
  queryOptions({
    queryKey: ['orders', 'figures', community],
    queryFn: ({ signal }) => unwrap(workorderApi.GET('/orders/figures', { params: { query: { community } }, signal })),
  });

const CHANGES = '/api/orders/changes';
/** How long a changed order stays marked. */
const MARKED_FOR = 8_000;

/**
 * Reads anew what is on screen when orders change; tells which changed just now, so that a list can
 * mark them.
 */
export function useLiveOrders(): { live: LiveState; justChanged: ReadonlySet<string> } {
  const client = useQueryClient();
  const { marked, mark } = useMarks();
  const live = useLive(CHANGES, (changed) => {
    void readerOf(client).readAnew(changed && new Set(changed.keys()));
    if (changed) {
      mark(changed.keys());
    }
  });
  return { live, justChanged: marked };
}

/** Each keeps its mark for its own while, however much happens elsewhere. */
function useMarks() {
  const [since, setSince] = useState<ReadonlyMap<string, number>>(new Map());
  useEffect(() => {
    if (since.size === 0) {
      return;
    }
    const over = Math.min(...since.values()) + MARKED_FOR;
    const timer = setTimeout(
      () => setSince((all) => new Map([...all].filter(([, at]) => at + MARKED_FOR > Date.now()))),
      Math.max(0, over - Date.now()) + 10,
    );
    return () => clearTimeout(timer);
  }, [since]);
  return {
    marked: useMemo(() => new Set(since.keys()), [since]),
    mark: (ids: Iterable<string>) => setSince((all) => new Map([...all, ...[...ids].map((id) => [id, Date.now()] as const)])),
  };
}

/** Puts what a command answered where everybody reads it. */
export function useTakeOrder(): (order: Order) => void {
  const client = useQueryClient();
  return (order) => {
    client.setQueryData(orderQuery(order.id).queryKey, order);
    void client.invalidateQueries({ queryKey: ['orders'], predicate: ({ queryKey: [, kind, id] }) => kind !== 'one' || id !== order.id });
  };
}
