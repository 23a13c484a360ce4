import { BulbOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { Priority } from '../../api/types';
import { useTimes } from '../../i18n/times';
import { PriorityBadge } from '../../ui/priority-badge';
import type { Suggestion } from './urgency';
import { useTargets } from './use-targets';
import css from './desk.module.css';

const PRIORITIES: Priority[] = ['EMERGENCY', 'URGENT', 'NORMAL', 'LOW'];

export function UrgencyChoice({
  chosen,
  suggestion,
  choose,
}: {
  chosen?: Priority;
  suggestion?: Suggestion;
  choose: (priority: Priority) => void;
}) {
  const { t } = useTranslation();
  const times = useTimes();
  const targetOf = useTargets();
  return (
    <>
      <div className={css.urgency} role="radiogroup" aria-label={t('requests.urgency')}>
        {PRIORITIES.map((priority) => {
          const target = targetOf(priority);
          return (
            <label key={priority}>
              <input type="radio" name="priority" checked={chosen === priority} onChange={() => choose(priority)} />
              <PriorityBadge priority={priority} plain />
              {target && (
                <span className="meta">
                  {t(target.counts === 'BUSINESS_HOURS' ? 'requests.respondInBusiness' : 'requests.respondIn', {
                    span: times.minutes(target.responseMinutes),
                  })}
                </span>
              )}
            </label>
          );
        })}
      </div>
      {suggestion && (
        <div className={css.suggestion}>
          <span>
            <BulbOutlined /> {t('requests.suggested', { priority: t(`words.priority.${suggestion.priority}`) })}
          </span>
          <span>{t(`requests.sure.${suggestion.sure}`)}</span>
          {suggestion.type && <span>{t('requests.because.type', { priority: t(`words.priority.${suggestion.type}`) })}</span>}
          {suggestion.phrases.map((phrase) => (
            <span key={phrase}>{t('requests.because.phrase', { phrase })}</span>
          ))}
        </div>
      )}
    </>
  );
}
