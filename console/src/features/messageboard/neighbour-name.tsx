import { useTranslation } from 'react-i18next';
import type { Neighbour } from '../../api/types';

/** Who wrote it, as far as neighbours may know. */
export function NeighbourName({ author }: { author: Neighbour }) {
  const { t } = useTranslation();
  if (author.own) {
    return <>{t('board.me')}</>;
  }
  return (
    <>
      {author.name ? t('board.by', { building: author.building, name: author.name }) : t('board.building', { building: author.building })}
    </>
  );
}
