import { useTranslation } from 'react-i18next';
import type { Clock, OrderStatus } from '../api/types';
import { useTimes } from '../i18n/times';
import './badges.css';
import { readClock } from './clock-reading';
import { ClockRing, glyphs } from './glyphs';
import { useNow } from './now';

/** What is left of a clock, or by how much it is over; why it stands still when it does. */
export function ClockChip({ clock, status }: { clock: Clock; status?: OrderStatus }) {
  const { t } = useTranslation();
  const times = useTimes();
  const reading = readClock(clock, useNow());
  const exact = clock.due ? times.exact(clock.due) : undefined;
  switch (reading.mode) {
    case 'met':
      return (
        <span className="clock clock-met">
          {glyphs.tick}
          {t('words.clock.met')}
        </span>
      );
    case 'paused':
      return (
        <span className="clock clock-paused">
          {glyphs.pause}
          {status === 'WAITING_PARTS' ? t('words.clock.waitingParts') : t('words.clock.paused')}
        </span>
      );
    case 'late':
      return (
        <span className="clock clock-late" title={exact}>
          {glyphs.warning}
          {t('words.clock.late', { span: times.duration(reading.millis, 'up') })}
        </span>
      );
    default:
      return (
        <span className={`clock clock-${reading.mode}`} title={exact}>
          <ClockRing used={reading.used} />
          {t('words.clock.left', { span: times.duration(reading.millis) })}
        </span>
      );
  }
}
