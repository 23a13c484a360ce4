import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { OPEN, ordersQuery } from '../../api/orders';
import { paths } from '../../app/paths';
import { ClockChip } from '../../ui/clock-chip';
import { clockThatMatters } from '../../ui/clock-reading';
import { OrderTitle } from '../../ui/order-title';
import { Card } from '../../ui/page';
import { PriorityBadge } from '../../ui/priority-badge';
import { Empty, Loaded } from '../../ui/states';
import css from './home.module.css';

const SHOWN = 6;

/** What is late and who has it, without a click. */
export function LateOrders({ community, late, soon }: { community?: string; late?: number; soon?: number }) {
  const { t } = useTranslation();
  const orders = useQuery(ordersQuery({ status: OPEN, due: 'LATE', sort: 'CLOCK', limit: SHOWN, ...(community && { community }) }));
  return (
    <Card title={t('home.late')} count={late} aside={<Link to={`${paths.orders}?tab=late`}>{t('home.lateAll')}</Link>}>
      <Loaded
        query={orders}
        lines={5}
        empty={{
          when: ({ items }) => items.length === 0,
          show: <Empty title={t('home.lateNone')} hint={soon === undefined ? undefined : t('home.lateNoneHint', { n: soon })} />,
        }}
      >
        {({ items }) => (
          <ul className={css.lateList}>
            {items.map((order) => (
              <li key={order.id}>
                <PriorityBadge priority={order.priority} plain />
                <span className="cut">
                  <Link to={paths.order(order.id)}>
                    <OrderTitle order={order} />
                  </Link>
                  <span className="meta cut" style={{ display: 'block' }}>
                    {[
                      order.unitLabel ?? t('orders.facts.publicArea'),
                      t(`words.status.${order.status}`),
                      order.assignment?.technician ?? t('orders.noTechnician'),
                    ].join(' / ')}
                  </span>
                </span>
                <ClockChip clock={clockThatMatters(order)} status={order.status} />
                {order.allowedCommands.includes('ASSIGN') && (
                  <Link to={`${paths.dispatch}?order=${order.id}`}>{t('home.dispatchNow')}</Link>
                )}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Card>
  );
}
