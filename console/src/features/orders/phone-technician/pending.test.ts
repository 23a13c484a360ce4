import { describe, expect, it } from 'vitest';
import type { Queued } from '../../../api/outbox';
import type { OrderCommand } from '../../../api/types';
import { anOrder } from '../../../testing/fixtures';
import { withQueued } from './pending';

const queue = (...given: OrderCommand[]): Queued[] =>
  given.map((command, at) => ({ id: command, account: 'liu', at, order: 'leak', command, path: '' }));
const accepted = anOrder({ id: 'leak', status: 'ACCEPTED', allowedCommands: ['START', 'HOLD'] });
const held = anOrder({ id: 'leak', status: 'ON_HOLD', allowedCommands: ['RESUME'] });

describe('an order with what is queued', () => {
  it('goes on where it rested', () => {
    expect(withQueued(accepted, queue('HOLD', 'RESUME'))).toMatchObject({
      status: 'ACCEPTED',
      allowedCommands: ['REQUEST_MATERIAL', 'START', 'HOLD'],
    });
    expect(withQueued(accepted, queue('START', 'HOLD', 'RESUME'))).toMatchObject({ status: 'IN_PROGRESS' });
  });

  it('goes on where the service says that it rested, and offers nothing where that is not known', () => {
    const since = (status: 'ACCEPTED' | 'IN_PROGRESS') => ({
      ...held,
      pause: { since: status, reason: 'NO_ACCESS', arrived: false, parts: [] },
    });

    expect(withQueued(since('ACCEPTED'), queue('RESUME'))).toMatchObject({ status: 'ACCEPTED' });
    expect(withQueued(since('IN_PROGRESS'), queue('RESUME'))).toMatchObject({ status: 'IN_PROGRESS' });
    expect(withQueued(held, queue('RESUME'))).toMatchObject({ status: 'ON_HOLD', allowedCommands: [] });
  });
});
