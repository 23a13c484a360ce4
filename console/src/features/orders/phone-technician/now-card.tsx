import { phonePaths } from '../../../app/phone-paths';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ClockChip } from '../../../ui/clock-chip';
import { clockThatMatters } from '../../../ui/clock-reading';
import { OrderTitle } from '../../../ui/order-title';
import { PriorityBadge } from '../../../ui/priority-badge';
import { StatusBadge } from '../../../ui/status-badge';
import { commands } from './commands';
import type { MyOrder } from './pending';
import { RefusedCommand, Waits } from './sync-note';
import { usePlace } from './use-place';
import { Icon } from '../../../ui/icons';

/** The order that is on, or was just offered: everything to set out, and one step. */
export function NowCard({ order }: { order: MyOrder }) {
  const { t } = useTranslation();
  const place = usePlace(order);
  const offered = order.allowedCommands.includes('ACCEPT');
  return (
    <article className="phone-card now">
      <div className="phone-line">
        <StatusBadge status={order.status} />
        <PriorityBadge priority={order.priority} />
        <span className="spread">
          <ClockChip clock={clockThatMatters(order)} status={order.status} />
        </span>
      </div>
      <h3>
        <Link to={phonePaths.technicianOrder(order.id)} className="door">
          <OrderTitle order={order} />
        </Link>
      </h3>
      <p>
        <Icon name="pin" /> {place}
      </p>
      {order.contactName && (
        <p className="meta">
          {order.contactName} {order.contactPhone}
        </p>
      )}
      {order.waiting.length > 0 && <Waits />}
      {order.refused && <RefusedCommand queued={order.refused} />}
      <div className="phone-buttons">
        <Link className="phone-button" to={phonePaths.technicianOrder(order.id)}>
          {t('technician.details')}
        </Link>
        {offered ? (
          <button type="button" className="phone-button solid" onClick={() => void commands.accept(order.id)}>
            {t('words.command.ACCEPT')}
          </button>
        ) : (
          <Link className="phone-button solid" to={phonePaths.technicianOrder(order.id)}>
            {t('technician.goOn')}
          </Link>
        )}
      </div>
    </article>
  );
}
