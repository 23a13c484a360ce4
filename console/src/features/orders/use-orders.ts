import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { unwrap, workorderApi } from '../../api/client';
import type { CommandHeaders } from '../../api/command';
import type { ExportRequest } from '../../api/exports';
import { OPEN, ordersQuery, type OrderFilter, useLiveOrders } from '../../api/orders';
import type { OrderStatus } from '../../api/types';
import { useAddress } from '../../ui/address';
import { useScope } from '../../ui/scope';
import { useSettled } from '../../ui/settled';

export type OrdersTab = 'open' | 'late' | 'soon' | 'all' | 'toCall' | 'COMPLETED' | 'ARCHIVED' | 'CANCELLED';
export const TABS: OrdersTab[] = ['open', 'late', 'soon', 'COMPLETED', 'toCall', 'ARCHIVED', 'CANCELLED', 'all'];

const OUTCOMES = ['LATE', 'REWORKED', 'CAME_BACK', 'RATED'] as const;
const STAGES = ['RESPONSE', 'ARRIVAL', 'RESOLUTION'] as const;
const PAGE = 50;

/** The list keeps its state in the address, so a filtered list can be sent to a colleague. */
export function useOrders() {
  const { params, change } = useAddress();
  const { community } = useScope();
  const tab = TABS.find((one) => one === params.get('tab')) ?? 'open';
  const view: 'list' | 'board' = params.get('view') === 'board' ? 'board' : 'list';
  const q = params.get('q') ?? '';
  const type = params.get('type') ?? undefined;
  const after = params.get('after') ?? undefined;
  const { live, justChanged } = useLiveOrders();
  const outcome = OUTCOMES.find((one) => one === params.get('outcome'));
  const stage = STAGES.find((one) => one === params.get('stage'));
  const settled = useSettled(q.trim(), 150);

  const { sort, ...which } = filterOf(tab);
  const question = {
    ...which,
    ...(community && { community }),
    ...(type && { type }),
    ...(settled && { q: settled }),
    ...(params.get('openedFrom') && { openedFrom: params.get('openedFrom') ?? undefined }),
    ...(params.get('completedFrom') && { completedFrom: params.get('completedFrom') ?? undefined }),
    ...(params.get('completedTo') && { completedTo: params.get('completedTo') ?? undefined }),
    ...(outcome && { outcome }),
    ...(stage && { stage, tookSeconds: Number(params.get('tookSeconds') ?? 0) }),
    ...(params.get('assignee') && { assignee: params.get('assignee') ?? undefined }),
    ...(params.get('status') && { status: [params.get('status') as OrderStatus] }),
  };
  const orders = useQuery({
    ...ordersQuery({ ...question, ...(sort && { sort }), ...(after && { after }), limit: PAGE }),
    placeholderData: keepPreviousData,
    enabled: view === 'list',
  });

  return {
    orders,
    exported: (body: ExportRequest, header: CommandHeaders) =>
      unwrap(workorderApi.POST('/orders/exports', { params: { query: question, header }, body })),
    live,
    justChanged,
    tab,
    view,
    q,
    after,
    community,
    isNarrowed: Boolean(
      q || type || params.get('status') || params.get('openedFrom') || params.get('completedFrom') || params.get('assignee'),
    ),
    show: (next: OrdersTab) => change({ tab: next, after: undefined, status: undefined }),
    look: (next: 'list' | 'board') => change({ view: next, after: undefined }),
    narrow: (text: string) => change({ q: text, after: undefined }, { replace: true }),
    widen: () =>
      change({
        q: undefined,
        type: undefined,
        status: undefined,
        openedFrom: undefined,
        completedFrom: undefined,
        completedTo: undefined,
        outcome: undefined,
        stage: undefined,
        tookSeconds: undefined,
        assignee: undefined,
        after: undefined,
      }),
    turn: (next: string | undefined) => change({ after: next }),
  };
}

function filterOf(tab: OrdersTab): OrderFilter {
  switch (tab) {
    case 'open':
      return { status: OPEN, sort: 'CLOCK' };
    case 'late':
      return { status: OPEN, due: 'LATE', sort: 'CLOCK' };
    case 'soon':
      return { status: OPEN, due: 'SOON', sort: 'CLOCK' };
    case 'toCall':
      return { toCall: true };
    case 'all':
      return {};
    default:
      return { status: [tab] };
  }
}
