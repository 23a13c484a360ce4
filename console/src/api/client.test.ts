import { describe, expect, it } from 'vitest';
import { refusal, workorder } from '../testing/network';
import { anOrder } from '../testing/fixtures';
import { unwrap, workorderApi } from './client';
import { CommandKeys, retryDelay } from './command';
import { Problem } from './problem';
import { expiry } from './session';

const read = () => unwrap(workorderApi.GET('/orders/{id}', { params: { path: { id: 'leak' } } }));

describe('a call', () => {
  it('carries the token', async () => {
    let token: string | null = null;
    workorder.get('/orders/{id}', ({ header }) => {
      token = header('Authorization');
      return anOrder();
    });

    await read();

    expect(token).toBe('Bearer token');
  });

  it.each([
    ['/r/orders/leak', 'RESIDENT_APP'],
    ['/t/orders/leak', 'TECHNICIAN_APP'],
    ['/desk', 'HOTLINE'],
    ['/trail', null],
  ])('from %s says that it comes from %s', async (address, expected) => {
    let channel: string | null = null;
    workorder.get('/orders/{id}', ({ header }) => {
      channel = header('Linli-Channel');
      return anOrder();
    });
    history.pushState(null, '', address);

    await read();
    history.pushState(null, '', '/');

    expect(channel).toBe(expected);
  });

  it('throws what was refused as a problem', async () => {
    workorder.get('/orders/{id}', () => refusal(409, 'workorder.illegal-transition', { allowedCommands: ['START'] }));

    await expect(read()).rejects.toMatchObject({
      status: 409,
      code: 'workorder.illegal-transition',
      allowedCommands: ['START'],
      traceId: '4bf92f3577b34da6',
    });
  });

  it('says that nobody answered when nobody answered', async () => {
    workorder.get('/orders/{id}', () => Response.error());

    await expect(read()).rejects.toMatchObject({ status: Problem.NO_ANSWER, code: 'network.down', isPassing: true });
  });

  it('tells the page when the session has ended', async () => {
    workorder.get('/orders/{id}', () => refusal(401, 'access.unauthenticated'));

    await expect(read()).rejects.toMatchObject({ status: 401 });
    expect(expiry.isExpired()).toBe(true);
  });
});

describe('the key of a command', () => {
  it('stays the same until it has succeeded, and differs for another body', () => {
    const keys = new CommandKeys();
    const first = keys.keyOf({ stars: 5 });

    expect(keys.keyOf({ stars: 5 })).toBe(first);
    expect(keys.keyOf({ stars: 4 })).not.toBe(first);
    keys.settle({ stars: 5 });
    expect(keys.keyOf({ stars: 5 })).not.toBe(first);
  });
});

describe('a retry', () => {
  it('waits as long as the service asks for', () => {
    expect(retryDelay(0, new Problem(503, 'service.unavailable', { retryAfterSeconds: 3 }))).toBe(3_000);
    expect([0, 1, 2, 9].map((failures) => retryDelay(failures, new Problem(0, 'network.down')))).toEqual([500, 1_000, 2_000, 8_000]);
  });
});
