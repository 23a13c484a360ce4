import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ordersQuery } from '../../api/orders';
import type { Unit } from '../../api/types';
import { paths } from '../../app/paths';
import { Moment } from '../../ui/moment';
import { OrderTitle } from '../../ui/order-title';
import { Card } from '../../ui/page';
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
          <table className="plain-table" aria-label={t('properties.orders')}>
            <thead>
              <tr>
                <th scope="col">{t('properties.number')}</th>
                <th scope="col">{t('properties.content')}</th>
                <th scope="col">{t('properties.status')}</th>
                <th scope="col">{t('properties.opened')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((order) => (
                <tr key={order.id}>
                  <td>
                    <Link to={paths.order(order.id)}>{order.number}</Link>
                  </td>
                  <td>
                    <OrderTitle order={order} />
                  </td>
                  <td>
                    <StatusBadge status={order.status} />
                  </td>
                  <td>
                    <Moment at={order.createdAt} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Loaded>
    </Card>
  );
}
