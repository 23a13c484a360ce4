import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderStatus, TimelineEntry } from '../../api/types';
import { useActorName } from '../../i18n/actor-name';
import { useOrderEventWords } from '../../i18n/order-events';
import { Moment } from '../../ui/moment';
import { Card } from '../../ui/page';
import { Loaded } from '../../ui/states';
import { StatusShape } from '../../ui/status-badge';
import { Segments } from '../../ui/segments';
import css from './order.module.css';

type Shown = 'all' | 'state' | 'talk';

/** Which state an event leads to; the others say something and move nothing. */
const LEADS_TO: Record<string, OrderStatus> = {
  'workorder.created': 'PENDING_DISPATCH',
  'workorder.assigned': 'ASSIGNED',
  'workorder.reassigned': 'ASSIGNED',
  'workorder.claimed': 'ACCEPTED',
  'workorder.accepted': 'ACCEPTED',
  'workorder.declined': 'PENDING_DISPATCH',
  'workorder.accept-timed-out': 'PENDING_DISPATCH',
  'workorder.started': 'IN_PROGRESS',
  'workorder.resumed': 'IN_PROGRESS',
  'workorder.waiting-for-parts': 'WAITING_PARTS',
  'workorder.held': 'ON_HOLD',
  'workorder.completed': 'COMPLETED',
  'workorder.archived': 'ARCHIVED',
  'workorder.rework-requested': 'PENDING_DISPATCH',
  'workorder.reopened': 'PENDING_DISPATCH',
  'workorder.cancelled': 'CANCELLED',
  'workorder.merged': 'CANCELLED',
  'workorder.unmerged': 'PENDING_DISPATCH',
};

export function OrderTimeline({ history }: { history: UseQueryResult<TimelineEntry[]> }) {
  const { t } = useTranslation();
  const words = useOrderEventWords();
  const actorName = useActorName();
  const [shown, show] = useState<Shown>('all');
  return (
    <Card
      title={t('orders.blocks.timeline')}
      aside={
        <Segments
          label={t('orders.timelineFilter.label')}
          value={shown}
          choose={show}
          options={(['all', 'state', 'talk'] as const).map((value) => ({ value, label: t(`orders.timelineFilter.${value}`) }))}
        />
      }
    >
      <Loaded query={history} lines={5} small>
        {(entries) => (
          <ol className={css.timeline}>
            {entries
              .filter(({ type }) => shown === 'all' || (shown === 'state') === type in LEADS_TO)
              .toReversed()
              .map((entry) => (
                <li key={entry.sequence}>
                  <Moment at={entry.time} />
                  <span className={css.shape}>
                    <StatusShape status={LEADS_TO[entry.type] ?? 'ARCHIVED'} />
                  </span>
                  <span>
                    <b>{actorName(entry.actor)}</b>
                    {words(entry)}
                  </span>
                  <span className="meta">{t(`words.channel.${entry.channel}`)}</span>
                </li>
              ))}
          </ol>
        )}
      </Loaded>
    </Card>
  );
}
