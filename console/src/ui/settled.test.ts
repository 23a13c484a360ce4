import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useSettled, useSettledAfterFirst } from './settled';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('what is typed', () => {
  it('is asked for at the first key and once more when it has settled', () => {
    const asked: string[] = [];
    const { rerender } = renderHook(
      ({ typed }) => {
        const text = useSettledAfterFirst(typed, 90);
        if (asked.at(-1) !== text) asked.push(text);
      },
      { initialProps: { typed: '' } },
    );
    pause(200);

    for (const typed of ['3', '3-', '3-2', '3-2-1', '3-2-12']) {
      rerender({ typed });
      pause(50);
    }
    pause(90);
    rerender({ typed: '3-2-120' });

    expect(asked).toEqual(['', '3', '3-2-12', '3-2-120']);
  });

  it.each([useSettled, useSettledAfterFirst])('is not asked for while an input method composes', (useAsked) => {
    const { result, rerender } = renderHook(({ typed }) => useAsked(typed, 90), { initialProps: { typed: '' } });
    pause(200);

    act(() => void dispatchEvent(new Event('compositionstart')));
    rerender({ typed: 'dian ti' });
    pause(2000);
    expect(result.current).toBe('');
    rerender({ typed: '电梯' });
    act(() => void dispatchEvent(new Event('compositionend')));
    pause(200);

    expect(result.current).toBe('电梯');
  });
});

function pause(millis: number) {
  act(() => void vi.advanceTimersByTime(millis));
}
