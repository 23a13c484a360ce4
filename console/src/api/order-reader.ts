import type { Query, QueryClient } from '@tanstack/react-query';

/** A service that answers slowly is asked less often: half of its time is its own. */
const BREATH = 500;

/**
 * Reads orders anew as they change, one round at a time. A read that is on its way is never cut off,
 * else a list that takes longer than the next change would never arrive; what changed meanwhile is
 * read once more after it.
 */
class OrderReader {
  private readonly client: QueryClient;
  /** Ids that changed since the last round began; `null`: any may have. */
  private waiting: Set<string> | null = new Set();
  private reading = false;

  constructor(client: QueryClient) {
    this.client = client;
  }

  async readAnew(changed: ReadonlySet<string> | null): Promise<void> {
    this.waiting = changed === null || this.waiting === null ? null : new Set([...this.waiting, ...changed]);
    if (this.reading) {
      return;
    }
    this.reading = true;
    try {
      while (this.waiting === null || this.waiting.size > 0) {
        const told = this.waiting;
        this.waiting = new Set();
        const begun = Date.now();
        if (await this.round(told)) {
          this.waiting = told === null || this.waiting === null ? null : new Set([...told, ...this.waiting]);
        }
        await breathe(Math.max(BREATH, Date.now() - begun));
      }
    } finally {
      this.reading = false;
    }
  }

  /** Whether a read was joined that had begun before: what it answers may be older than the change. */
  private async round(told: ReadonlySet<string> | null): Promise<boolean> {
    const isMeant = ({ queryKey: [, kind, id] }: Query) =>
      told === null || (kind !== 'one' && kind !== 'history' && kind !== 'candidates') || told.has(id as string);
    const filter = { queryKey: ['orders'], predicate: isMeant };
    const joined = this.client.getQueryCache().findAll({ ...filter, type: 'active', fetchStatus: 'fetching' }).length > 0;
    await this.client.invalidateQueries(filter, { cancelRefetch: false }).catch(() => undefined);
    return joined;
  }
}

const readers = new WeakMap<QueryClient, OrderReader>();

export function readerOf(client: QueryClient): OrderReader {
  const reader = readers.get(client) ?? new OrderReader(client);
  readers.set(client, reader);
  return reader;
}

function breathe(millis: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, millis));
}
