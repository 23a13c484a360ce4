import { useTranslation } from 'react-i18next';
import type { Priority } from '../../api/types';
import { useTimes } from '../../i18n/times';
import { useNow } from '../../ui/now';
import { useTargets } from './use-targets';
import css from './desk.module.css';

/** The promise beside the button, for the agent to read to the caller. */
export function PromisedTimes({ priority, community }: { priority?: Priority; community?: string }) {
  const { t } = useTranslation();
  const times = useTimes(community);
  const targetOf = useTargets();
  const now = useNow();
  const target = priority && targetOf(priority);
  if (!target) {
    return <span className={css.promise} />;
  }
  // When business hours are over only the service can say; how many of them is promised either way.
  if (target.counts === 'BUSINESS_HOURS') {
    return (
      <span className={css.promise}>
        {t('requests.promiseBusiness', { span: times.minutes(target.responseMinutes) })}
        <br />
        {t('requests.promiseDoneBusiness', { span: times.minutes(target.resolutionMinutes) })}
      </span>
    );
  }
  const at = (minutes: number) => times.moment(new Date(now + minutes * 60_000));
  return (
    <span className={css.promise}>
      {t('requests.promise', { time: at(target.responseMinutes) })}
      <br />
      {t('requests.promiseDone', { time: at(target.resolutionMinutes) })}
    </span>
  );
}
