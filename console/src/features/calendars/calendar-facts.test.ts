import { describe, expect, it } from 'vitest';
import { daysBetween, hoursText, kindsOf, monthsOf, readHours, spansOf, without } from './calendar-facts';

const WEEK = [{ day: 'MONDAY' as const, hours: [{ from: '08:30', to: '12:00' }] }];

describe('hours of work', () => {
  it.each([
    ['08:30-12:00, 13:30-18:00', '08:30–12:00, 13:30–18:00'],
    ['8:30 – 12:00、13：30至18:00', '08:30–12:00, 13:30–18:00'],
    ['22:00~24:00', '22:00–00:00'],
    ['', ''],
    ['  ', ''],
  ])('are read as people type them: %s', (typed, said) => {
    expect(hoursText(readHours(typed) ?? [])).toBe(said);
  });

  it.each(['早上', '8-12', '25:00-26:00', '08:30-12:00 13:30-18:00'])('are not guessed at: %s', (typed) => {
    expect(readHours(typed)).toBeUndefined();
  });
});

describe('days that follow each other', () => {
  it('are said as one', () => {
    const days = [
      ...daysBetween('2026-10-01', '2026-10-03').map((date) => ({ date, name: '国庆节' })),
      { date: '2026-01-01', name: '元旦' },
    ];

    expect(spansOf(days)).toEqual([
      { name: '元旦', from: '2026-01-01', to: '2026-01-01' },
      { name: '国庆节', from: '2026-10-01', to: '2026-10-03' },
    ]);
  });

  it('of two names are two', () => {
    expect(
      spansOf([
        { date: '2026-01-01', name: '元旦' },
        { date: '2026-01-02', name: '盘点' },
      ]),
    ).toHaveLength(2);
  });

  it('go across the ends of months and years, and only forwards', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toEqual(['2024-02-28', '2024-02-29', '2024-03-01']);
    expect(daysBetween('2026-10-02', '2026-10-01')).toEqual([]);
  });

  it('leave together', () => {
    const days = daysBetween('2026-10-01', '2026-10-04').map((date) => ({ date, name: '国庆节' }));

    expect(without(days, { name: '国庆节', from: '2026-10-01', to: '2026-10-03' })).toEqual([{ date: '2026-10-04', name: '国庆节' }]);
  });
});

describe('a year', () => {
  it('has its months in weeks from Monday on', () => {
    const months = monthsOf(2026);

    expect(months).toHaveLength(12);
    expect(months[0]?.[0]).toEqual([undefined, undefined, undefined, '2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04']);
    expect(months.flat(2).filter(Boolean)).toHaveLength(365);
    expect(monthsOf(2028).flat(2).filter(Boolean)).toHaveLength(366);
  });

  it('knows what a day is', () => {
    const kindOf = kindsOf({
      week: WEEK,
      holidays: [{ date: '2026-10-05', name: '国庆节' }],
      workdays: [{ date: '2026-10-10', name: '国庆节调休' }],
    });

    expect(kindOf('2026-10-12').kind).toBe('worked');
    expect(kindOf('2026-10-13').kind).toBe('free');
    expect(kindOf('2026-10-05')).toEqual({ kind: 'holiday', name: '国庆节' });
    expect(kindOf('2026-10-10')).toEqual({ kind: 'swapped', name: '国庆节调休' });
  });
});
