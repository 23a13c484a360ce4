import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { Order } from '../../api/types';
import { paths } from '../../app/paths';
import { ClockChip } from '../../ui/clock-chip';
import { clockThatMatters } from '../../ui/clock-reading';
import { useListKeys } from '../../ui/list-keys';
import { Moment } from '../../ui/moment';
import { OrderTitle } from '../../ui/order-title';
import { PriorityBadge } from '../../ui/priority-badge';
import { StatusBadge } from '../../ui/status-badge';
import type { Column } from './use-columns';

/** A table of the browser's own: antd's measures the scroll bar by a style that the policy refuses. */
export function OrderTable({ orders, columns, justChanged }: { orders: Order[]; columns: Column[]; justChanged: ReadonlySet<string> }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const open = (order: Order) => void navigate(paths.order(order.id));
  const { at } = useListKeys(orders, { move: t('orders.keysMove'), open: t('orders.keysOpen') }, open);
  return (
    <table className="plain-table rows">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" className={`column-${column}`}>
              {t(`orders.columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {orders.map((order, index) => (
          <tr key={order.id} className={`${index === at ? 'at-row' : ''} ${justChanged.has(order.id) ? 'just-changed' : ''}`} onDoubleClick={() => open(order)}>
            {columns.map((column) => (
              <td key={column} className={`column-${column}`}>
                <Cell column={column} order={order} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ column, order }: { column: Column; order: Order }): ReactNode {
  const { t } = useTranslation();
  switch (column) {
    case 'number':
      return <Link to={paths.order(order.id)}>{order.number}</Link>;
    case 'title':
      return <OrderTitle order={order} />;
    case 'place':
      return order.unitLabel ?? <span className="meta">{t('orders.facts.publicArea')}</span>;
    case 'priority':
      return <PriorityBadge priority={order.priority} plain />;
    case 'status':
      return <StatusBadge status={order.status} />;
    case 'technician':
      return order.assignment?.technician ?? <span className="meta">{t('orders.noTechnician')}</span>;
    case 'opened':
      return <Moment at={order.createdAt} />;
    case 'clock':
      return order.status === 'CANCELLED' ? null : <ClockChip clock={clockThatMatters(order)} status={order.status} />;
  }
}
