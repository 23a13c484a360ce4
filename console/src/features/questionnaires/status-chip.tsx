import { useTranslation } from 'react-i18next';
import type { Questionnaire } from '../../api/types';

export function StatusChip({ questionnaire: { status } }: { questionnaire: Questionnaire }) {
  const { t } = useTranslation();
  return <span className={status === 'PUBLISHED' ? 'chip fits' : 'chip'}>{t(`questionnaires.statuses.${status}`)}</span>;
}
