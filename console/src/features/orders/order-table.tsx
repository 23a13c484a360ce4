import { Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { Order } from '../../api/types';
import { paths } from '../../app/paths';
import { ClockChip } from '../../ui/clock-chip';
import { clockThatMatters } from '../../ui/clock-reading';
import { useListKeys } from '../../ui/list-keys';
import { Moment } from '../../ui/moment';
import { PriorityBadge } from '../../ui/priority-badge';
import { StatusBadge } from '../../ui/status-badge';
import type { Column } from './use-columns';

export function OrderTable({ orders, columns, justChanged }: { orders: Order[]; columns: Column[]; justChanged: ReadonlySet<string> }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const open = (order: Order) => void navigate(paths.order(order.id));
  const { at } = useListKeys(orders, { move: t('orders.keysMove'), open: t('orders.keysOpen') }, open);

  const all: Record<Column, TableColumnsType<Order>[number]> = {
    number: { title: t('orders.columns.number'), render: (_, { id, number }) => <Link to={paths.order(id)}>{number}</Link> },
    title: { title: t('orders.columns.title'), width: '30%', render: (_, { title }) => title },
    place: { title: t('orders.columns.place'), render: (_, { unitLabel }) => unitLabel ?? <span className="meta">{t('orders.facts.publicArea')}</span> },
    priority: { title: t('orders.columns.priority'), render: (_, { priority }) => <PriorityBadge priority={priority} plain /> },
    status: { title: t('orders.columns.status'), render: (_, { status }) => <StatusBadge status={status} /> },
    technician: {
      title: t('orders.columns.technician'),
      render: (_, { assignment }) => assignment?.technician ?? <span className="meta">{t('orders.noTechnician')}</span>,
    },
    opened: { title: t('orders.columns.opened'), render: (_, { createdAt }) => <Moment at={createdAt} /> },
    clock: {
      title: t('orders.columns.clock'),
      align: 'right',
      render: (_, order) => (order.status === 'CANCELLED' ? null : <ClockChip clock={clockThatMatters(order)} status={order.status} />),
    },
  };

  return (
    <Table
      size="small"
      rowKey="id"
      pagination={false}
      dataSource={orders}
      columns={columns.map((column) => ({ ...all[column], key: column }))}
      rowClassName={(order, index) => `${index === at ? 'at-row' : ''} ${justChanged.has(order.id) ? 'just-changed' : ''}`}
      onRow={(order) => ({ onDoubleClick: () => open(order) })}
    />
  );
}
