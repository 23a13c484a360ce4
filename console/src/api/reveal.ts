import { useCommand } from './command';
import { ownerApi, unwrap, workorderApi } from './client';
import type { ContactPurpose, Purpose, Revealed } from './types';

/** Whose number: an owner's, or that of whoever reported an order and is known nowhere else. */
export type RevealOf = { owner: string } | { order: string };

/** Shows numbers in full; that they were shown, and why, is written down. An order's is asked for by a {@link ContactPurpose}. */
export function useReveal(of: RevealOf) {
  return useCommand(async ({ purpose, relatedTo }: { purpose: Purpose; relatedTo?: string }, header): Promise<Revealed> => {
    if ('owner' in of) {
      const params = { path: { id: of.owner }, header };
      return unwrap(ownerApi.POST('/owners/{id}/reveal', { params, body: { purpose, relatedTo } }));
    }
    const params = { path: { id: of.order }, header };
    const { phone } = await unwrap(
      workorderApi.POST('/orders/{id}/contact-reveal', { params, body: { purpose: purpose as ContactPurpose } }),
    );
    return { phones: [phone], said: [phone] };
  });
}
