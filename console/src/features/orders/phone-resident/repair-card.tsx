import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { orderHistoryQuery } from '../../../api/orders';
import type { Order } from '../../../api/types';
import { phonePaths } from '../../../app/phone-paths';
import { Initial } from '../../../ui/initial';
import { OrderTitle } from '../../../ui/order-title';
import { StatusBadge } from '../../../ui/status-badge';
import { FiveSteps, PromiseLine } from './five-steps-line';

/** Where is my repair: answered without a tap. */
export function RepairCard({ order }: { order: Order }) {
  const history = useQuery(orderHistoryQuery(order.id));
  return (
    <article className="phone-card">
      <div className="phone-line">
        <h2>
          <Link className="door" to={phonePaths.residentOrder(order.id)}>
            <OrderTitle order={order} />
          </Link>
        </h2>
        <span className="spread">
          <StatusBadge status={order.status} />
        </span>
      </div>
      <FiveSteps order={order} history={history.data} />
      <div className="phone-row">
        {order.assignment && <Initial name={order.assignment.technician} size={40} />}
        <span className="grow">
          {order.assignment && (
            <>
              <strong>{order.assignment.technician}</strong>
              <br />
            </>
          )}
          <span className="meta">
            <PromiseLine order={order} />
          </span>
        </span>
      </div>
    </article>
  );
}
