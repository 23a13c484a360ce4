import { useTranslation } from 'react-i18next';
import type { LiveState } from '../api/live';

export function LiveDot({ state }: { state: LiveState }) {
  const { t } = useTranslation();
  return state === 'waiting' ? (
    <span className="live-dot waiting" role="status">
      {t('common.liveWaiting')}
    </span>
  ) : (
    <span className="live-dot">{t('common.live')}</span>
  );
}
