import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCommunities } from '../../api/communities';
import { useDictionary } from '../../api/dictionaries';
import { ownerQuery } from '../../api/owners';
import type { Clock, Order } from '../../api/types';
import { paths } from '../../app/paths';
import { placeName } from '../../i18n/places';
import { useTimes } from '../../i18n/times';
import { readClock } from '../../ui/clock-reading';
import { ClockRing, glyphs } from '../../ui/glyphs';
import { AgreedOn } from '../../ui/agreed-on';
import { Moment } from '../../ui/moment';
import { useNow } from '../../ui/now';
import { OrderTitle } from '../../ui/order-title';
import { Photo } from '../../ui/photo';
import { PriorityBadge } from '../../ui/priority-badge';
import { StatusBadge } from '../../ui/status-badge';
import css from './dispatch.module.css';

/** The order that is looked at: what, where, who, and how long there is. */
export function DispatchOrder({ order, inQueue }: { order: Order; inQueue: boolean }) {
  const { t } = useTranslation();
  const { nameOf } = useCommunities();
  const { labelOf } = useDictionary('request-type');
  const owner = useQuery({ ...ownerQuery(order.ownerId ?? ''), enabled: Boolean(order.ownerId) });
  return (
    <>
      <div className={css.paneHead}>
        <span className="meta">{order.number}</span>
        <StatusBadge status={order.status} />
        <PriorityBadge priority={order.priority} />
        <Link className="spread" to={paths.order(order.id)}>
          {t('dispatching.openOrder')}
        </Link>
      </div>
      <div className={css.paneBody}>
        <div className={css.dispatchOrder}>
          {!inQueue && (
            <div className="note" role="status">
              {t('dispatching.taken', { status: t(`words.status.${order.status}`) })}
            </div>
          )}
          <h2>
            <OrderTitle order={order} />
          </h2>
          <div className={css.dispatchClocks}>
            <BigClock clock={order.response} by="dispatching.responseBy" name={t('words.clock.response')} />
            <BigClock clock={order.resolution} by="dispatching.resolutionBy" name={t('words.clock.resolution')} />
          </div>
          <dl className="facts">
            <dt>{t('dispatching.facts.place')}</dt>
            <dd>
              {nameOf(order.communityId)} {order.unitLabel ?? t('orders.facts.publicArea')} {placeName(order.place)}
            </dd>
            {(order.contactName || owner.data) && (
              <>
                <dt>{t('dispatching.facts.caller')}</dt>
                <dd>
                  {order.contactName ?? owner.data?.name} {order.contactPhone ?? owner.data?.phones[0]}
                </dd>
              </>
            )}
            <dt>{t('dispatching.facts.needs')}</dt>
            <dd>{labelOf(order.type)}</dd>
            <dt>{t('dispatching.facts.opened')}</dt>
            <dd>
              <Moment at={order.createdAt} />
            </dd>
          </dl>
          <AgreedOn order={order} />
          <p className={css.sunken}>{order.description}</p>
          {order.photos.length > 0 && (
            <div className="photos large">
              {order.photos.map((id, index) => (
                <Photo key={id} id={id} number={index + 1} />
              ))}
            </div>
          )}
        </div>
      </div>
    </>
  );
}

function BigClock({ clock, by, name }: { clock: Clock; by: 'dispatching.responseBy' | 'dispatching.resolutionBy'; name: string }) {
  const { t } = useTranslation();
  const times = useTimes();
  const reading = readClock(clock, useNow());
  const said =
    reading.mode === 'late'
      ? t('words.clock.late', { span: times.duration(reading.millis, 'up') })
      : reading.mode === 'met'
        ? t('words.clock.met')
        : reading.mode === 'paused'
          ? t('words.clock.paused')
          : t('words.clock.left', { span: times.duration(reading.millis) });
  return (
    <div className={`${css.dispatchClock} clock-${reading.mode}`}>
      {reading.mode === 'late' ? glyphs.warning : reading.mode === 'met' ? glyphs.tick : <ClockRing used={reading.used} size={40} />}
      <span>
        <span className="meta">{clock.due ? t(by, { time: times.moment(clock.due) }) : name}</span>
        <strong>{said}</strong>
      </span>
    </div>
  );
}
