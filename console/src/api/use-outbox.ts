import { useSyncExternalStore } from 'react';
import { outbox, type Queued } from './outbox';

/** What waits for the line and what was refused, as it changes. */
export function useOutbox(): readonly Queued[] {
  return useSyncExternalStore(outbox.watch, outbox.list);
}
