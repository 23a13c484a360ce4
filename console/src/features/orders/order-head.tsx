import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LiveState } from '../../api/live';
import { useDictionary } from '../../api/dictionaries';
import type { Clock, Order, TimelineEntry } from '../../api/types';
import { paths } from '../../app/paths';
import { useTimes } from '../../i18n/times';
import { EscalationsOf } from '../../ui/escalation-mark';
import { readClock } from '../../ui/clock-reading';
import { ClockRing, glyphs } from '../../ui/glyphs';
import { LiveDot } from '../../ui/live-dot';
import { Neighbours } from '../../ui/neighbours';
import { useNow } from '../../ui/now';
import { OrderTitle } from '../../ui/order-title';
import { PaperButton } from '../../ui/paper-button';
import { PriorityBadge } from '../../ui/priority-badge';
import { StatusBadge } from '../../ui/status-badge';
import { OrderSteps } from './order-steps';
import css from './order.module.css';

export function OrderHead({ order, history, live }: { order: Order; history: TimelineEntry[]; live: LiveState }) {
  const { t } = useTranslation();
  const { labelOf } = useDictionary('request-type');
  return (
    <header className={css.orderHead}>
      <div className={css.crumbs}>
        <Link to={paths.orders}>{t('orders.title')}</Link>
        <span aria-hidden="true">/</span>
        <span>{order.number}</span>
        <span className="meta">{labelOf(order.type)}</span>
        <Neighbours billsOf={order.id} home={order.unitId} unit={order.unitLabel} trailOf={order.id} />
        <EscalationsOf order={order.id} level={order.escalation} />
        <PaperButton
          className="link-button"
          path={`/orders/${order.id}/sheet`}
          name={`${t('orders.actions.sheetName')}-${order.number}`}
          label={t('orders.actions.sheet')}
        />
        <span className="spread">
          <LiveDot state={live} />
        </span>
      </div>
      <div className={css.orderTitle}>
        <h1>
          <OrderTitle order={order} />
        </h1>
        <StatusBadge status={order.status} large />
        <PriorityBadge priority={order.priority} large />
        <div className={css.clocks}>
          <ClockBox name={t('words.clock.response')} clock={order.response} />
          <ClockBox name={t('words.clock.resolution')} clock={order.resolution} />
        </div>
      </div>
      <OrderSteps order={order} history={history} />
    </header>
  );
}

function ClockBox({ name, clock }: { name: string; clock: Clock }) {
  const { t } = useTranslation();
  const times = useTimes();
  const reading = readClock(clock, useNow());
  const used = times.minutes(clock.usedMinutes);
  const said = {
    met: t('orders.clock.stoppedOnTime', { span: used }),
    paused: t('words.clock.paused'),
    late: clock.stoppedAt
      ? t('orders.clock.stoppedLate', { span: used })
      : t('words.clock.late', { span: times.duration(reading.millis, 'up') }),
    soon: t('words.clock.left', { span: times.duration(reading.millis) }),
    fine: t('words.clock.left', { span: times.duration(reading.millis) }),
  }[reading.mode];
  const shape = { met: glyphs.tick, paused: glyphs.pause, late: glyphs.warning, soon: undefined, fine: undefined }[reading.mode];
  return (
    <span className={`${css.clockBox} clock-${reading.mode}`}>
      {shape ?? <ClockRing used={reading.used} size={26} />}
      <span>
        {clock.due ? t('orders.clock.due', { name, time: times.moment(clock.due) }) : name}
        <strong>{said}</strong>
      </span>
    </span>
  );
}
