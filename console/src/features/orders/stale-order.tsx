import { useTranslation } from 'react-i18next';
import type { Order, OrderCommand, TimelineEntry } from '../../api/types';
import { useActorName } from '../../i18n/actor-name';
import { useOrderEventWords } from '../../i18n/order-events';
import { Stale } from '../../ui/states';

/** What the other person did; mine can be applied again while the order still takes it. */
export function StaleOrder({
  order,
  command,
  history,
  applyAgain,
  drop,
}: {
  order: Order;
  command: OrderCommand;
  history: TimelineEntry[];
  applyAgain: () => void;
  drop: () => void;
}) {
  const { t } = useTranslation();
  const words = useOrderEventWords();
  const actorName = useActorName();
  const last = history.at(-1);
  return (
    <Stale
      what={t('orders.stale', { status: t(`words.status.${order.status}`), last: last ? `${actorName(last.actor)} ${words(last)}` : '' })}
      applyAgain={order.allowedCommands.includes(command) ? applyAgain : undefined}
      drop={drop}
    />
  );
}
