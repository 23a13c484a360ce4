import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useMe } from '../../../api/me';
import { orderQuery, ordersQuery, useLiveOrders, useTakeOrder } from '../../../api/orders';
import { outbox } from '../../../api/outbox';
import { useOutbox } from '../../../api/use-outbox';
import { withQueued, type MyOrder } from './pending';

/** Some webviews hear no live changes: they ask now and then. */
const ASK_EVERY = 30_000;
const MOST = 100;

/** The day of a technician: what is on, what comes, what waits and what is done. */
export function useMyWork() {
  const { staffId: assignee } = useMe();
  const queue = useOutbox();
  useLiveOrders();
  const open = useQuery({
    ...ordersQuery({ assignee, status: ['ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'WAITING_PARTS', 'ON_HOLD'], sort: 'CLOCK', limit: MOST }),
    refetchInterval: ASK_EVERY,
  });
  const completedFrom = useMemo(startOfToday, []);
  const done = useQuery({ ...ordersQuery({ assignee, status: ['COMPLETED', 'ARCHIVED'], completedFrom, limit: MOST }), refetchInterval: ASK_EVERY });
  const orders = useMemo(() => (open.data?.items ?? []).map((order) => withQueued(order, queue)), [open.data, queue]);
  const are = (...statuses: MyOrder['status'][]) => orders.filter(({ status }) => statuses.includes(status));
  return {
    open,
    now: are('IN_PROGRESS'),
    offered: are('ASSIGNED'),
    next: are('ACCEPTED').sort(byAppointment),
    waiting: are('WAITING_PARTS', 'ON_HOLD'),
    done: [...are('COMPLETED'), ...(done.data?.items ?? []).map((order) => withQueued(order, []))],
  };
}

export function useMyOrder(id: string) {
  const queue = useOutbox();
  useLiveOrders();
  const query = useQuery({ ...orderQuery(id), refetchInterval: ASK_EVERY });
  const order = useMemo(() => query.data && withQueued(query.data, queue), [query.data, queue]);
  return { query, order };
}

/** Begins to send what waits, and puts the answers where every screen reads them. */
export function useOutboxAtWork() {
  const take = useTakeOrder();
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

function startOfToday(): string {
  const now = new Date();
  return new Date(now.getFullYear(), now.getMonth(), now.getDate()).toISOString();
}
