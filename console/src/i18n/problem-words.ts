import { useTranslation } from 'react-i18next';
import { isAwaited } from '.';
import { Problem } from '../api/problem';

/** Problems in words: what happened and what to do. An unknown code says what its kind says. */
export function useProblemWords() {
  const { t, i18n } = useTranslation();
  return (problem: Problem): string => {
    const key = `problems.${keyOf(problem.code)}`;
    if (i18n.exists(key)) {
      return t(key as 'problems.network_down');
    }
    // What its kind says would be taken for all there is to say.
    if (!i18n.exists('problems.network_down') || isAwaited('problems', 'officeProblems')) return '…';
    if (problem.status === Problem.NO_ANSWER) return t('problems.network_down');
    if (problem.isForbidden) return t('problems.access_forbidden');
    if (problem.isMissing) return t('problems.path_not-found');
    if (problem.isConflict) return t('problems.version_stale');
    return problem.status >= 500 ? t('problems.service_unavailable') : t('problems.request_invalid');
  };
}

/** Why a job failed, by the code it failed with. */
export function useReasonWords() {
  const { t, i18n } = useTranslation();
  return (code: string | undefined): string => {
    const key = `problems.${keyOf(code ?? '')}`;
    return i18n.exists(key) ? t(key as 'problems.job_failed') : t('problems.job_failed');
  };
}

/** `workorder.not-yours` stands as `workorder_not-yours`: dots part the keys of i18n. */
export function keyOf(code: string): string {
  return code.replaceAll('.', '_');
}
