import { act, renderHook } from '@testing-library/react';
import { createElement, type ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ZoneOf } from '../i18n/zones';
import { useToday } from './now';

describe('today', () => {
  beforeEach(() => vi.useFakeTimers({ now: new Date('2026-07-06T15:59:55Z') }));
  afterEach(() => vi.useRealTimers());

  it('is another day after midnight where the community lies, on a page that stayed open', () => {
    const wrapper = ({ children }: { children: ReactNode }) => createElement(ZoneOf, { zone: 'Asia/Shanghai', children });
    const { result } = renderHook(() => useToday(), { wrapper });
    expect(result.current).toBe('2026-07-06');

    act(() => vi.advanceTimersByTime(20_000));

    expect(result.current).toBe('2026-07-07');
  });
});
