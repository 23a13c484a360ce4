import { QueryObserver, type QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readerOf } from './order-reader';
import { newQueryClient } from './query-client';

/** A list that takes longer to answer than the next change takes to come. */
const ANSWERS_AFTER = 900;

describe('reading orders anew', () => {
  let client: QueryClient;
  let service: number;
  let asked: number;
  let atOnce: number;
  let most: number;
  let stop: () => void;

  beforeEach(() => {
    vi.useFakeTimers();
    [service, asked, atOnce, most] = [0, 0, 0, 0];
    client = newQueryClient(0);
    const observer = new QueryObserver(client, {
      queryKey: ['orders', 'list', {}],
      queryFn: async () => {
        asked++;
        most = Math.max(most, ++atOnce);
        const seen = service;
        await new Promise((resolve) => setTimeout(resolve, ANSWERS_AFTER));
        atOnce--;
        return seen;
      },
    });
    stop = observer.subscribe(() => undefined);
  });

  afterEach(() => {
    stop();
    vi.useRealTimers();
  });

  const shown = () => client.getQueryData(['orders', 'list', {}]);

  it('shows rows while changes come faster than the list answers, and asks for one list at a time', async () => {
    await vi.advanceTimersByTimeAsync(ANSWERS_AFTER);
    for (let change = 1; change <= 20; change++) {
      service = change;
      void readerOf(client).readAnew(new Set([`order-${change}`]));
      await vi.advanceTimersByTimeAsync(500);
    }
    expect(shown()).toBeGreaterThan(5);

    await vi.advanceTimersByTimeAsync(5_000);
    expect(shown()).toBe(20);
    expect(most).toBe(1);
    expect(asked).toBeLessThan(12);
  });

  it('reads once more after a read that had begun before the change', async () => {
    service = 1;
    void readerOf(client).readAnew(new Set(['order']));

    await vi.advanceTimersByTimeAsync(5_000);

    expect(shown()).toBe(1);
  });
});
