import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/command';
import { WINDOWS } from '../../api/windows';
import { orderHistoryQuery, orderQuery } from '../../api/orders';
import type { Order, OrderCommand } from '../../api/types';
import { toast } from '../../ui/toast';
import { give, type CommandBody } from './commands';

/**
 * Gives a command with the version that was on screen. When somebody was first, the order is read
 * anew, so that the person sees what happened before deciding whether theirs still holds.
 */
export function useOrderCommand(order: Order, command: OrderCommand, done: () => void) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const readAnew = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: orderQuery(order.id).queryKey }),
      client.invalidateQueries({ queryKey: orderHistoryQuery(order.id).queryKey }),
      client.invalidateQueries({ queryKey: ['orders', 'list'] }),
      client.invalidateQueries({ queryKey: ['orders', 'figures'] }),
      client.invalidateQueries({ queryKey: WINDOWS }),
    ]);
  return useCommand((body: CommandBody, header) => give(order.id, command, { ...body, number: order.quote?.number }, header), {
    version: () => order.version,
    onSuccess: async () => {
      toast(t('orders.actions.done', { command: t(`words.command.${command}`) }));
      await readAnew();
      done();
    },
    onError: async (problem) => {
      if (problem.isConflict) {
        await readAnew();
      }
    },
  });
}
