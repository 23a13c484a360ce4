import type { Clock, OrderStatus } from '../api/types';

type ClockMode = 'fine' | 'soon' | 'late' | 'paused' | 'met';

export interface ClockReading {
  mode: ClockMode;
  /** Share of the target that is used, 0 to 1 and above. */
  used: number;
  /** Left, or over when late. */
  millis: number;
}

const SOON = 0.8;
const MINUTE = 60_000;

/** What runs, by what is left of it and which part is used. */
export function readRun(left: number, used: number): ClockReading {
  return left < 0 ? { mode: 'late', used, millis: -left } : { mode: used >= SOON ? 'soon' : 'fine', used, millis: left };
}

/** What a clock of the platform says at an instant: it goes on from its due instant by itself. */
export function readClock(clock: Clock, now: number): ClockReading {
  const target = Math.max(1, clock.targetMinutes * MINUTE);
  if (clock.running && clock.due) {
    const left = new Date(clock.due).getTime() - now;
    return readRun(left, 1 - left / target);
  }
  const used = (clock.usedMinutes * MINUTE) / target;
  const left = target - clock.usedMinutes * MINUTE;
  if (clock.breached) {
    return { mode: 'late', used, millis: Math.max(-left, 0) };
  }
  return { mode: clock.stoppedAt ? 'met' : 'paused', used, millis: left };
}

/** The clock that matters now: the response until somebody has accepted, the resolution then. */
export function clockThatMatters(order: { status: OrderStatus; response: Clock; resolution: Clock }): Clock {
  const waiting = order.status === 'PENDING_DISPATCH' || order.status === 'ASSIGNED';
  return waiting && !order.response.stoppedAt ? order.response : order.resolution;
}
