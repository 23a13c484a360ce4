import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { OPEN, ordersQuery } from '../../api/orders';
import type { OrderStatus } from '../../api/types';
import { paths } from '../../app/paths';
import { ClockChip } from '../../ui/clock-chip';
import { clockThatMatters } from '../../ui/clock-reading';
import { OrderTitle } from '../../ui/order-title';
import { EscalationMark } from '../../ui/escalation-mark';
import { PriorityBadge } from '../../ui/priority-badge';
import { Empty, Loaded } from '../../ui/states';
import { StatusShape } from '../../ui/status-badge';
import css from './orders.module.css';

const SHOWN = 20;

/** What is open, by state, what is due first on top. */
export function OrderBoard({ community, justChanged }: { community?: string; justChanged: ReadonlySet<string> }) {
  return (
    <div className={css.board}>
      {OPEN.map((status) => (
        <BoardColumn key={status} status={status} community={community} justChanged={justChanged} />
      ))}
    </div>
  );
}

function BoardColumn({ status, community, justChanged }: { status: OrderStatus; community?: string; justChanged: ReadonlySet<string> }) {
  const { t } = useTranslation();
  const orders = useQuery(ordersQuery({ status: [status], ...(community && { community }), sort: 'CLOCK', limit: SHOWN }));
  return (
    <section className={css.boardColumn} aria-label={t(`words.status.${status}`)}>
      <h2>
        <StatusShape status={status} />
        {t(`words.status.${status}`)}
        {orders.data && <span className="pill">{orders.data.next ? `${SHOWN}+` : orders.data.items.length}</span>}
      </h2>
      <Loaded
        query={orders}
        lines={3}
        small
        empty={{ when: (page) => page.items.length === 0, show: <Empty title={t('common.none')} small /> }}
      >
        {(page) => (
          <ul>
            {page.items.map((order) => (
              <li key={order.id}>
                <Link to={paths.order(order.id)} className={`${css.boardCard}${justChanged.has(order.id) ? ` ${css.marked}` : ''}`}>
                  <span className={css.line}>
                    <PriorityBadge priority={order.priority} plain />
                    <EscalationMark level={order.escalation} />
                    <ClockChip clock={clockThatMatters(order)} status={order.status} />
                  </span>
                  <span>
                    <OrderTitle order={order} />
                  </span>
                  <span className={`${css.line} meta`}>
                    <span>{order.unitLabel ?? t('orders.facts.publicArea')}</span>
                    <span>{order.assignment?.technician ?? t('orders.noTechnician')}</span>
                  </span>
                </Link>
              </li>
            ))}
            {page.next && (
              <li>
                <Link to={`${paths.orders}?tab=all&status=${status}`}>{t('orders.boardMore')}</Link>
              </li>
            )}
          </ul>
        )}
      </Loaded>
    </section>
  );
}
