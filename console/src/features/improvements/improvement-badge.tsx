import { useTranslation } from 'react-i18next';
import type { Improvement } from '../../api/types';

export function ImprovementBadge({ improvement: { status, late } }: { improvement: Improvement }) {
  const { t } = useTranslation();
  return (
    <>
      <span className={status === 'VERIFIED' ? 'chip fits' : 'chip'}>{t(`improvements.statuses.${status}`)}</span>
      {late && <span className="chip bad">{t('improvements.late')}</span>}
    </>
  );
}
