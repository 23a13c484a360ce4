import { dehydrate, type QueryClient } from '@tanstack/react-query';
import { BUILD } from './build';
import { days, forgetDays } from './day-store';
import { currentSession } from './session';

/** What the day's work takes; photos stay with the service. */
const KEPT: unknown[] = ['me', 'technicians', 'orders', 'dictionaries', 'communities'];
const KEEP_AFTER = 1_000;

/** Keeps what is known as it becomes known, so that a reload without a line shows it. */
export function keepDay(client: QueryClient): () => void {
  const { accountId } = currentSession();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = async () => {
    timer = undefined;
    const known = dehydrate(client, {
      shouldDehydrateQuery: ({ queryKey, state }) => state.data !== undefined && KEPT.includes(queryKey[0]),
      shouldDehydrateMutation: () => false,
    });
    // What was known stays known while a newer answer fails.
    known.queries = known.queries.map((query) => ({
      ...query,
      state: { ...query.state, status: 'success', error: null, fetchFailureReason: null, fetchStatus: 'idle' },
    }));
    await (await days())?.put({ id: accountId, at: Date.now(), build: BUILD, known }).catch(() => undefined);
  };
  const keepSoon = () => {
    timer ??= setTimeout(() => void keep(), KEEP_AFTER);
  };
  void forgetDays(accountId);
  keepSoon();
  const deafen = client.getQueryCache().subscribe(({ type, ...event }) => {
    if (type === 'updated' && 'action' in event && event.action.type === 'success') keepSoon();
  });
  return () => {
    deafen();
    clearTimeout(timer);
  };
}
