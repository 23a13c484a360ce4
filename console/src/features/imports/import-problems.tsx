import { DownloadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ownerApi, unwrap } from '../../api/client';
import { downloadFile } from '../../api/download';
import { Problem } from '../../api/problem';
import type { Import } from '../../api/types';
import { keyOf } from '../../i18n/problem-words';
import { Card } from '../../ui/page';
import { Empty, Loaded, Refused } from '../../ui/states';

const SHOWN = 200;

/** What is wrong, by kind, with row and column and what to do about it. */
export function ImportProblems({ shown }: { shown: Import }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<string>();
  const words = useWrongWords();
  const problems = useQuery({
    queryKey: ['imports', 'problems', shown.id, shown.status, shown.rejected],
    queryFn: ({ signal }) => unwrap(ownerApi.GET('/imports/{id}/problems', { params: { path: { id: shown.id }, query: { limit: SHOWN } }, signal })),
    placeholderData: (before) => before,
  });
  return (
    <Card title={t('imports.problems')} count={shown.rejected} aside={shown.rejected > 0 && <Download id={shown.id} />}>
      <Loaded query={problems} lines={5} empty={{ when: ({ items }) => items.length === 0, show: <Empty title={t('imports.problemsNone')} small /> }}>
        {({ items, next }) => {
          const lines = items.flatMap(({ row, wrong }) => wrong.map((one) => ({ row, ...one })));
          const kinds = countByCode(lines);
          return (
            <>
              <div className="problem-kinds" role="group" aria-label={t('imports.what')}>
                <button type="button" aria-pressed={kind === undefined} onClick={() => setKind(undefined)}>
                  {t('imports.all')} {lines.length}
                </button>
                {kinds.map(([code, count]) => (
                  <button key={code} type="button" aria-pressed={kind === code} onClick={() => setKind(code)}>
                    {words.what(code)} {count}
                  </button>
                ))}
              </div>
              {next && <p className="meta" style={{ padding: '0 16px 8px' }}>{t('imports.problemsSoFar', { n: items.length })}</p>}
              <table className="plain-table">
                <thead>
                  <tr>
                    {(['row', 'columnName', 'value', 'what', 'remedy'] as const).map((column) => (
                      <th key={column} scope="col">
                        {t(`imports.${column}`)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {lines
                    .filter(({ code }) => kind === undefined || code === kind)
                    .map(({ row, column, code, value }) => (
                      <tr key={`${row} ${column} ${code}`}>
                        <td>{row}</td>
                        <td>{column}</td>
                        <td>{value}</td>
                        <td>{words.what(code)}</td>
                        <td>{words.fix(code)}</td>
                      </tr>
                    ))}
                </tbody>
              </table>
            </>
          );
        }}
      </Loaded>
    </Card>
  );
}

function countByCode(lines: { code: string }[]): [string, number][] {
  const counts = new Map<string, number>();
  lines.forEach(({ code }) => counts.set(code, (counts.get(code) ?? 0) + 1));
  return [...counts];
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
  const find = (what: 'code' | 'fix') => (code: string) => {
    const key = `imports.${what}.${keyOf(code)}`;
    return i18n.exists(key) ? t(key as 'imports.code.other') : t(`imports.${what}.other`);
  };
  return { what: find('code'), fix: find('fix') };
}
