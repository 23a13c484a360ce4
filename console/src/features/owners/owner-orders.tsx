import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OwnerRecord } from '../../api/types';
import { paths } from '../../app/paths';
import { ClockChip } from '../../ui/clock-chip';
import { clockThatMatters } from '../../ui/clock-reading';
import { Moment } from '../../ui/moment';
import { OrderTitle } from '../../ui/order-title';
import { Card } from '../../ui/page';
import { PriorityBadge } from '../../ui/priority-badge';
import { Empty, Loaded } from '../../ui/states';
import { StatusBadge } from '../../ui/status-badge';
import { ownerOrdersQuery } from './owner-orders-query';
import css from './owners.module.css';

export function OwnerOrders({ owner }: { owner: OwnerRecord }) {
  const { t } = useTranslation();
  const orders = useQuery(ownerOrdersQuery(owner));
  return (
    <div id="owner-orders">
      <Card title={t('ownerPage.blocks.orders')} count={orders.data?.items.length}>
        <Loaded
          query={orders}
          lines={4}
          small
          empty={{ when: ({ items }) => items.length === 0, show: <Empty title={t('ownerPage.noOrders')} small /> }}
        >
          {({ items }) => (
            <table className="plain-table">
              <thead>
                <tr>
                  {(['number', 'content', 'priority', 'status', 'clock', 'opened'] as const).map((column) => (
                    <th key={column} scope="col">
                      {t(`ownerPage.${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {items.map((order) => (
                  <tr key={order.id}>
                    <td className={css.ownerOneLine}>
                      <Link to={paths.order(order.id)}>{order.number}</Link>
                    </td>
                    <td className={css.ownerMatter}>
                      <OrderTitle order={order} />
                    </td>
                    <td>
                      <PriorityBadge priority={order.priority} plain />
                    </td>
                    <td>
                      <StatusBadge status={order.status} />
                    </td>
                    <td>
                      {order.rating
                        ? `★ ${order.rating.stars}`
                        : order.status !== 'CANCELLED' && <ClockChip clock={clockThatMatters(order)} status={order.status} />}
                    </td>
                    <td className={css.ownerOneLine}>
                      <Moment at={order.createdAt} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </Loaded>
      </Card>
    </div>
  );
}
