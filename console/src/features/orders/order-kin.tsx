import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { unwrap, workorderApi } from '../../api/client';
import { ordersQuery } from '../../api/orders';
import type { Order } from '../../api/types';
import { paths } from '../../app/paths';
import { Moment } from '../../ui/moment';
import { OrderTitle } from '../../ui/order-title';
import { Card } from '../../ui/page';
import { Photos } from '../../ui/photo';
import { StatusBadge } from '../../ui/status-badge';
import css from './order.module.css';

/** Which order settles this one too, who follows it, and what else was reported with it. */
export function OrderKin({ order }: { order: Order }) {
  return (
    <>
      {order.merge && <Followed merge={order.merge} />}
      {order.cameBackAs && <CameBack again={order.cameBackAs} />}
      {order.followers > 0 && <Followers order={order} />}
      <Siblings order={order} />
    </>
  );
}

function CameBack({ again }: { again: NonNullable<Order['cameBackAs']> }) {
  const { t } = useTranslation();
  return (
    <div className="note" role="status">
      <Link className="ul" to={paths.order(again.id)}>
        {t('orders.kin.cameBack', { number: again.number })}
      </Link>
    </div>
  );
}

function Followed({ merge }: { merge: NonNullable<Order['merge']> }) {
  const { t } = useTranslation();
  const words = t('orders.kin.follows', { number: merge.lead });
  return (
    <div className="note" role="status">
      <span className="dots">
        {merge.leadId ? (
          <Link className="ul" to={paths.order(merge.leadId)}>
            {words}
          </Link>
        ) : (
          words
        )}
        <span>{t('orders.kin.followsNow', { status: t(`words.status.${merge.status}`) })}</span>
        <Moment at={merge.at} />
      </span>
    </div>
  );
}

function Followers({ order }: { order: Order }) {
  const { t } = useTranslation();
  const followers = useQuery({
    queryKey: ['orders', 'followers', order.id, order.followers],
    queryFn: ({ signal }) => unwrap(workorderApi.GET('/orders/{id}/followers', { params: { path: { id: order.id } }, signal })),
  });
  return (
    <Card title={t('orders.kin.title')} count={order.followers}>
      <ul className={`card-body ${css.kin}`}>
        {(followers.data ?? []).map((one) => (
          <li key={one.id}>
            <span className="dots">
              <Link className="ul" to={paths.order(one.id)}>
                {one.number}
              </Link>
              <span>{one.unitLabel ?? t('orders.facts.publicArea')}</span>
              <Moment at={one.since} />
            </span>
            <p>{one.description}</p>
            <Photos ids={one.photos} holder={order.id} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Siblings({ order }: { order: Order }) {
  const { t } = useTranslation();
  const all = useQuery(ordersQuery({ request: order.requestId }));
  const others = (all.data?.items ?? []).filter(({ id }) => id !== order.id);
  if (others.length === 0) {
    return null;
  }
  return (
    <Card title={t('orders.kin.siblings')} count={others.length}>
      <ul className={`card-body ${css.kin}`}>
        {others.map((one) => (
          <li key={one.id} className="dots">
            <Link className="ul" to={paths.order(one.id)}>
              {one.number}
            </Link>
            <span>
              <OrderTitle order={one} />
            </span>
            <StatusBadge status={one.status} plain />
          </li>
        ))}
      </ul>
    </Card>
  );
}
