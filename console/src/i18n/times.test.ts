import { describe, expect, it } from 'vitest';
import { daysUntil } from './times';

describe('a day', () => {
  it('is counted by the calendar here, before eight in the morning too', () => {
    const early = new Date(2026, 6, 20, 0, 30);

    expect(['2026-07-19', '2026-07-20', '2026-07-21'].map((day) => daysUntil(day, early))).toEqual([-1, 0, 1]);
  });
});
