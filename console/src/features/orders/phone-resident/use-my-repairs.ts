import { useQuery } from '@tanstack/react-query';
import { ordersQuery, useLiveOrders } from '../../../api/orders';
import type { Order } from '../../../api/types';

/** Some webviews hear no live changes: they ask now and then. */
export const ASK_EVERY = 30_000;

export function useMyRepairs() {
  useLiveOrders();
  return useQuery({ ...ordersQuery({ limit: 50 }), refetchInterval: ASK_EVERY });
}

/** On its way, or waiting for a word from its owner. */
export function isOpen({ status, rating }: Order): boolean {
  return status !== 'ARCHIVED' && status !== 'CANCELLED' && !(status === 'COMPLETED' && rating);
}
