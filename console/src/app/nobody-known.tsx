import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem';
import { currentSession } from '../api/session';
import { useProblemWords } from '../i18n/problem-words';
import { Failed } from '../ui/states';

/** Who is here could not be told; whom nobody has given a post must be able to leave and come as somebody else. */
export function NobodyKnown({ failure, retry }: { failure: unknown; retry: () => void }) {
  const { t } = useTranslation();
  const words = useProblemWords();
  const problem = Problem.of(failure);
  return (
    <>
      <Failed problem={problem} retry={retry} hint={problem.isForbidden ? words(problem) : undefined} />
      <div className="state small">
        <div className="actions">
          <button type="button" className="plain-button" onClick={() => currentSession().signOut()}>
            {t('common.signOut')}
          </button>
        </div>
      </div>
    </>
  );
}
