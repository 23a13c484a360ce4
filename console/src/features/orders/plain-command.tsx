import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Order, OrderCommand, TimelineEntry } from '../../api/types';
import { Refused } from '../../ui/states';
import { StaleOrder } from './stale-order';
import { useOrderCommand } from './use-order-command';

/** A command that needs no words. */
export function PlainCommand({
  order,
  command,
  solid,
  history,
}: {
  order: Order;
  command: OrderCommand;
  solid: boolean;
  history: TimelineEntry[];
}) {
  const { t } = useTranslation();
  const given = useOrderCommand(order, command, () => undefined);
  return (
    <>
      <Button
        type={solid ? 'primary' : 'default'}
        size={solid ? 'large' : 'middle'}
        loading={given.isPending}
        onClick={() => given.mutate({})}
      >
        {t(`words.command.${command}`)}
      </Button>
      {given.error?.isConflict ? (
        <StaleOrder order={order} command={command} history={history} applyAgain={() => given.mutate({})} drop={given.reset} />
      ) : (
        <Refused problem={given.error} />
      )}
    </>
  );
}
