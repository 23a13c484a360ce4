import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { downloadFile } from '../../api/download';
import { Problem } from '../../api/problem';
import type { Import } from '../../api/types';
import { number } from '../../i18n/money';
import { keyOf } from '../../i18n/problem-words';
import { ListPages } from '../../ui/list-pages';
import { Card } from '../../ui/page';
import { PlainTable } from '../../ui/plain-table';
import { Empty, Loaded, Refused } from '../../ui/states';
import { useImportProblems } from './use-import-problems';
import css from './imports.module.css';

/** What is wrong, by kind, with row and column and what to do about it. */
export function ImportProblems({ shown }: { shown: Import }) {
  const { t } = useTranslation();
  const words = useWrongWords();
  const { problems, code, after, choose, turn } = useImportProblems(shown);
  const isUndoing = shown.status === 'UNDOING' || shown.status === 'UNDONE';
  const table = useRef<HTMLTableElement>(null);
  const turnTo = (next: string | undefined) => {
    turn(next);
    // The button is below the rows: the next ones are read from their first.
    table.current?.focus({ preventScroll: true });
    table.current?.scrollIntoView?.({ block: 'start' });
  };
  return (
    <Card
      title={t(isUndoing ? 'imports.stayed' : 'imports.problems')}
      count={shown.rejected}
      aside={shown.rejected > 0 && !isUndoing && <Download id={shown.id} />}
    >
      {shown.rejected > 0 && (
        <div className={css.problemKinds} role="group" aria-label={t('imports.what')}>
          <button type="button" aria-pressed={code === undefined} onClick={() => choose(undefined)}>
            {t('imports.all')} {number(shown.rejected)}
          </button>
          {shown.rejectedBy.map((by) => (
            <button key={by.code} type="button" aria-pressed={code === by.code} onClick={() => choose(by.code)}>
              {words.what(by.code)} {number(by.rows)}
            </button>
          ))}
        </div>
      )}
      <Loaded
        query={problems}
        lines={5}
        empty={{
          when: ({ items }) => items.length === 0,
          show: <Empty title={t(isUndoing ? 'imports.stayedNone' : 'imports.problemsNone')} small />,
        }}
      >
        {({ items, next }) => (
          <>
            <PlainTable
              at={table}
              look={css.problemRows}
              label={t('imports.problems')}
              rows={items.flatMap(({ row, wrong }) =>
                wrong.filter((one) => code === undefined || one.code === code).map((one) => ({ ...one, row })),
              )}
              keyOf={(one) => `${one.row} ${one.column} ${one.code} ${one.value}`}
              columns={[
                { name: 'row', head: t('imports.row'), show: (one) => one.row },
                { name: 'column', head: t('imports.columnName'), show: (one) => one.column },
                { name: 'value', head: t('imports.value'), show: (one) => one.value },
                { name: 'what', head: t('imports.what'), show: (one) => words.what(one.code) },
                { name: 'remedy', head: t('imports.remedy'), show: (one) => words.fix(one) },
              ]}
            />
            <ListPages after={after} next={next} turn={turnTo} />
          </>
        )}
      </Loaded>
    </Card>
  );
}

function Download({ id }: { id: string }) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<Problem | null>(null);
  return (
    <>
      <span>{t('imports.downloadHint')} </span>
      <Button
        size="small"
        icon={<DownloadOutlined />}
        onClick={() => {
          setProblem(null);
          downloadFile(`/api/imports/${id}/bad-rows.xlsx`, 'bad-rows.xlsx').catch((failure: unknown) => setProblem(Problem.of(failure)));
        }}
      >
        {t('imports.download')}
      </Button>
      <Refused problem={problem} />
    </>
  );
}

function useWrongWords() {
  const { t, i18n } = useTranslation();
  const find = (what: 'code' | 'fix', code: string) => {
    const key = `imports.${what}.${keyOf(code)}`;
    return i18n.exists(key) ? t(key as 'imports.code.other') : t(`imports.${what}.other`);
  };
  return {
    what: (code: string) => find('code', code),
    fix: ({ code, most }: { code: string; most?: number }) => {
      const key = `imports.fixAtMost.${keyOf(code)}`;
      return most !== undefined && i18n.exists(key) ? t(key as 'imports.fixAtMost.too-long', { most: number(most) }) : find('fix', code);
    },
  };
}
