import { QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useLiveOrders } from './orders';
import { newQueryClient } from './query-client';

type Heard = (changed: ReadonlyMap<string, string> | null) => void;
let tell: Heard = () => undefined;
vi.mock('./live', () => ({
  hangUp: () => undefined,
  useLive: (_: string, heard: Heard) => {
    tell = heard;
    return 'live';
  },
}));

describe('what changed just now', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('stays marked for its own eight seconds, however much changes after it', async () => {
    const client = newQueryClient(0);
    const { result } = renderHook(() => useLiveOrders(), {
      wrapper: ({ children }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>,
    });
    const marked = () => [...result.current.justChanged];
    const pass = (millis: number) => act(() => vi.advanceTimersByTimeAsync(millis));

    act(() => tell(new Map([['lift', 'workorder.created']])));
    await pass(4_000);
    act(() => tell(new Map([['leak', 'workorder.created']])));
    expect(marked()).toEqual(['lift', 'leak']);

    await pass(3_500);
    expect(marked()).toEqual(['lift', 'leak']);
    await pass(1_000);
    expect(marked()).toEqual(['leak']);
    await pass(4_000);
    expect(marked()).toEqual([]);
  });
});
