import { useMemo, useSyncExternalStore } from 'react';

/** One tick for all clocks of the page; ten seconds are exact enough for minutes. */
const TICK = 10_000;

let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;
const watchers = new Set<() => void>();

export function useNow(): number {
  return useSyncExternalStore(watch, () => now);
}

/** The midnight with which today began here; another one when the day turns, however long a page stays open. */
export function useToday(): Date {
  const day = new Date(useNow()).setHours(0, 0, 0, 0);
  return useMemo(() => new Date(day), [day]);
}

function watch(watcher: () => void) {
  watchers.add(watcher);
  if (watchers.size === 1) {
    now = Date.now();
  }
  timer ??= setInterval(tick, TICK);
  return () => {
    watchers.delete(watcher);
    if (watchers.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

function tick() {
  now = Date.now();
  watchers.forEach((watcher) => watcher());
}
