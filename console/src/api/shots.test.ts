import { act, renderHook, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useShots } from './shots';

const put = vi.fn<(one: { name: string }) => Promise<void>>();
vi.mock('./database', () => ({ table: async () => ({ all: async () => [], drop: async () => undefined, put }) }));

const shot = (name: string) => ({ name, blob: new Blob([name], { type: 'image/jpeg' }) });

describe('photos taken on a full phone', () => {
  beforeEach(() => {
    put.mockReset().mockResolvedValue(undefined);
  });

  it('are all there, though one cannot be kept, which is said', async () => {
    put.mockImplementation(({ name }) =>
      name === 'first' ? Promise.reject(new DOMException('Full', 'QuotaExceededError')) : Promise.resolve(),
    );
    const { result } = renderHook(() => useShots('leak'));

    await act(() => result.current.add([shot('first'), shot('second'), shot('third')]));

    await waitFor(() => expect(result.current.shots.map(({ name }) => name)).toEqual(['first', 'second', 'third']));
    expect(put.mock.calls.map(([{ name }]) => name)).toEqual(['first', 'second', 'third']);
    expect(result.current.unkept).toBe(true);
  });

  it('say nothing when they are kept', async () => {
    const { result } = renderHook(() => useShots('leak'));

    await act(() => result.current.add([shot('only')]));

    expect(result.current.unkept).toBe(false);
  });
});
