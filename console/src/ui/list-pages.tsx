import { useTranslation } from 'react-i18next';

/** From a page of a list to its next and back to the first; nothing when this is all of it. */
export function ListPages({
  after,
  next,
  turn,
}: {
  after: string | undefined;
  next: string | null | undefined;
  turn: (to: string | undefined) => void;
}) {
  const { t } = useTranslation();
  if (!after && !next) {
    return null;
  }
  return (
    <div className="list-pages">
      {after && (
        <button type="button" className="plain-button" onClick={() => turn(undefined)}>
          {t('common.firstPage')}
        </button>
      )}
      {next && (
        <button type="button" className="plain-button" onClick={() => turn(next)}>
          {t('common.nextPage')}
        </button>
      )}
    </div>
  );
}
