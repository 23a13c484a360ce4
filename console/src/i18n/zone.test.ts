import { describe, expect, it } from 'vitest';
import { aheadIn, dayIn, formatIn, instantIn, localIn } from './zone';

const ZONES = ['Asia/Shanghai', 'Asia/Kathmandu', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Cairo', 'UTC', undefined];
const HOUR = 3_600_000;

describe('a time in a zone', () => {
  it.each(ZONES)('of %s is the same instant after it was shown and typed, every hour of a year', (zone) => {
    const begin = Date.UTC(2026, 0, 1);
    const hours = Array.from({ length: 365 * 24 }, (_, n) => begin + n * HOUR);
    const read = hours.map((at) => instantIn(zone, localIn(zone, at)).getTime());

    expect(read.map((at) => localIn(zone, at))).toEqual(hours.map((at) => localIn(zone, at)));
    // What the clocks show twice is read as the first.
    expect(hours.filter((at, n) => read[n] !== at).length).toBeLessThanOrEqual(1);
  });

  it('is what the clocks there show, whatever the browser has', () => {
    expect(localIn('Asia/Shanghai', '2026-07-06T16:30:00Z')).toBe('2026-07-07T00:30');
    expect(localIn('Asia/Kathmandu', '2026-07-06T18:14:59Z')).toBe('2026-07-06T23:59');
    expect(dayIn('America/New_York', '2026-07-07T03:59:00Z')).toBe('2026-07-06');
    expect(aheadIn('Asia/Kathmandu', '2026-07-06T00:00:00.750Z')).toBe(5.75 * HOUR);
  });

  it('that is typed is meant there, in summer and in winter', () => {
    expect(instantIn('America/New_York', '2026-01-15T09:00').toISOString()).toBe('2026-01-15T14:00:00.000Z');
    expect(instantIn('America/New_York', '2026-07-15T09:00').toISOString()).toBe('2026-07-15T13:00:00.000Z');
    expect(instantIn('Asia/Kathmandu', '2026-07-15T09:00').toISOString()).toBe('2026-07-15T03:15:00.000Z');
    // On the days on which the clocks are turned, before and after.
    expect(instantIn('America/New_York', '2026-03-08T01:59').toISOString()).toBe('2026-03-08T06:59:00.000Z');
    expect(instantIn('America/New_York', '2026-03-08T03:00').toISOString()).toBe('2026-03-08T07:00:00.000Z');
    expect(instantIn('America/New_York', '2026-11-01T12:00').toISOString()).toBe('2026-11-01T17:00:00.000Z');
  });

  it('that the clocks leave out is later, and one that they show twice is the first, as for the services', () => {
    expect(instantIn('America/New_York', '2026-03-08T02:30').toISOString()).toBe('2026-03-08T07:30:00.000Z');
    expect(instantIn('America/New_York', '2026-11-01T01:30').toISOString()).toBe('2026-11-01T05:30:00.000Z');
  });

  it('begins its day where it does, also where midnight is left out', () => {
    expect(instantIn('Asia/Shanghai', '2026-07-07').toISOString()).toBe('2026-07-06T16:00:00.000Z');
    expect(localIn('Africa/Cairo', instantIn('Africa/Cairo', '2026-04-24'))).toBe('2026-04-24T01:00');
  });

  it('of a zone that the browser does not know is said by its own', () => {
    const options = { dateStyle: 'short', timeStyle: 'short' } as const;

    expect(formatIn('Moon/Sea', 'en', options).format(0)).toBe(formatIn(undefined, 'en', options).format(0));
  });
});
