import { useSyncExternalStore } from 'react';
import { dayIn } from '../i18n/zone';
import { useZone } from '../i18n/zones';

/** One tick for all clocks of the page; ten seconds are exact enough for minutes. */
const TICK = 10_000;

let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;
const watchers = new Set<() => void>();

export function useNow(): number {
  return useSyncExternalStore(watch, () => now);
}

/** The day it is where the community lies; another one when the day turns, however long a page stays open. */
export function useToday(community?: string | null): string {
  return dayIn(useZone(community), useNow());
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
