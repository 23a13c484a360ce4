import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { OPEN, ordersQuery } from '../../api/orders';
import { useDictionary } from '../../api/dictionaries';
import type { Order } from '../../api/types';
import { paths } from '../../app/paths';
import { number } from '../../i18n/money';
import { dayIn, instantIn } from '../../i18n/zone';
import { useZone } from '../../i18n/zones';
import { ClockChip } from '../../ui/clock-chip';
import { clockThatMatters } from '../../ui/clock-reading';
import { later } from '../../ui/day';
import { Moment } from '../../ui/moment';
import { OrderTitle } from '../../ui/order-title';
import { Card } from '../../ui/page';
import { Empty, Loaded } from '../../ui/states';
import { StatusBadge, StatusShape } from '../../ui/status-badge';
import type { Call } from './call';
import { Incidents } from './incident';
import type { ChangeCall } from './use-calls';
import css from './desk.module.css';

const DAY = 86_400_000;
const REPEATED_WITHIN = 30 * DAY;

/** What we already know of the unit: so that nobody reports twice, and nobody explains twice. */
export function Known({ call, change }: { call: Call; change: ChangeCall }) {
  const { t } = useTranslation();
  return (
    <>
      <Incidents call={call} change={change} />
      {call.unitId ? <KnownOfUnit key={call.unitId} unitId={call.unitId} call={call} /> : <Empty title={t('requests.chooseFirst')} />}
    </>
  );
}

function KnownOfUnit({ unitId, call }: { unitId: string; call: Call }) {
  const { t } = useTranslation();
  // One day's start for all: a query key that changes each minute would ask each minute.
  const zone = useZone(call.communityId);
  const since = instantIn(zone, later(dayIn(zone), -90)).toISOString();
  const recent = useQuery(ordersQuery({ unit: unitId, openedFrom: since, limit: 50 }));
  return (
    <>
      <Loaded query={recent} lines={8}>
        {({ items, next }) => {
          // The page is not all of it: what is counted is at least so many.
          const counted = (count: number) => (next ? t('requests.atLeast', { n: count }) : number(count));
          const open = items.filter(({ status }) => OPEN.includes(status));
          const past = items.filter(({ status }) => !OPEN.includes(status));
          const repeated = items.find(
            (order) =>
              order.type === call.type &&
              order.requestId !== call.submitted?.id &&
              Date.now() - new Date(order.createdAt).getTime() < REPEATED_WITHIN,
          );
          return (
            <>
              {repeated && <Repeated order={repeated} />}
              <Card title={t('requests.openHere')} count={counted(open.length)}>
                <ul className={`card-body ${css.known}`}>
                  {open.map((order) => (
                    <li key={order.id}>
                      <span className={css.line}>
                        <Link className="cut" to={paths.order(order.id)}>
                          <OrderTitle order={order} />
                        </Link>
                        <ClockChip clock={clockThatMatters(order)} status={order.status} />
                      </span>
                      <span className={`${css.line} meta`}>
                        <StatusBadge status={order.status} plain />
                        <span>{order.assignment?.technician ?? t('orders.noTechnician')}</span>
                      </span>
                    </li>
                  ))}
                  {open.length === 0 && <li className="meta">{t('requests.noneOpen')}</li>}
                </ul>
              </Card>
              <Card title={t('requests.last90')}>
                <div className="card-body">
                  <Tallies orders={items} count={counted(items.length)} />
                  <ul className={css.known}>
                    {past.map((order) => (
                      <li key={order.id} className={css.line}>
                        <span className="cut">
                          <StatusShape status={order.status} />{' '}
                          <Link to={paths.order(order.id)}>
                            <OrderTitle order={order} />
                          </Link>
                        </span>
                        <span className="meta">
                          {order.rating ? `★ ${order.rating.stars}` : <Moment at={order.createdAt} style="day" />}
                        </span>
                      </li>
                    ))}
                    {items.length === 0 && <li className="meta">{t('requests.noneRecent')}</li>}
                  </ul>
                </div>
              </Card>
            </>
          );
        }}
      </Loaded>
    </>
  );
}

function Repeated({ order }: { order: Order }) {
  const { t } = useTranslation();
  const { labelOf } = useDictionary('request-type');
  return (
    <Card title={t('requests.duplicate')} aside={<StatusBadge status={order.status} />}>
      <div className="card-body">
        <p>{t('requests.duplicateHint', { type: labelOf(order.type) })}</p>
        <p className="meta dots">
          <span>{order.number}</span>
          <Moment at={order.createdAt} style="day" />
          {order.assignment && <span>{order.assignment.technician}</span>}
        </p>
        <Link to={paths.order(order.id)}>{t('requests.openOrder')}</Link>
      </div>
    </Card>
  );
}

function Tallies({ orders, count }: { orders: Order[]; count: string }) {
  const { t } = useTranslation();
  const stars = orders.flatMap(({ rating }) => (rating ? [rating.stars] : []));
  return (
    <div className={css.tallies}>
      <div>
        <strong>{count}</strong>
        <span className="meta">{t('requests.requests')}</span>
      </div>
      <div>
        <strong>{stars.length > 0 ? number(stars.reduce((sum, one) => sum + one, 0) / stars.length, 1, 1) : '–'}</strong>
        <span className="meta">{t('requests.ratings')}</span>
      </div>
    </div>
  );
}
