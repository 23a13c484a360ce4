import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api/problem';
import { Refused } from '../../ui/states';
import type { Shown } from './use-meters';

/** What is refused, and what may be said to it. */
export function RefusedReading({ problem, keep }: { problem: Problem | null; keep: (said: Partial<Shown>) => void }) {
  const { t } = useTranslation();
  return (
    <>
      <Refused problem={problem} />
      {problem?.code === 'meter.implausible' && (
        <button type="button" className="plain-button" onClick={() => keep({ confirmed: true })}>
          {t('meters.isSo')}
        </button>
      )}
      {problem?.code === 'meter.runs-backwards' && (
        <button type="button" className="plain-button" onClick={() => keep({ rolledOver: true })}>
          {t('meters.rolled')}
        </button>
      )}
    </>
  );
}
