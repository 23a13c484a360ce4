import { useTranslation } from 'react-i18next';
import type { Complaint } from '../../api/types';

const LOOKS: Partial<Record<Complaint['status'], string>> = {
  RECEIVED: 'chip bad',
  REPLIED: 'chip fits',
  CLOSED: 'chip fits',
};

export function ComplaintBadge({ status }: { status: Complaint['status'] }) {
  const { t } = useTranslation();
  return <span className={LOOKS[status] ?? 'chip'}>{t(`complaints.statuses.${status}`)}</span>;
}

export function GradeBadge({ grade }: { grade: Complaint['grade'] }) {
  const { t } = useTranslation();
  return <span className={grade === 'GENERAL' ? 'chip' : 'chip bad'}>{t(`complaints.grades.${grade}`)}</span>;
}
