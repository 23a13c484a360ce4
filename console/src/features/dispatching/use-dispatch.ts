import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { candidatesQuery } from '../../api/candidates';
import { unwrap, workorderApi } from '../../api/client';
import { useCommand } from '../../api/command';
import { useMay } from '../../api/me';
import { orderFiguresQuery, orderQuery, ordersQuery, useLiveOrders } from '../../api/orders';
import type { Candidate, Order, OrderStatus } from '../../api/types';
import { useAddress, type AddressChanges } from '../../ui/address';
import { useScope } from '../../ui/scope';
import { useSettled } from '../../ui/settled';
import { toast } from '../../ui/toast';
import { ORDERS, sorted, type CandidateOrder } from './candidate-order';

export const QUEUES = ['PENDING_DISPATCH', 'ASSIGNED', 'WAITING_PARTS', 'ON_HOLD'] as const satisfies OrderStatus[];
export type Queue = (typeof QUEUES)[number];

const SHOWN = 100;
/** Availability has no live line of its own. */
const LOOK_EVERY = 30_000;

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

  const orders = useQuery({
    ...ordersQuery({ status: [queue], ...(community && { community }), ...(settled && { q: settled }), sort: 'CLOCK', limit: SHOWN }),
    placeholderData: keepPreviousData,
  });
  const items = orders.data?.items ?? [];
  // What one looks at stays, even when somebody else has taken it out of the queue.
  const id = params.get('order') ?? items[0]?.id ?? '';
  const order = useQuery({ ...orderQuery(id), enabled: id !== '', initialData: () => items.find((one) => one.id === id), initialDataUpdatedAt: 0 });
  const candidates = useQuery(candidatesQuery(id));
  const by = ORDERS.find((one) => one === params.get('by')) ?? 'SCORE';
  const eligible = sorted((candidates.data ?? []).filter((candidate) => candidate.eligible), by);
  const figures = useQuery(orderFiguresQuery(community));
  const technicians = useQuery({
    queryKey: ['technicians'],
    queryFn: ({ signal }) => unwrap(workorderApi.GET('/technicians', { signal })),
    enabled: useMay()('roster:write'),
    refetchInterval: LOOK_EVERY,
  });

  // A board is one place, however often one looks elsewhere on it: back leaves it.
  const change = (changes: AddressChanges) => changeAddress(changes, { replace: true });

  const at = items.findIndex((one) => one.id === id);
  const select = (next: Order | undefined) => change({ order: next?.id });
  return {
    orders,
    items,
    order,
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
    move: (by: number) => select(items[Math.min(items.length - 1, Math.max(0, at + by))]),
    show: (next: Queue) => change({ queue: next, order: undefined }),
    narrow: (text: string) => change({ q: text, order: undefined }),
    assign: useAssign((order) => {
      const place = items.findIndex((one) => one.id === order.id);
      select(items[place + 1] ?? items[place - 1]);
    }),
  };
}

function useAssign(assigned: (order: Order) => void) {
  const { t } = useTranslation();
  const client = useQueryClient();
  return useCommand(
    ({ order, candidate, overrideReason }: Assignment, header) =>
      unwrap(
        workorderApi.POST('/orders/{id}/assignment', {
          params: { path: { id: order.id }, header: { ...header, 'If-Match': `"${order.version}"` } },
          body: { technicianId: candidate.technicianId, overrideReason },
        }),
      ),
    {
      onSuccess: (_, { order, candidate }) => {
        toast(t('dispatching.assigned', { name: candidate.name }));
        assigned(order);
      },
      onSettled: () => client.invalidateQueries({ queryKey: ['orders'] }),
    },
  );
}
