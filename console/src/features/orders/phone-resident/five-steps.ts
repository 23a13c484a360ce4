import type { Order, OrderStatus, TimelineEntry } from '../../../api/types';

const STEPS = ['submitted', 'assigned', 'accepted', 'working', 'completed'] as const;
type StepName = (typeof STEPS)[number];

export interface FollowedStep {
  name: StepName;
  state: 'done' | 'now' | 'ahead';
  /** When it was reached. */
  at?: string;
}

const reached: Record<OrderStatus, number> = {
  PENDING_DISPATCH: 0,
  ASSIGNED: 1,
  ACCEPTED: 2,
  IN_PROGRESS: 3,
  WAITING_PARTS: 3,
  ON_HOLD: 3,
  COMPLETED: 4,
  ARCHIVED: 4,
  CANCELLED: 0,
};

const events: Record<StepName, string[]> = {
  submitted: ['workorder.created'],
  assigned: ['workorder.assigned', 'workorder.reassigned', 'workorder.claimed'],
  accepted: ['workorder.accepted', 'workorder.claimed'],
  working: ['workorder.started'],
  completed: ['workorder.completed'],
};

/** The five steps of a repair as its owner follows it. */
export function followed(order: Order, history: TimelineEntry[] = []): FollowedStep[] {
  const status = order.merge?.status ?? order.status;
  const now = reached[status];
  const over = status === 'COMPLETED' || status === 'ARCHIVED';
  return STEPS.map((name, index) => ({
    name,
    state: index < now || over ? 'done' : index === now ? 'now' : 'ahead',
    at: index <= now ? timeOf(name, order, history) : undefined,
  }));
}

/** The newest counts: after a rework the way begins anew. */
function timeOf(name: StepName, order: Order, history: TimelineEntry[]): string | undefined {
  const told = history.filter(({ type }) => events[name].includes(type)).at(-1)?.time;
  if (told) return told;
  if (name === 'submitted') return order.createdAt;
  if (name === 'assigned') return order.assignment?.assignedAt;
  return name === 'completed' ? order.completion?.at : undefined;
}

export type Promised = { kind: 'accept' | 'arrive' | 'complete'; at: string };

/** What is promised next, and until when; nothing while a clock rests. */
export function promised(order: Order): Promised | undefined {
  if (order.status === 'PENDING_DISPATCH' || order.status === 'ASSIGNED') {
    return order.response.due ? { kind: 'accept', at: order.response.due } : undefined;
  }
  if (order.status === 'ACCEPTED' && order.assignment?.expectedAt) {
    return { kind: 'arrive', at: order.assignment.expectedAt };
  }
  return order.resolution.due ? { kind: 'complete', at: order.resolution.due } : undefined;
}
