import { useCommand } from './command';
import { ownerApi, unwrap, workorderApi } from './client';
import type { ContactPurpose, Purpose, Revealed } from './types';

/** Shows an owner's phone numbers in full; that it was shown, and why, is written down. */
export function useReveal(ownerId: string) {
  return useCommand((ask: { purpose: Purpose; relatedTo?: string }, header) =>
    unwrap(ownerApi.POST('/owners/{id}/reveal', { params: { path: { id: ownerId }, header }, body: ask })),
  );
}

/** Shows the number of whoever reported an order and is known nowhere else, as it is written down. */
export function useContactReveal(orderId: string) {
  return useCommand(async ({ purpose }: { purpose: ContactPurpose }, header): Promise<Pick<Revealed, 'phones'>> => {
    const { phone } = await unwrap(
      workorderApi.POST('/orders/{id}/contact-reveal', { params: { path: { id: orderId }, header }, body: { purpose } }),
    );
    return { phones: [phone] };
  });
}
