import { describe, expect, it } from 'vitest';
import type { Order, OrderStatus, TimelineEntry } from '../../../api/types';
import { followed, promised } from './five-steps';

const order = (status: OrderStatus, rest: object = {}) =>
  ({
    status,
    createdAt: '2026-03-02T02:42:00Z',
    response: { due: '2026-03-02T03:12:00Z' },
    resolution: { due: '2026-03-02T09:20:00Z' },
    ...rest,
  }) as unknown as Order;
const told = (type: string, time: string) => ({ type, time }) as TimelineEntry;
const states = (of: Order) => followed(of).map(({ state }) => state);

describe('the five steps', () => {
  it('show where the repair is', () => {
    expect(states(order('PENDING_DISPATCH'))).toEqual(['now', 'ahead', 'ahead', 'ahead', 'ahead']);
    expect(states(order('IN_PROGRESS'))).toEqual(['done', 'done', 'done', 'now', 'ahead']);
    expect(states(order('WAITING_PARTS'))).toEqual(['done', 'done', 'done', 'now', 'ahead']);
    expect(states(order('COMPLETED'))).toEqual(['done', 'done', 'done', 'done', 'done']);
  });

  it('take their times from the story, the newest counting', () => {
    const story = [told('workorder.assigned', '2026-03-02T03:00:00Z'), told('workorder.reassigned', '2026-03-02T03:09:00Z')];

    expect(followed(order('ACCEPTED'), story)[1]?.at).toBe('2026-03-02T03:09:00Z');
    expect(followed(order('PENDING_DISPATCH'))[0]?.at).toBe('2026-03-02T02:42:00Z');
    expect(followed(order('PENDING_DISPATCH'))[4]?.at).toBeUndefined();
  });
});

describe('the promise', () => {
  it('is about what comes next', () => {
    expect(promised(order('PENDING_DISPATCH'))).toEqual({ kind: 'accept', at: '2026-03-02T03:12:00Z' });
    expect(promised(order('ACCEPTED', { assignment: { expectedAt: '2026-03-02T06:00:00Z' } }))?.kind).toBe('arrive');
    expect(promised(order('IN_PROGRESS'))).toEqual({ kind: 'complete', at: '2026-03-02T09:20:00Z' });
  });

  it('is not given while the clock rests', () => {
    expect(promised(order('WAITING_PARTS', { resolution: {} }))).toBeUndefined();
  });
});
