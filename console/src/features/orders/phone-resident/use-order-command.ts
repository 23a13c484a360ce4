import { unwrap, workorderApi } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { useTakeOrder } from '../../../api/orders';
import type { Order } from '../../../api/types';

type Move = 'rating' | 'rework' | 'cancellation' | 'rescheduling' | 'urging' | 'quote/acceptance' | 'quote/refusal';

/** What an owner says about a repair; the answer is put where every screen reads it. */
export function useOrderCommand(order: Order, move: Move, done?: () => void) {
  const take = useTakeOrder();
  return useCommand(
    (body: object, header) =>
      unwrap(
        workorderApi.POST(`/orders/{id}/${move}` as '/orders/{id}/rating', {
          params: { path: { id: order.id }, header },
          body: body as never,
        }),
      ),
    {
      onSuccess: (after) => {
        take(after);
        done?.();
      },
    },
  );
}
