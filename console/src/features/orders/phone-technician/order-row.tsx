import { phonePaths } from '../../../app/phone-paths';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTimes } from '../../../i18n/times';
import { inLanguage } from '../../../i18n/in-language';
import { ClockChip } from '../../../ui/clock-chip';
import { clockThatMatters } from '../../../ui/clock-reading';
import { OrderTitle } from '../../../ui/order-title';
import { PriorityBadge } from '../../../ui/priority-badge';
import { StatusBadge, StatusShape } from '../../../ui/status-badge';
import type { MyOrder } from './pending';
import { Waits } from './sync-note';
import { usePlace } from './use-place';
import { Icon } from '../../../ui/icons';

/** One order in a list: when, what and where, and how long its promise still holds. */
export function OrderRow({ order }: { order: MyOrder }) {
  const { t } = useTranslation();
  const times = useTimes(order.communityId);
  const place = usePlace(order);
  const resting = order.status === 'WAITING_PARTS' || order.status === 'ON_HOLD';
  const over = order.status === 'COMPLETED' || order.status === 'ARCHIVED';
  const expected = order.assignment?.expectedAt;
  return (
    <Link className="phone-row" to={phonePaths.technicianOrder(order.id)}>
      {expected && !resting && !over ? (
        <span className="when">
          <strong>{times.clock(expected)}</strong>
          <br />
          <span className="meta">{t('technician.expected')}</span>
        </span>
      ) : (
        <StatusShape status={order.status} />
      )}
      <span className="grow">
        <OrderTitle order={order} />
        <br />
        <span className="meta">
          {!resting && !over && <PriorityBadge priority={order.priority} plain />} {resting ? <Resting order={order} /> : place}
        </span>
      </span>
      {order.waiting.length > 0 ? (
        <Waits />
      ) : over ? (
        <StatusBadge status={order.status} plain />
      ) : (
        <ClockChip clock={clockThatMatters(order)} status={order.status} />
      )}
      <Icon name="onward" />
    </Link>
  );
}

function Resting({ order }: { order: MyOrder }) {
  const { t } = useTranslation();
  const times = useTimes(order.communityId);
  const parts = order.pause?.parts.map(({ name, nameEn, quantity }) => `${inLanguage(name, nameEn)} × ${quantity}`).join(t('phone.comma'));
  const until = order.pause?.until;
  return (
    <>
      {parts}
      {until && ` ${t('technician.until', { day: times.day(until) })}`}
    </>
  );
}
