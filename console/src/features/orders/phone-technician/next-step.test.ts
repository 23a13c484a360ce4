import { describe, expect, it } from 'vitest';
import type { Queued } from '../../../api/outbox';
import type { Order, OrderCommand, OrderStatus } from '../../../api/types';
import { nextStep } from './next-step';
import { withQueued } from './pending';

const order = (status: OrderStatus, ...allowedCommands: OrderCommand[]) => ({ id: 'one', status, allowedCommands }) as unknown as Order;
const queued = (command: OrderCommand, refused?: { status: number; code: string }) =>
  ({ id: command, order: 'one', command, refused }) as Queued;
const nothing = { materials: null, photos: 0 };

describe('the next step', () => {
  it('is one after the other', () => {
    expect(nextStep(withQueued(order('ASSIGNED', 'ACCEPT', 'DECLINE'), []), nothing, true)).toBe('accept');
    expect(nextStep(withQueued(order('ACCEPTED', 'START', 'HOLD'), []), nothing, true)).toBe('start');
    const working = withQueued(order('IN_PROGRESS', 'COMPLETE', 'HOLD'), []);
    expect(nextStep(working, nothing, true)).toBe('materials');
    expect(nextStep(working, { materials: [], photos: 0 }, true)).toBe('photo');
    expect(nextStep(working, { materials: [], photos: 0 }, false)).toBe('complete');
    expect(nextStep(working, { materials: [], photos: 1 }, true)).toBe('complete');
    expect(nextStep(withQueued(order('COMPLETED'), []), nothing, true)).toBe('none');
  });

  it('goes on while commands wait for the line', () => {
    const ahead = withQueued(order('ASSIGNED', 'ACCEPT'), [queued('ACCEPT'), queued('START')]);

    expect(ahead.status).toBe('IN_PROGRESS');
    expect(ahead.waiting).toHaveLength(2);
    expect(nextStep(ahead, nothing, false)).toBe('materials');
  });

  it('shows what the service says once it has refused something', () => {
    const refused = withQueued(order('PENDING_DISPATCH'), [
      queued('ACCEPT', { status: 409, code: 'workorder.illegal-transition' }),
      queued('START'),
    ]);

    expect(refused.status).toBe('PENDING_DISPATCH');
    expect(refused.refused?.command).toBe('ACCEPT');
  });
});
