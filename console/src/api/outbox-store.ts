import { table } from './database';
import type { Queued } from './outbox';

/** Where queued commands wait: in the browser's database, which survives a reload and a flat battery. */
export interface OutboxStore {
  all: () => Promise<Queued[]>;
  put: (queued: Queued) => Promise<void>;
  drop: (id: string) => Promise<void>;
  /** Gone with the page, whatever is put in. */
  isPassing?: boolean;
}

/** A browser that keeps nothing (private windows, some webviews) still queues until it is closed. */
export async function openOutboxStore(): Promise<OutboxStore> {
  try {
    return await table<Queued>('outbox');
  } catch {
    return { ...inMemory(), isPassing: true };
  }
}

export function inMemory(): OutboxStore {
  const kept = new Map<string, Queued>();
  return {
    all: async () => [...kept.values()],
    put: async (queued) => void kept.set(queued.id, queued),
    drop: async (id) => void kept.delete(id),
  };
}
