import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { phonePaths } from '../../../app/phone-paths';
import type { Order } from '../../../api/types';
import { OrderTitle } from '../../../ui/order-title';
import { StatusBadge } from '../../../ui/status-badge';
import { PromiseLine } from './five-steps-line';
import { Icon } from '../../../ui/icons';

/** Repairs in a line each; what is said of each, unless told, is its promise. */
export function RepairRows({
  orders,
  say = (order) => <PromiseLine order={order} />,
}: {
  orders: Order[];
  say?: (order: Order) => ReactNode;
}) {
  return (
    <ul className="phone-list">
      {orders.map((order) => (
        <li key={order.id}>
          <Link className="phone-row" to={phonePaths.residentOrder(order.id)}>
            <span className="grow">
              <OrderTitle order={order} />
              <br />
              <span className="meta">{say(order)}</span>
            </span>
            <StatusBadge status={order.status} />
            <Icon name="onward" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
