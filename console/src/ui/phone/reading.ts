import { useSyncExternalStore } from 'react';

const REMEMBERED = 'linli.reading.large';
const watchers = new Set<() => void>();

/** Large type and high contrast by one switch: many owners are over sixty. */
export function useLargeReading(): [boolean, (large: boolean) => void] {
  const large = useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
    isLarge,
  );
  return [large, readLarge];
}

function isLarge(): boolean {
  try {
    return localStorage.getItem(REMEMBERED) === 'yes';
  } catch {
    return false;
  }
}

function readLarge(large: boolean) {
  try {
    localStorage.setItem(REMEMBERED, large ? 'yes' : 'no');
  } catch {
    // Asked for again at the next visit.
  }
  watchers.forEach((watcher) => watcher());
}
