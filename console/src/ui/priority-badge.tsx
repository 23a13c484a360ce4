import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Priority } from '../api/types';
import './badges.css';
import { glyphs } from './glyphs';

const priorityShapes: Record<Priority, ReactElement> = {
  EMERGENCY: glyphs.alarm,
  URGENT: glyphs.threeBars,
  NORMAL: glyphs.twoBars,
  LOW: glyphs.calendar,
};

export function PriorityBadge({ priority, large, plain }: { priority: Priority; large?: boolean; plain?: boolean }) {
  const { t } = useTranslation();
  return (
    <span className={`badge priority-${priority}${large ? ' badge-lg' : ''}${plain ? ' badge-plain' : ''}`}>
      {priorityShapes[priority]}
      {t(`words.priority.${priority}`)}
    </span>
  );
}
