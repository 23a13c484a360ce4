import { useQuery } from '@tanstack/react-query';
import { ordersQuery, useLiveOrders } from '../../../api/orders';
import type { Order } from '../../../api/types';
import { ASK_EVERY } from '../../../api/freshness';

export function useMyRepairs() {
  useLiveOrders();
  return useQuery({ ...ordersQuery({ limit: 50 }), refetchInterval: ASK_EVERY });
}

/** On its way, or waiting for a word from its owner. */
export function isOpen({ status, rating }: Order): boolean {
  return status !== 'ARCHIVED' && status !== 'CANCELLED' && !(status === 'COMPLETED' && rating);
}
