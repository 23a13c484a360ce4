import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderStatus } from '../api/types';
import './badges.css';
import { glyphs } from './glyphs';

const shapes: Record<OrderStatus, ReactElement> = {
  PENDING_DISPATCH: glyphs.dashed,
  ASSIGNED: glyphs.quarter,
  ACCEPTED: glyphs.half,
  IN_PROGRESS: glyphs.threeQuarters,
  WAITING_PARTS: glyphs.box,
  ON_HOLD: glyphs.pause,
  COMPLETED: glyphs.tick,
  ARCHIVED: glyphs.archive,
  CANCELLED: glyphs.cross,
};

export function StatusBadge({ status, large, plain }: { status: OrderStatus; large?: boolean; plain?: boolean }) {
  const { t } = useTranslation();
  return (
    <span className={`badge state-${status}${large ? ' badge-lg' : ''}${plain ? ' badge-plain' : ''}`}>
      {shapes[status]}
      <span className="badge-word">{t(`words.status.${status}`)}</span>
    </span>
  );
}

/** The shape alone, where the word stands beside it anyway. */
export function StatusShape({ status }: { status: OrderStatus }) {
  return <span className={`badge badge-plain state-${status}`}>{shapes[status]}</span>;
}
