import { useTranslation } from 'react-i18next';
import type { Order, OrderStatus, TimelineEntry } from '../../api/types';
import { Moment } from '../../ui/moment';
import css from './order.module.css';

const STEPS = ['opened', 'assigned', 'accepted', 'started', 'completed', 'archived'] as const;

const REACHED: Record<OrderStatus, number> = {
  PENDING_DISPATCH: 0,
  ASSIGNED: 1,
  ACCEPTED: 2,
  IN_PROGRESS: 3,
  WAITING_PARTS: 3,
  ON_HOLD: 3,
  COMPLETED: 4,
  ARCHIVED: 5,
  CANCELLED: -1,
};

/** Which event brought an order to a step. */
const BROUGHT: Record<(typeof STEPS)[number], string[]> = {
  opened: ['workorder.created'],
  assigned: ['workorder.assigned', 'workorder.reassigned', 'workorder.claimed'],
  accepted: ['workorder.accepted', 'workorder.claimed'],
  started: ['workorder.started'],
  completed: ['workorder.completed'],
  archived: ['workorder.archived'],
};

export function OrderSteps({ order, history }: { order: Order; history: TimelineEntry[] }) {
  const { t } = useTranslation();
  const reached = REACHED[order.status];
  if (reached < 0) {
    return null;
  }
  return (
    <ol className={css.steps}>
      {STEPS.map((step, index) => {
        const at = index <= reached ? history.findLast(({ type }) => BROUGHT[step].includes(type))?.time : undefined;
        return (
          <li
            key={step}
            className={`${index <= reached ? css.reached : ''} ${index === reached ? css.current : ''}`}
            aria-current={index === reached ? 'step' : undefined}
          >
            <span className={css.dot} aria-hidden="true" />
            {t(`orders.steps.${step}`)}
            {at && (
              <span className="meta">
                <Moment at={at} style="clock" />
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
