import { useTranslation } from 'react-i18next';
import type { Payment } from '../../api/types';

export function PaymentBadge({ payment }: { payment: Payment }) {
  const { t } = useTranslation();
  if (payment.correction) {
    return <span className="chip bad">{t(`payments.asked.${payment.correction.kind}`)}</span>;
  }
  return <span className={payment.status === 'RECEIPTED' ? 'chip fits' : 'chip'}>{t(`payments.statuses.${payment.status}`)}</span>;
}
