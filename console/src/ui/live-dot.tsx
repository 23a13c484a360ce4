import { useTranslation } from 'react-i18next';
import type { LiveState } from '../api/live';

export function LiveDot({ state }: { state: LiveState }) {
  const { t } = useTranslation();
  return state === 'waiting' ? (
    <span className="live-dot waiting" role="status">
      {t('common.liveWaiting')}
    </span>
  ) : (
    <span className={state === 'live' ? 'live-dot' : 'live-dot waiting'}>
      {t(state === 'live' ? 'common.live' : 'common.liveConnecting')}
    </span>
  );
}
