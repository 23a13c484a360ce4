import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Clock, ClockInterval, Order } from '../../api/types';
import { useTimes } from '../../i18n/times';
import { useNow } from '../../ui/now';
import { Card } from '../../ui/page';
import { ClockExplained } from './clock-explained';
import css from './order.module.css';

/** Each clock as a bar of its running and paused intervals, and a sentence for each. */
export function OrderClocks({ order }: { order: Order }) {
  const { t } = useTranslation();
  return (
    <>
      <ClockCard name={t('orders.blocks.clock')} clock={order.resolution} explained={<ClockExplained order={order} which="resolution" />} />
      <ClockCard
        name={t('orders.blocks.responseClock')}
        clock={order.response}
        explained={<ClockExplained order={order} which="response" />}
      />
    </>
  );
}

function ClockCard({ name, clock, explained }: { name: string; clock: Clock; explained: ReactNode }) {
  const { t } = useTranslation();
  const times = useTimes();
  const now = useNow();
  const pieces = clock.intervals.map((interval) => ({ ...interval, millis: lengthOf(interval, clock, now) }));
  // Business hours are the service's to count.
  const used = clock.counts === 'BUSINESS_HOURS' ? clock.usedMinutes * 60_000 : sum(pieces.filter(({ running }) => running));
  const paused = sum(pieces.filter(({ running }) => !running));
  const target = clock.targetMinutes * 60_000;
  const said = { name, used: times.duration(used), target: times.duration(target), paused: times.duration(paused) };
  return (
    <Card
      title={name}
      aside={
        <>
          {t('orders.clock.used', said)}
          {paused > 0 && t('orders.clock.pausedToo', said)}
        </>
      }
    >
      <div className="card-body">
        <div className={css.intervalBar} role="img" aria-label={t('orders.clock.bar', said)}>
          {pieces.map(({ from, running, millis }) => (
            <i key={from} className={running ? css.run : css.stop} style={{ flexGrow: millis }} />
          ))}
          {used < target && <i className={clock.stoppedAt ? css.spared : css.rest} style={{ flexGrow: target - used }} />}
        </div>
        <ul className={css.intervals}>
          {pieces.map((piece) => (
            <li key={piece.from} className={piece.running ? css.run : css.stop}>
              <span className={css.swatch} aria-hidden="true" />
              <span>{piece.running ? t('orders.clock.running') : t('orders.clock.paused')}</span>
              <span className="meta">
                {times.clock(piece.from)}–
                {piece.to || clock.stoppedAt ? times.clock(piece.to ?? clock.stoppedAt ?? piece.from) : t('orders.clock.now')}
              </span>
              <IntervalReason reason={piece.reason} />
              <span>{times.duration(piece.millis)}</span>
            </li>
          ))}
        </ul>
        {explained}
      </div>
    </Card>
  );
}

function IntervalReason({ reason }: { reason: string }) {
  const { t, i18n } = useTranslation();
  const key = `orders.clock.reason.${reason}`;
  return <span className="cut">{i18n.exists(key) ? t(key as 'orders.clock.reason.CREATED') : t('orders.clock.reason.other')}</span>;
}

function lengthOf({ from, to }: ClockInterval, clock: Clock, now: number): number {
  const end = to ?? clock.stoppedAt;
  return Math.max(0, (end ? new Date(end).getTime() : now) - new Date(from).getTime());
}

function sum(pieces: { millis: number }[]): number {
  return pieces.reduce((all, { millis }) => all + millis, 0);
}
