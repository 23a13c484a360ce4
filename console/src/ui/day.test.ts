import { describe, expect, it } from 'vitest';
import { firstOf, lastOf, later, monthLater, weekdayOf } from './day';

describe('days of the calendar', () => {
  it('follow each other over months, leap days and turned clocks', () => {
    expect(['2026-02-28', '2028-02-28', '2026-12-31', '2026-03-08'].map((day) => later(day, 1))).toEqual([
      '2026-03-01',
      '2028-02-29',
      '2027-01-01',
      '2026-03-09',
    ]);
    expect(later('2026-03-01', -90)).toBe('2025-12-01');
  });

  it('have their weekday and lie in their month', () => {
    expect(['2026-07-05', '2026-07-06'].map(weekdayOf)).toEqual([0, 1]);
    expect([monthLater('2026-11', 2), monthLater('2026-01', -1)]).toEqual(['2027-01', '2025-12']);
    expect([firstOf('2026-02'), lastOf('2026-02'), lastOf('2028-02'), lastOf('2026-12')]).toEqual([
      '2026-02-01',
      '2026-02-28',
      '2028-02-29',
      '2026-12-31',
    ]);
  });
});
