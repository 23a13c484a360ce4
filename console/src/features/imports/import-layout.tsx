import type { UseMutationResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api/problem';
import type { Import } from '../../api/types';
import { number } from '../../i18n/money';
import { useProblemWords } from '../../i18n/problem-words';
import { Field, FormProblem } from '../../ui/field';
import { Card } from '../../ui/page';
import { PlainTable } from '../../ui/plain-table';
import { Empty, Refused } from '../../ui/states';
import css from './imports.module.css';
import type { Layout } from './use-import';

const LAST_ROW = 1_000;

/** What is typed; the row as a text. */
export interface SaidLayout {
  sheet?: string;
  row: string;
}

/** The row of a text, as the spreadsheet counts; undefined when it is none. */
function rowOf(text: string): number | undefined {
  const row = Number(text);
  return /^\d{1,4}$/.test(text.trim()) && row <= LAST_ROW ? row : undefined;
}

/** What the service says of the sheet; anything else is about the row of the headings. */
const OF_SHEET = ['import.sheet', 'import.empty'];
const OF_ROW = ['import.duplicate-column'];

/** Which sheet it is and where its headings stand, with its first rows: the mapping is guessed from them. */
export function ImportLayout({
  shown,
  said,
  say,
  layOut,
}: {
  shown: Import;
  said: SaidLayout;
  say: (said: SaidLayout) => void;
  layOut: UseMutationResult<Import, Problem, Layout>;
}) {
  const { t } = useTranslation();
  const words = useProblemWords();
  const row = rowOf(said.row);
  const problem = layOut.error;
  const atField = shown.sheets.length > 0 ? [...OF_SHEET, ...OF_ROW] : OF_ROW;
  const saidOf = (codes: string[]) => (problem && codes.includes(problem.code) ? words(problem) : undefined);
  return (
    <Card title={t('imports.layout')} count={shown.rows} aside={t('imports.layoutHint')}>
      <form
        className={css.layout}
        aria-label={t('imports.layout')}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (row !== undefined && !layOut.isPending) {
            layOut.mutate({ ...(said.sheet !== undefined && { sheet: said.sheet }), headingRow: row });
          }
        }}
      >
        <FormProblem value={problem}>
          {shown.sheets.length > 0 && (
            <Field name={t('imports.sheet')} of="sheet" wrong={saidOf(OF_SHEET)}>
              {(ids) => (
                <select
                  {...ids}
                  className="control"
                  value={said.sheet ?? ''}
                  onChange={(event) => say({ ...said, sheet: event.target.value })}
                >
                  {shown.sheets.map((sheet) => (
                    <option key={sheet} value={sheet}>
                      {sheet}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          )}
          <Field
            name={t('imports.headingRow')}
            of="headingRow"
            wrong={row === undefined ? t('imports.headingRowWrong', { most: number(LAST_ROW) }) : saidOf(OF_ROW)}
          >
            {(ids) => (
              <input
                {...ids}
                className="control"
                type="number"
                min={0}
                max={LAST_ROW}
                value={said.row}
                onChange={(event) => say({ ...said, row: event.target.value })}
              />
            )}
          </Field>
          <button type="submit" className="plain-button" disabled={row === undefined || layOut.isPending} aria-busy={layOut.isPending}>
            {t('imports.readAgain')}
          </button>
        </FormProblem>
      </form>
      {problem && !atField.includes(problem.code) && (
        <div className="card-body">
          <Refused problem={problem} />
        </div>
      )}
      <FirstRows shown={shown} />
    </Card>
  );
}

function FirstRows({ shown: { columns, sample } }: { shown: Import }) {
  const { t } = useTranslation();
  const width = Math.max(columns.length, ...sample.map((row) => row.length));
  if (width === 0) {
    return <Empty title={t('imports.noRowsThere')} hint={t('imports.noRowsThereHint')} small />;
  }
  return (
    // What scrolls can be scrolled by keys.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={css.firstRows} tabIndex={0} role="group" aria-label={t('imports.firstRows')}>
      <PlainTable
        label={t('imports.firstRows')}
        rows={sample}
        keyOf={(_, index) => index}
        columns={Array.from({ length: width }, (_, place) => ({
          name: String(place),
          head: columns[place] ?? '',
          show: (row: string[]) => row[place],
        }))}
      />
    </div>
  );
}
