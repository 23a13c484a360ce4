import { useTranslation } from 'react-i18next';
import type { PaidBy } from '../api/types';
import { useTimes } from '../i18n/times';

/** Who pays, and why. */
export function PayerLine({ paidBy: { payer, because, until, reason } }: { paidBy: PaidBy }) {
  const { t } = useTranslation();
  const times = useTimes();
  return (
    <p>
      {t('report.pays')} <strong>{t(`report.payer.${payer}`)}</strong>{' '}
      <span className="meta">
        {until ? t('report.warrantyUntil', { day: times.day(until) }) : t(`report.because.${because}`)}
        {reason && <> {reason}</>}
      </span>
    </p>
  );
}
