import { useSyncExternalStore } from 'react';
import { recall, remember } from '../../api/memory';

const REMEMBERED = 'linli.reading.large';
const watchers = new Set<() => void>();

/** Large type and high contrast by one switch: many owners are over sixty. */
export function useLargeReading(): [boolean, (large: boolean) => void] {
  const large = useSyncExternalStore((watcher) => {
    watchers.add(watcher);
    return () => void watchers.delete(watcher);
  }, isLarge);
  return [large, readLarge];
}

function isLarge(): boolean {
  return recall(REMEMBERED) === 'yes';
}

function readLarge(large: boolean) {
  remember(REMEMBERED, large ? 'yes' : 'no');
  watchers.forEach((watcher) => watcher());
}
