import { useTranslation } from 'react-i18next';
import type { Clock, OrderStatus } from '../api/types';
import { useTimes } from '../i18n/times';
import './badges.css';
import { readClock, readRun, type ClockReading } from './clock-reading';
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
    default:
      return <Running reading={reading} exact={exact} />;
  }
}

/** A promise with its instant alone, such as an answer that somebody waits for. */
export function DueChip({ since, due }: { since: string; due: string }) {
  const exact = useTimes().exact(due);
  const now = useNow();
  const left = Date.parse(due) - now;
  const used = 1 - left / Math.max(1, Date.parse(due) - Date.parse(since));
  return <Running reading={readRun(left, used)} exact={exact} />;
}

function Running({ reading, exact }: { reading: ClockReading; exact?: string }) {
  const { t } = useTranslation();
  const times = useTimes();
  return (
    <span className={`clock clock-${reading.mode}`} title={exact}>
      {reading.mode === 'late' ? glyphs.warning : <ClockRing used={reading.used} />}
      {reading.mode === 'late'
        ? t('words.clock.late', { span: times.duration(reading.millis, 'up') })
        : t('words.clock.left', { span: times.duration(reading.millis) })}
    </span>
  );
}
