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
    expect(withQueued(accepted, queue('HOLD', 'RESUME'))).toMatchObject({ status: 'ACCEPTED', allowedCommands: ['START', 'HOLD'] });
    expect(withQueued(accepted, queue('START', 'HOLD', 'RESUME'))).toMatchObject({ status: 'IN_PROGRESS' });
  });

  it('goes on as its history says, and offers nothing where that is not known', () => {
    expect(withQueued(held, queue('RESUME'), [{ type: 'workorder.accepted' }, { type: 'workorder.held' }])).toMatchObject({
      status: 'ACCEPTED',
    });
    expect(
      withQueued(held, queue('RESUME'), [{ type: 'workorder.accepted' }, { type: 'workorder.started' }, { type: 'workorder.held' }]),
    ).toMatchObject({ status: 'IN_PROGRESS' });
    expect(withQueued(held, queue('RESUME'))).toMatchObject({ status: 'ON_HOLD', allowedCommands: [] });
  });
});
