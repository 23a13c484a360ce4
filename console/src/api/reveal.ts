import { useCommand } from './command';
import { ownerApi, unwrap } from './client';
import type { Purpose } from './types';

/** Shows an owner's phone numbers in full; that it was shown, and why, is written down. */
export function useReveal(ownerId: string) {
  return useCommand((ask: { purpose: Purpose; relatedTo?: string }, header) =>
    unwrap(ownerApi.POST('/owners/{id}/reveal', { params: { path: { id: ownerId }, header }, body: ask })),
  );
}
