import type { DehydratedState } from '@tanstack/react-query';
import { BUILD } from './build';
import { table, type Table } from './database';

/** What a technician had at hand; one for each account, and only of who is signed in. */
export interface Day {
  /** The account. */
  id: string;
  at: number;
  /** What it was known by: another build may read it otherwise. */
  build: string;
  known: DehydratedState;
}

/** A working day: what is older is no longer today. */
export const AT_HAND = 12 * 60 * 60_000;

export const days = () => table<Day>('days').catch((): Table<Day> | undefined => undefined);

/** The day that was kept last, if it is still today's. */
export async function lastDay(): Promise<Day | undefined> {
  const kept = (await (await days())?.all().catch(() => [])) ?? [];
  return kept.filter(({ at, build }) => build === BUILD && Date.now() - at < AT_HAND).sort((one, other) => other.at - one.at)[0];
}

/** Nobody's any more: all, or all but one account's. */
export async function forgetDays(except?: string): Promise<void> {
  const store = await days();
  for (const { id } of (await store?.all().catch(() => [])) ?? []) {
    if (id !== except) await store?.drop(id);
  }
}
