import { useTranslation } from 'react-i18next';
import type { Notice } from '../../api/types';

const LOOKS: Partial<Record<Notice['status'], string>> = {
  PENDING_APPROVAL: 'chip bad',
  SCHEDULED: 'chip fits',
  SENDING: 'chip fits',
  PUBLISHED: 'chip fits',
};

export function NoticeBadge({ notice: { status } }: { notice: Pick<Notice, 'status'> }) {
  const { t } = useTranslation();
  return <span className={LOOKS[status] ?? 'chip'}>{t(`notices.statuses.${status}`)}</span>;
}
