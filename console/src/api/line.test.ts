import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { network } from '../testing/network';
import { call, line, onLineBack } from './line';

const ADDRESS = 'http://localhost/api/anything';

describe('the line', () => {
  let deafen: () => void;
  const back = vi.fn();

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    back.mockClear();
    deafen = onLineBack(back);
  });

  afterEach(() => {
    deafen();
    vi.useRealTimers();
  });

  it('is down when no answer came, though the browser says that it is online', async () => {
    network.use(http.get(ADDRESS, () => HttpResponse.error()));

    await expect(call(ADDRESS)).rejects.toMatchObject({ code: 'network.down', isPassing: true });

    expect(navigator.onLine).toBe(true);
    expect(line.isUp()).toBe(false);
  });

  it('is up when a service refuses or fails: that is an answer', async () => {
    network.use(http.get(ADDRESS, () => new HttpResponse(null, { status: 503 })));

    expect((await call(ADDRESS)).status).toBe(503);

    expect(line.isUp()).toBe(true);
  });

  it('is asked until somebody answers, and then tells it once', async () => {
    let answers = false;
    const asked = vi.fn();
    network.use(
      http.get(ADDRESS, () => HttpResponse.error()),
      http.head('*/config.json', () => {
        asked();
        return answers ? new HttpResponse() : HttpResponse.error();
      }),
    );
    await call(ADDRESS).catch(() => undefined);

    await vi.advanceTimersByTimeAsync(1_000);
    await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(1));
    expect(back).not.toHaveBeenCalled();
    answers = true;
    await vi.advanceTimersByTimeAsync(2_000);
    await vi.waitFor(() => expect(line.isUp()).toBe(true));

    expect(asked).toHaveBeenCalledTimes(2);
    expect(back).toHaveBeenCalledOnce();
  });

  it('is not doubted because a caller lost interest', async () => {
    network.use(http.get(ADDRESS, () => new Promise<never>(() => undefined)));
    const bored = new AbortController();
    const asked = call(ADDRESS, { signal: bored.signal });
    bored.abort();

    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    expect(line.isUp()).toBe(true);
  });
});
