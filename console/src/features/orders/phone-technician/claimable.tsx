import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ClockChip } from '../../../ui/clock-chip';
import { clockThatMatters } from '../../../ui/clock-reading';
import { OrderTitle } from '../../../ui/order-title';
import { PriorityBadge } from '../../../ui/priority-badge';
import { commands } from './commands';
import type { MyOrder } from './pending';
import { RefusedCommand, Waits } from './sync-note';
import { usePlace } from './use-place';

/** What a technician may take: everything to decide by, and one step. */
export function Claimable({ order, note, aside }: { order: MyOrder; note?: ReactNode; aside?: ReactNode }) {
  const { t } = useTranslation();
  const place = usePlace(order);
  return (
    <article className="phone-card">
      <div className="phone-line">
        <PriorityBadge priority={order.priority} />
        <span className="spread">
          <ClockChip clock={clockThatMatters(order)} status={order.status} />
        </span>
      </div>
      <h2>
        <OrderTitle order={order} />
      </h2>
      <p className="meta">{place}</p>
      {note}
      {order.refused && <RefusedCommand queued={order.refused} />}
      <div className="phone-buttons">
        {order.waiting.length > 0 ? (
          <Waits />
        ) : (
          <>
            {aside}
            {order.allowedCommands.includes('CLAIM') && (
              <button type="button" className="phone-button solid" onClick={() => void commands.claim(order.id)}>
                {t('words.command.CLAIM')}
              </button>
            )}
          </>
        )}
      </div>
    </article>
  );
}
