import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Order } from '../../api/types';
import { paths } from '../../app/paths';
import { ClockChip } from '../../ui/clock-chip';
import { clockThatMatters } from '../../ui/clock-reading';
import type { DataColumn } from '../../ui/data-table';
import { Moment } from '../../ui/moment';
import { OrderTitle } from '../../ui/order-title';
import { EscalationMark } from '../../ui/escalation-mark';
import { PriorityBadge } from '../../ui/priority-badge';
import { StatusBadge } from '../../ui/status-badge';

export function useOrderColumns(): DataColumn<Order>[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const column = (
      name: 'number' | 'title' | 'place' | 'priority' | 'status' | 'technician' | 'opened' | 'clock',
      show: DataColumn<Order>['show'],
    ) => ({
      name,
      head: t(`orders.columns.${name}`),
      show,
    });
    return [
      column('number', (order) => <Link to={paths.order(order.id)}>{order.number}</Link>),
      { ...column('title', (order) => <OrderTitle order={order} />), isFixed: true },
      column('place', (order) => order.unitLabel ?? <span className="meta">{t('orders.facts.publicArea')}</span>),
      column('priority', (order) => (
        <>
          <PriorityBadge priority={order.priority} plain /> <EscalationMark level={order.escalation} />
        </>
      )),
      column('status', (order) => <StatusBadge status={order.status} />),
      column('technician', (order) => order.assignment?.technician ?? <span className="meta">{t('orders.noTechnician')}</span>),
      column('opened', (order) => <Moment at={order.createdAt} />),
      column('clock', (order) =>
        order.status === 'CANCELLED' ? null : <ClockChip clock={clockThatMatters(order)} status={order.status} />,
      ),
    ];
  }, [t]);
}
