import { saveBlob } from '../api/save-blob';

/** Excel takes a cell that begins so for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

export type Cell = string | number | undefined;

/** Rows as a spreadsheet reads them; nothing in them is calculated, whoever wrote it. */
export function csvOf(rows: Cell[][]): string {
  return rows.map((row) => row.map(cell).join(',')).join('\r\n');
}

/** Begins with a mark by which Excel knows the encoding: else it shows Chinese as noise. */
export function saveCsv(name: string, rows: Cell[][]) {
  saveBlob(`${name}.csv`, new Blob(['\uFEFF', csvOf(rows)], { type: 'text/csv' }));
}

function cell(value: Cell): string {
  if (typeof value === 'number') {
    return String(value);
  }
  const text = value ?? '';
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}
