import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { keepDay } from '../../../api/day';
import { AT_HAND } from '../../../api/day-store';
import { useDictionary } from '../../../api/dictionaries';
import { useMe } from '../../../api/me';
import { orderQuery, ordersQuery, useLiveOrders, useTakeOrder } from '../../../api/orders';
import { outbox } from '../../../api/outbox';
import { photoQuery } from '../../../api/photos';
import type { Order } from '../../../api/types';
import { useOutbox } from '../../../api/use-outbox';
import { phonePaths } from '../../../app/phone-paths';
import { instantIn } from '../../../i18n/zone';
import { useZone } from '../../../i18n/zones';
import { useToday } from '../../../ui/now';
import { withQueued, type MyOrder } from './pending';
import { ASK_EVERY } from '../../../api/freshness';

const MOST = 100;
/** The day of a technician: what is on, what comes, what waits and what is done. */
export function useMyWork() {
  const { staffId: assignee } = useMe();
  const queue = useOutbox();
  useLiveOrders();
  const open = useQuery({
    ...ordersQuery({
      worker: assignee,
      status: ['ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'WAITING_PARTS', 'ON_HOLD'],
      sort: 'CLOCK',
      limit: MOST,
    }),
    refetchInterval: ASK_EVERY,
  });
  const completedFrom = instantIn(useZone(), useToday()).toISOString();
  const done = useQuery({
    ...ordersQuery({ assignee, status: ['COMPLETED', 'ARCHIVED'], completedFrom, limit: MOST }),
    refetchInterval: ASK_EVERY,
  });
  const orders = useMemo(() => (open.data?.items ?? []).map((order) => withQueued(order, queue)), [open.data, queue]);
  const isMine = ({ assignment }: MyOrder) => assignment?.technicianId === assignee;
  const are = (...statuses: MyOrder['status'][]) => orders.filter((order) => isMine(order) && statuses.includes(order.status));
  return {
    open,
    orders,
    now: are('IN_PROGRESS'),
    offered: are('ASSIGNED'),
    next: are('ACCEPTED').sort(byAppointment),
    waiting: are('WAITING_PARTS', 'ON_HOLD'),
    helping: orders.filter((order) => !isMine(order)),
    done: [...are('COMPLETED'), ...(done.data?.items ?? []).map((order) => withQueued(order, []))],
  };
}

export function useMyOrder(id: string) {
  const queue = useOutbox();
  useLiveOrders();
  const client = useQueryClient();
  // The list has told it already: a line that is cut between list and page hides nothing.
  const listed = () =>
    client
      .getQueriesData<{ items: Order[] }>({ queryKey: ['orders', 'list'] })
      .flatMap(([, page]) => page?.items ?? [])
      .find((one) => one.id === id);
  const query = useQuery({ ...orderQuery(id), initialData: listed, initialDataUpdatedAt: 0, refetchInterval: ASK_EVERY });
  const order = useMemo(() => query.data && withQueued(query.data, queue), [query.data, queue]);
  return { query, order };
}

/** What ends the work: with a field to sign in, more than the day itself needs. */
export const completeSheet = () => import('./complete-sheet');

/** Has at hand, before the line is cut, whatever the work on these orders takes. */
export function usePrepared(orders: MyOrder[]) {
  const client = useQueryClient();
  useDictionary('request-type');
  useDictionary('material');
  useDictionary('hold-reason');
  useDictionary('decline-reason');
  useEffect(() => void completeSheet().catch(() => undefined), []);
  useEffect(() => {
    for (const order of orders) {
      void client.prefetchQuery({ ...orderQuery(order.id), gcTime: AT_HAND });
      order.photos.forEach((photo) => void client.prefetchQuery({ ...photoQuery(photo, `orders/${order.id}`), gcTime: AT_HAND }));
    }
  }, [client, orders]);
}

/**
 * Begins to send what waits, puts the answers where every screen reads them, and keeps the day and
 * the pages themselves for a reload without a line.
 */
export function useOutboxAtWork() {
  const take = useTakeOrder();
  const client = useQueryClient();
  useEffect(() => keepDay(client), [client]);
  useEffect(() => {
    // Some webviews have none: there a reload takes a line.
    void navigator.serviceWorker?.register('/sw.js', { scope: phonePaths.technician, updateViaCache: 'none' }).catch(() => undefined);
  }, []);
  useEffect(() => outbox.onMoved(take), [take]);
  useEffect(() => {
    void outbox.start();
    return () => outbox.stop();
  }, []);
}

function byAppointment(one: MyOrder, other: MyOrder): number {
  const at = (order: MyOrder) => order.assignment?.expectedAt ?? order.resolution.due ?? '9';
  return at(one).localeCompare(at(other));
}
