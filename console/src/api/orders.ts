import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { unwrap, workorderApi } from './client';
import { useLive, type LiveState } from './live';
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
  const [justChanged, setJustChanged] = useState<ReadonlySet<string>>(new Set());
  const live = useLive(CHANGES, (changed) => {
    void client.invalidateQueries({
      queryKey: ['orders'],
      predicate: ({ queryKey: [, kind, id] }) =>
        changed === null || (kind !== 'one' && kind !== 'history' && kind !== 'candidates') || changed.has(id as string),
    });
    if (changed) {
      setJustChanged(new Set(changed.keys()));
      setTimeout(() => setJustChanged((now) => (now.size > 0 ? new Set() : now)), MARKED_FOR);
    }
  });
  return { live, justChanged };
}

/** Puts what a command answered where everybody reads it. */
export function useTakeOrder(): (order: Order) => void {
  const client = useQueryClient();
  return (order) => {
    client.setQueryData(orderQuery(order.id).queryKey, order);
    void client.invalidateQueries({ queryKey: ['orders'], predicate: ({ queryKey: [, kind, id] }) => kind !== 'one' || id !== order.id });
  };
}
