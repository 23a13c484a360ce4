import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useToday } from './now';

describe('today', () => {
  beforeEach(() => vi.useFakeTimers({ now: new Date(2026, 6, 6, 23, 59, 55) }));
  afterEach(() => vi.useRealTimers());

  it('is another day after midnight on a page that stayed open, and the same one until then', () => {
    const { result } = renderHook(() => useToday());
    const evening = result.current;
    expect(evening).toEqual(new Date(2026, 6, 6));

    act(() => vi.advanceTimersByTime(1_000));
    expect(result.current).toBe(evening);
    act(() => vi.advanceTimersByTime(20_000));

    expect(result.current).toEqual(new Date(2026, 6, 7));
  });
});
