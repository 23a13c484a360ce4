import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { windowsQuery } from '../../api/windows';
import WindowChoice, { type Wish } from '../../ui/window-choice';

/** The windows in which somebody can come; a report is taken without one too. */
export default function VisitWindow({
  id,
  community,
  type,
  wish,
  choose,
}: {
  id: string;
  community: string;
  type: string;
  wish?: Wish;
  choose: (wish: Wish | undefined) => void;
}) {
  const { t } = useTranslation();
  const windows = useQuery(windowsQuery(community, type));
  return (
    <WindowChoice
      id={id}
      windows={windows}
      wish={wish}
      choose={choose}
      label={t('report.when')}
      none={t('report.noWindow')}
      nothing={t('report.anyTime')}
    />
  );
}
