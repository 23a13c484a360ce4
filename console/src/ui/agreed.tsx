import { useTranslation } from 'react-i18next';
import { useTimes } from '../i18n/times';

/** When somebody at home expects a technician. */
export default function Visit({ at }: { at: { from: string; to: string } }) {
  const { t } = useTranslation();
  const times = useTimes();
  return (
    <p>
      {t('report.expected')}{' '}
      <strong>{t('report.expectedAt', { day: times.day(at.from), from: times.clock(at.from), to: times.clock(at.to) })}</strong>
    </p>
  );
}
