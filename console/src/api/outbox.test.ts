import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Outbox, type Queued } from './outbox';
import { inMemory } from './outbox-store';
import { Problem } from './problem';
import { takeSession } from './session';
import type { Order } from './types';

const order = { id: 'order-1' } as Order;
const accept = { order: 'order-1', command: 'ACCEPT', path: '/orders/order-1/acceptance', body: {} } as const;
const start = { order: 'order-1', command: 'START', path: '/orders/order-1/start' } as const;
const elsewhere = { order: 'order-2', command: 'START', path: '/orders/order-2/start' } as const;
const cut = () => Promise.reject(new Problem(Problem.NO_ANSWER, 'network.down'));

describe('the outbox', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    takeSession({ accountId: 'liu', token: async () => 'token', signIn: () => undefined, signOut: () => undefined });
  });

  function outboxWith(post: (queued: Queued) => Promise<Order>) {
    const store = inMemory();
    return { store, outbox: new Outbox(Promise.resolve(store), post) };
  }

  it('sends a command at once when there is a line, and tells what it moved', async () => {
    const post = vi.fn(async () => order);
    const { outbox } = outboxWith(post);
    const moved = vi.fn();
    outbox.onMoved(moved);

    await outbox.give(accept);

    expect(post).toHaveBeenCalledOnce();
    expect(moved).toHaveBeenCalledWith(order);
    expect(outbox.list()).toEqual([]);
  });

  it('sends a signature as what it is, beside the photos', async () => {
    const post = vi.fn<(queued: Queued, body: unknown) => Promise<Order>>(async () => order);
    const outbox = new Outbox(Promise.resolve(inMemory()), post);
    const shot = { name: 'a.jpg', type: 'image/jpeg', bytes: new ArrayBuffer(1) };

    await outbox.give({
      order: 'order-1',
      command: 'COMPLETE',
      path: '/orders/order-1/completion',
      body: { result: '好了' },
      photos: [
        { ...shot, key: 'after', uploadedAs: 'photo-1' },
        { ...shot, key: 'drawn', as: 'signature', uploadedAs: 'photo-2' },
      ],
    });

    expect(post.mock.calls[0]?.[1]).toEqual({ result: '好了', photos: ['photo-1'], signature: 'photo-2' });
  });

  it('keeps commands of a cut line and sends them in their order, each under its first key', async () => {
    const post = vi.fn<(queued: Queued) => Promise<Order>>(() => cut());
    const { outbox, store } = outboxWith(post);
    await outbox.give(accept);
    await outbox.give(start);
    expect(outbox.list()).toHaveLength(2);
    expect(await store.all()).toHaveLength(2);
    const [firstKey] = outbox.list().map(({ id }) => id);

    post.mockClear();
    post.mockResolvedValue(order);
    await vi.advanceTimersByTimeAsync(10_000);

    expect(post.mock.calls.map(([queued]) => queued.command)).toEqual(['ACCEPT', 'START']);
    expect(post.mock.calls[0]?.[0].id).toBe(firstKey);
    expect(await store.all()).toEqual([]);
  });

  it('gives up a command that is never answered, and sends it again under its key', async () => {
    const limits: number[] = [];
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((millis) => {
      limits.push(millis);
      const limit = new AbortController();
      setTimeout(() => limit.abort(new DOMException('Too long', 'TimeoutError')), millis);
      return limit.signal;
    });
    const keys: (string | null)[] = [];
    const asked = vi.spyOn(globalThis, 'fetch').mockImplementation((_, init) => {
      keys.push(new Headers(init?.headers).get('Idempotency-Key'));
      if (keys.length > 1) return Promise.resolve(Response.json(order));
      return new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error)));
    });
    const outbox = new Outbox(Promise.resolve(inMemory()));

    void outbox.give(accept);
    await vi.advanceTimersByTimeAsync(59_000);
    expect(asked).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(10_000);

    expect(limits[0]).toBe(60_000);
    expect(keys).toHaveLength(2);
    expect(keys[1]).toBe(keys[0]);
    expect(outbox.list()).toEqual([]);
    vi.restoreAllMocks();
  });

  it('holds what stands behind a refused command, and lets other orders go on', async () => {
    const post = vi.fn((queued: Queued): Promise<Order> =>
      queued.command === 'ACCEPT' ? Promise.reject(new Problem(409, 'workorder.illegal-transition')) : Promise.resolve(order),
    );
    const { outbox } = outboxWith(post);
    await outbox.give(accept);
    await outbox.give(start);
    await outbox.give(elsewhere);

    expect(outbox.list().map(({ command, refused }) => [command, refused?.code])).toEqual([
      ['ACCEPT', 'workorder.illegal-transition'],
      ['START', undefined],
    ]);
  });

  it('goes on when a refused command is dropped', async () => {
    const post = vi.fn((queued: Queued): Promise<Order> =>
      queued.command === 'ACCEPT' ? Promise.reject(new Problem(409, 'workorder.illegal-transition')) : Promise.resolve(order),
    );
    const { outbox } = outboxWith(post);
    await outbox.give(accept);
    await outbox.give(start);

    await outbox.drop(outbox.list()[0]?.id ?? '');

    expect(outbox.list()).toEqual([]);
    expect(post).toHaveBeenLastCalledWith(expect.objectContaining({ command: 'START' }), undefined);
  });

  it('sends a refused command again under a new key: the old one was answered', async () => {
    const post = vi.fn<(queued: Queued) => Promise<Order>>(() => Promise.reject(new Problem(412, 'version.stale')));
    const { outbox } = outboxWith(post);
    await outbox.give(accept);
    const refused = outbox.list()[0]?.id ?? '';
    post.mockResolvedValue(order);

    await outbox.again(refused);

    expect(post.mock.lastCall?.[0].id).not.toBe(refused);
    expect(outbox.list()).toEqual([]);
  });

  it('takes up what an earlier visit of the same person left', async () => {
    const post = vi.fn(async () => order);
    const { outbox, store } = outboxWith(post);
    await store.put({ ...accept, id: 'kept', account: 'liu', at: 1 });
    await store.put({ ...start, id: 'of another', account: 'wang', at: 2 });

    await outbox.start();

    expect(post).toHaveBeenCalledOnce();
    expect((await store.all()).map(({ id }) => id)).toEqual(['of another']);
    outbox.stop();
  });

  it('says whether a command outlives a reload, and marks one that does not', async () => {
    const store = { ...inMemory(), put: () => Promise.reject(new DOMException('full', 'QuotaExceededError')) };
    const outbox = new Outbox(Promise.resolve(store), () => cut());
    const kept = vi.fn();

    await outbox.give(accept, kept);

    expect(kept).toHaveBeenCalledWith(false);
    expect(outbox.list().map(({ command, unkept }) => [command, unkept])).toEqual([['ACCEPT', true]]);
  });

  it('lets other orders go on when the service fails at one, and says what went wrong', async () => {
    const post = vi.fn((queued: Queued): Promise<Order> =>
      queued.order === 'order-1' ? Promise.reject(new Problem(500, 'service.unavailable')) : Promise.resolve(order),
    );
    const { outbox } = outboxWith(post);

    await outbox.give(accept);
    await outbox.give(elsewhere);

    expect(outbox.list().map(({ order: of, trouble }) => [of, trouble?.code])).toEqual([['order-1', 'service.unavailable']]);
  });

  it('tells where a command led before it leaves the queue', async () => {
    const { outbox } = outboxWith(async () => order);
    const waiting: number[] = [];
    outbox.onMoved(() => waiting.push(outbox.list().length));

    await outbox.give(accept);

    expect(waiting).toEqual([1]);
    expect(outbox.list()).toEqual([]);
  });
});
