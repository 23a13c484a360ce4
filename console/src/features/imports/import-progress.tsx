import type { UseMutationResult } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Problem } from '../../api/problem';
import type { Import } from '../../api/types';
import { paths } from '../../app/paths';
import { number } from '../../i18n/money';
import { useReasonWords } from '../../i18n/problem-words';
import { useTimes } from '../../i18n/times';
import { Dialog } from '../../ui/dialog';
import { Moment } from '../../ui/moment';
import { useNow } from '../../ui/now';
import { Card } from '../../ui/page';
import { Refused } from '../../ui/states';
import css from './imports.module.css';
import { isAtWork } from './use-import';

type Command = UseMutationResult<Import, Problem, object>;

const WORK: Partial<Record<Import['status'], 'imports.checking' | 'imports.undoing'>> = {
  CHECKING: 'imports.checking',
  UNDOING: 'imports.undoing',
};
const CANCEL: Partial<Record<Import['status'], 'imports.cancelCheck' | 'imports.cancelUndo'>> = {
  CHECKING: 'imports.cancelCheck',
  UNDOING: 'imports.cancelUndo',
};

export function ImportProgress({ shown, cancel, undo }: { shown: Import; cancel: Command; undo: Command }) {
  const { t } = useTranslation();
  const times = useTimes();
  const reason = useReasonWords();
  const rate = useRate(shown);
  const running = isAtWork(shown);
  const good = shown.done - shown.rejected;
  const share = shown.rows > 0 ? Math.min(1, shown.done / shown.rows) : 1;
  return (
    <Card>
      <div className={css.importProgress} role="status">
        <div
          className={css.bar}
          role="progressbar"
          aria-label={t('imports.title')}
          aria-valuemin={0}
          aria-valuemax={shown.rows}
          aria-valuenow={Math.min(shown.done, shown.rows)}
        >
          <i style={{ width: `${share * 100}%` }} />
        </div>
        <div className={css.line}>
          {running ? (
            <>
              <strong>
                {t(WORK[shown.status] ?? 'imports.progress', {
                  done: number(shown.done),
                  rows: number(shown.rows),
                })}
              </strong>
              {rate > 0 && (
                <>
                  <span className="meta">{t('imports.rate', { n: number(rate) })}</span>
                  <span className="meta">
                    {t('imports.left', { span: times.duration(((shown.rows - shown.done) / rate) * 1000, 'up') })}
                  </span>
                </>
              )}
              <span className="meta">{t('imports.leave')}</span>
              <Button className="spread" loading={cancel.isPending} onClick={() => cancel.mutate({})}>
                {t(CANCEL[shown.status] ?? 'imports.cancel')}
              </Button>
            </>
          ) : (
            <>
              <strong>
                {shown.status === 'FAILED'
                  ? t('imports.failed', { reason: reason(shown.failure) })
                  : shown.status === 'CANCELLED'
                    ? t('imports.cancelled', { good: number(good) })
                    : shown.status === 'UNDONE'
                      ? t(shown.whole ? 'imports.notWhole' : 'imports.undone', { n: number(shown.undone), left: number(shown.left) })
                      : t('imports.finished', { good: number(good), bad: number(shown.rejected) })}
              </strong>
              {shown.undoableUntil && <UndoButton until={shown.undoableUntil} undo={undo} />}
              <Link className="spread" to={paths.imports}>
                {t('imports.again')}
              </Link>
            </>
          )}
        </div>
        <Refused problem={cancel.error} />
      </div>
    </Card>
  );
}

/** What it did goes, as long as it may; asked once more, as people have begun to work with it. */
function UndoButton({ until, undo }: { until: string; undo: Command }) {
  const { t } = useTranslation();
  const now = useNow();
  const [isAsked, ask] = useState(false);
  if (Date.parse(until) <= now) {
    return null;
  }
  return (
    <>
      <Button onClick={() => ask(true)}>{t('imports.undo')}</Button>
      <span className="meta">
        {t('imports.undoUntil')} <Moment at={until} />
      </span>
      {isAsked && (
        <Dialog title={t('imports.undo')} close={() => ask(false)}>
          <div className="stack card-body">
            <p>{t('imports.undoMeans')}</p>
            <Refused problem={undo.error} />
            <button type="button" className="plain-button solid" disabled={undo.isPending} onClick={() => undo.mutate({})}>
              {t('imports.undoNow')}
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}

/** Rows a second since this page has been watching. */
function useRate({ done, status }: Import): number {
  const start = useRef<{ at: number; done: number }>(undefined);
  const [rate, setRate] = useState(0);
  useEffect(() => {
    if (status !== 'RUNNING' && status !== 'CHECKING') {
      return;
    }
    start.current ??= { at: Date.now(), done };
    const seconds = (Date.now() - start.current.at) / 1000;
    setRate(seconds > 0 ? (done - start.current.done) / seconds : 0);
  }, [done, status]);
  return rate;
}
