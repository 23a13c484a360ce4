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
import { PlainTable } from '../../ui/plain-table';
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
            <PlainTable
              label={t('ownerPage.blocks.orders')}
              rows={items}
              columns={[
                {
                  name: 'number',
                  head: t('ownerPage.number'),
                  look: css.ownerOneLine,
                  show: (order) => <Link to={paths.order(order.id)}>{order.number}</Link>,
                },
                { name: 'content', head: t('ownerPage.content'), look: css.ownerMatter, show: (order) => <OrderTitle order={order} /> },
                { name: 'priority', head: t('ownerPage.priority'), show: (order) => <PriorityBadge priority={order.priority} plain /> },
                { name: 'status', head: t('ownerPage.status'), show: (order) => <StatusBadge status={order.status} /> },
                {
                  name: 'clock',
                  head: t('ownerPage.clock'),
                  show: (order) =>
                    order.rating
                      ? `★ ${order.rating.stars}`
                      : order.status !== 'CANCELLED' && <ClockChip clock={clockThatMatters(order)} status={order.status} />,
                },
                { name: 'opened', head: t('ownerPage.opened'), look: css.ownerOneLine, show: (order) => <Moment at={order.createdAt} /> },
              ]}
            />
          )}
        </Loaded>
      </Card>
    </div>
  );
}
