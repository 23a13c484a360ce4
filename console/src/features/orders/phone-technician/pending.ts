import type { Queued } from '../../../api/outbox';
import type { Order, OrderCommand, OrderStatus } from '../../../api/types';

/** An order as its technician has left it: with what is queued, but not with what was refused. */
export interface MyOrder extends Order {
  /** Commands that the service has not heard of yet. */
  waiting: readonly Queued[];
  /** The command that the service did not take; those behind it wait for a decision. */
  refused?: Queued;
}

const COMING: OrderCommand[] = ['REQUEST_MATERIAL', 'START', 'HOLD'];
const WORKING: OrderCommand[] = ['REQUEST_MATERIAL', 'WAIT_FOR_PARTS', 'HOLD', 'COMPLETE'];

/** Where a command leads, and what a technician may do from there. */
const after: Partial<Record<OrderCommand, { status: OrderStatus; next: OrderCommand[] }>> = {
  CLAIM: { status: 'ACCEPTED', next: COMING },
  ACCEPT: { status: 'ACCEPTED', next: COMING },
  DECLINE: { status: 'PENDING_DISPATCH', next: [] },
  START: { status: 'IN_PROGRESS', next: WORKING },
  WAIT_FOR_PARTS: { status: 'WAITING_PARTS', next: ['RESUME'] },
  HOLD: { status: 'ON_HOLD', next: ['RESUME'] },
  COMPLETE: { status: 'COMPLETED', next: [] },
};

export function withQueued(order: Order, queue: readonly Queued[]): MyOrder {
  const mine = queue.filter((one) => one.order === order.id);
  const refused = mine.find((one) => one.refused);
  const waiting = mine.filter((one) => !one.refused);
  // What stands behind a refused command may never happen: it is not shown as done.
  const done = refused ? [] : waiting;
  let rested = order.pause?.since;
  return done.reduce<MyOrder>(
    (before, { command }) => {
      if (command === 'HOLD' || command === 'WAIT_FOR_PARTS') rested = before.status;
      const then = command === 'RESUME' ? resumed(rested) : after[command];
      return then ? { ...before, status: then.status ?? before.status, allowedCommands: then.next } : before;
    },
    { ...order, waiting, refused },
  );
}

/** Work goes on where it rested. Where that is not known here, only the service can say what comes next. */
function resumed(rested: OrderStatus | undefined): { status?: OrderStatus; next: OrderCommand[] } {
  return rested === 'ACCEPTED'
    ? { status: rested, next: COMING }
    : rested === 'IN_PROGRESS'
      ? { status: rested, next: WORKING }
      : { next: [] };
}
