import { useTranslation } from 'react-i18next';
import type { Order, TimelineEntry } from '../../../api/types';
import { useTimes } from '../../../i18n/times';
import { inLanguage } from '../../../i18n/in-language';
import { useNow } from '../../../ui/now';
import { followed, promised } from './five-steps';
import { Icon } from '../../../ui/icons';

/** Where the repair is, at one look. */
export function FiveSteps({ order, history }: { order: Order; history?: TimelineEntry[] }) {
  const { t } = useTranslation();
  const times = useTimes(order.communityId);
  const due = promised(order);
  return (
    <ol className="phone-five" aria-label={t('resident.steps.label')}>
      {followed(order, history).map(({ name, state, at }) => (
        <li key={name} className={state} aria-current={state === 'now' ? 'step' : undefined}>
          <span className="mark">{state === 'done' && <Icon name="check" />}</span>
          <span>{t(`resident.steps.${name}`)}</span>
          <span className="meta">
            {at
              ? times.clock(at)
              : state === 'now'
                ? t('resident.steps.now')
                : name === 'completed' && due?.kind === 'complete' && t('resident.before', { time: times.moment(due.at) })}
          </span>
          {state === 'done' && <span className="sr">{t('phone.done')}</span>}
        </li>
      ))}
    </ol>
  );
}

/** The promise in a sentence, with the name of who keeps it. */
export function PromiseLine({ order }: { order: Order }) {
  const { t } = useTranslation();
  const times = useTimes(order.communityId);
  const due = promised(order);
  const now = useNow();
  const name = order.assignment?.technician ?? '';
  if (order.status === 'WAITING_PARTS') {
    const parts = order.pause?.parts.map((part) => inLanguage(part.name, part.nameEn)).join(t('phone.comma')) ?? '';
    return (
      <>
        {order.pause?.until
          ? t('resident.promise.partsUntil', { parts, day: times.day(order.pause.until) })
          : t('resident.promise.parts', { parts })}
      </>
    );
  }
  if (order.status === 'ON_HOLD') {
    return <>{t('resident.promise.hold', { day: order.pause?.until ? times.day(order.pause.until) : '' })}</>;
  }
  if (order.status === 'COMPLETED') {
    return <>{order.rating ? t('resident.promise.rated') : t('resident.promise.rate')}</>;
  }
  if (order.status === 'ARCHIVED' || order.status === 'CANCELLED') {
    return <>{t(`words.status.${order.status}`)}</>;
  }
  if (!due) {
    return <>{t('resident.promise.soon')}</>;
  }
  const late = new Date(due.at).getTime() < now;
  return <>{late ? t('resident.promise.late') : t(`resident.promise.${due.kind}`, { time: times.moment(due.at), name })}</>;
}
