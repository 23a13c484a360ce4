import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useOnline } from '../api/line';
import { Problem } from '../api/problem';
import { communityOf, ZoneOf } from '../i18n/zones';
import { useProblemWords } from '../i18n/problem-words';
import './page.css';

/** Grey lines where the words will stand: the layout does not jump when they come. */
export function Skeleton({ lines = 4 }: { lines?: number }) {
  const { t } = useTranslation();
  return (
    <div className="skeleton" role="status" aria-label={t('common.loading')}>
      {Array.from({ length: lines }, (_, line) => (
        <i key={line} />
      ))}
    </div>
  );
}

export function Empty({ title, hint, children, small }: { title?: string; hint?: string; children?: ReactNode; small?: boolean }) {
  const { t } = useTranslation();
  return (
    <div className={`state${small ? ' small' : ''}`}>
      <span>{title ?? t('common.emptyTitle')}</span>
      {hint && <span className="meta">{hint}</span>}
      {children && <div className="actions">{children}</div>}
    </div>
  );
}

/** What failed, in words, what to do, and the number that support asks for. */
export function Failed({
  problem,
  retry,
  small,
  hint: said,
}: {
  problem: Problem;
  retry?: () => void;
  small?: boolean;
  /** Instead of what its kind says. */
  hint?: string;
}) {
  const { t } = useTranslation();
  const words = useProblemWords();
  const [title, hint] = problem.isForbidden
    ? [t('common.forbiddenTitle'), t('common.forbiddenHint')]
    : problem.isMissing
      ? [t('common.missingTitle'), t('common.missingHint')]
      : [t('common.failedTitle'), words(problem)];
  return (
    <div className={`state${small ? ' small' : ''}`} role="alert">
      <strong>{title}</strong>
      <span>{said ?? hint}</span>
      {problem.traceId && <span className="meta">{t('common.traceId', { id: problem.traceId })}</span>}
      {retry && !problem.isForbidden && !problem.isMissing && (
        <div className="actions">
          <button type="button" className="plain-button" onClick={retry}>
            {t('common.retry')}
          </button>
        </div>
      )}
    </div>
  );
}

/**
 * A query in its states, with its times in the zone of the community it is of; once there was an answer it stays on screen while a newer one fails, which is
 * said. The answer to another question is shown as passing, and takes no clicks.
 */
export function Loaded<T>({
  query,
  children,
  lines,
  small,
  empty,
}: {
  query: UseQueryResult<T>;
  children: (data: T) => ReactNode;
  lines?: number;
  small?: boolean;
  empty?: { when: (data: T) => boolean; show: ReactNode };
}) {
  if (query.data !== undefined) {
    return (
      <>
        {query.isRefetchError && <Older retry={() => void query.refetch()} />}
        <div
          className={query.isPlaceholderData ? 'loaded passing' : 'loaded'}
          aria-busy={query.isPlaceholderData || undefined}
          inert={query.isPlaceholderData}
        >
          <ZoneOf community={communityOf(query.data)}>{empty?.when(query.data) ? empty.show : children(query.data)}</ZoneOf>
        </div>
      </>
    );
  }
  if (query.isError) {
    return <Failed problem={Problem.of(query.error)} retry={() => void query.refetch()} small={small} />;
  }
  return <Skeleton lines={lines} />;
}

/** What is shown was true a while ago. */
function Older({ retry }: { retry: () => void }) {
  const { t } = useTranslation();
  const online = useOnline();
  // Without a line the page says so once, for all that stands on it.
  return online ? (
    <div className="note flat" role="status">
      <span>{t('common.older')}</span>
      <button type="button" className="link-button spread" onClick={retry}>
        {t('common.retry')}
      </button>
    </div>
  ) : null;
}

/** Why a command was refused, beside the form that keeps what was typed. */
export function Refused({ problem }: { problem: Problem | null }) {
  const { t } = useTranslation();
  const words = useProblemWords();
  if (!problem) {
    return null;
  }
  return (
    <div className="note bad" role="alert">
      <span>{words(problem)}</span>
      {problem.traceId && <span className="meta">{t('common.traceId', { id: problem.traceId })}</span>}
    </div>
  );
}

/** Somebody else was first: what they did, and the way on. */
export function Stale({ what, applyAgain, drop }: { what: ReactNode; applyAgain?: () => void; drop: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="note" role="alert">
      <span>
        <strong>{t('common.staleTitle')}</strong> {what}
      </span>
      <span className="spread">
        {applyAgain && (
          <button type="button" className="plain-button" onClick={applyAgain}>
            {t('common.staleApply')}
          </button>
        )}{' '}
        <button type="button" className="link-button" onClick={drop}>
          {t('common.staleDrop')}
        </button>
      </span>
    </div>
  );
}

export function OfflineNote() {
  const { t } = useTranslation();
  return useOnline() ? null : (
    <div className="note flat" role="status">
      {t('common.offline')}
    </div>
  );
}
