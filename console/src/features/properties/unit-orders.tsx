import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ordersQuery } from '../../api/orders';
import type { Unit } from '../../api/types';
import { paths } from '../../app/paths';
import { Moment } from '../../ui/moment';
import { OrderTitle } from '../../ui/order-title';
import { Card } from '../../ui/page';
import { PlainTable } from '../../ui/plain-table';
import { Empty, Loaded } from '../../ui/states';
import { StatusBadge } from '../../ui/status-badge';

export function UnitOrders({ unit }: { unit: Unit }) {
  const { t } = useTranslation();
  const orders = useQuery(ordersQuery({ unit: unit.id, limit: 50 }));
  return (
    <Card title={t('properties.orders')} count={orders.data?.items.length}>
      <Loaded
        query={orders}
        lines={3}
        small
        empty={{ when: ({ items }) => items.length === 0, show: <Empty title={t('properties.noOrders')} small /> }}
      >
        {({ items }) => (
          <PlainTable
            label={t('properties.orders')}
            rows={items}
            columns={[
              { name: 'number', head: t('properties.number'), show: (order) => <Link to={paths.order(order.id)}>{order.number}</Link> },
              { name: 'content', head: t('properties.content'), show: (order) => <OrderTitle order={order} /> },
              { name: 'status', head: t('properties.status'), show: (order) => <StatusBadge status={order.status} /> },
              { name: 'opened', head: t('properties.opened'), show: (order) => <Moment at={order.createdAt} /> },
            ]}
          />
        )}
      </Loaded>
    </Card>
  );
}
