import { describe, expect, it } from 'vitest';
import { spanOf } from '../i18n/times';
import { aClock, ahead } from '../testing/fixtures';
import { readClock } from './clock-reading';

const MINUTE = 60_000;

describe('a clock', () => {
  it('goes on by itself from when it is due', () => {
    const clock = aClock({ targetMinutes: 60, due: ahead(50) });

    expect(readClock(clock, Date.now())).toMatchObject({ mode: 'fine' });
    expect(readClock(clock, Date.now() + 40 * MINUTE)).toMatchObject({ mode: 'soon' });
    expect(readClock(clock, Date.now() + 62 * MINUTE)).toMatchObject({ mode: 'late' });
  });

  it('stands still while it is paused, and is met or late for good once it is stopped', () => {
    expect(readClock(aClock({ running: false, due: undefined }), Date.now()).mode).toBe('paused');
    expect(readClock(aClock({ running: false, due: undefined, stoppedAt: ahead(0) }), Date.now()).mode).toBe('met');
    expect(
      readClock(aClock({ running: false, due: undefined, breached: true, usedMinutes: 72, stoppedAt: ahead(0) }), Date.now()),
    ).toMatchObject({ mode: 'late', millis: 12 * MINUTE });
  });
});

describe('a span', () => {
  it('promises no minute that is not there, and hides none that is over', () => {
    expect(spanOf(38.9 * MINUTE)).toEqual({ days: 0, hours: 0, minutes: 38 });
    expect(spanOf(11.1 * MINUTE, 'up')).toEqual({ days: 0, hours: 0, minutes: 12 });
    expect(spanOf((26 * 60 + 5) * MINUTE)).toEqual({ days: 1, hours: 2, minutes: 5 });
  });
});
