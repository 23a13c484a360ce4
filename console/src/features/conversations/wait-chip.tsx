import { useTranslation } from 'react-i18next';
import type { ConversationRow } from '../../api/types';
import { useTimes } from '../../i18n/times';
import { useNow } from '../../ui/now';
import '../../ui/badges.css';

/** How long somebody still has to answer, or since when an answer is due. */
export function WaitChip({ wait }: { wait: NonNullable<ConversationRow['waiting']> }) {
  const { t } = useTranslation();
  const times = useTimes();
  const left = Date.parse(wait.due) - useNow();
  return left < 0 ? (
    <span className="clock clock-late" title={times.exact(wait.due)}>
      {t('words.clock.late', { span: times.duration(-left, 'up') })}
    </span>
  ) : (
    <span className="clock" title={times.exact(wait.due)}>
      {t('words.clock.left', { span: times.duration(left) })}
    </span>
  );
}
