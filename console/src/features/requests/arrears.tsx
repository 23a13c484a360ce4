import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { unitBillsQuery } from '../../api/bills';
import { useMay } from '../../api/me';
import { yuan } from '../../i18n/money';
import css from './desk.module.css';

/** What is owed for a unit: information for the agent, no obstacle for the caller. */
export function Arrears({ unitId }: { unitId: string }) {
  const { t } = useTranslation();
  const bills = useQuery({ ...unitBillsQuery(unitId), enabled: useMay()('bill:read') });
  const owed = (bills.data?.items ?? []).filter(({ outstanding }) => outstanding.cents > 0);
  if (owed.length === 0) {
    return null;
  }
  return (
    <div className={css.arrears}>
      <span className="dots">
        <strong>{t('requests.arrears', { amount: yuan(owed.reduce((sum, { outstanding }) => sum + outstanding.cents, 0)) })}</strong>
        <span>{t('requests.arrearsCount', { n: owed.length })}</span>
      </span>
      <span>{t('requests.arrearsHint')}</span>
    </div>
  );
}
