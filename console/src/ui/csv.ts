/** Excel takes a cell that begins so for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

export type CsvCell = string | number | undefined;

/** Rows as a spreadsheet reads them; nothing in them is calculated, whoever wrote it. */
export function csvOf(rows: CsvCell[][]): string {
  return rows.map((row) => row.map(cell).join(',')).join('\r\n');
}

/** Begins with a mark by which Excel knows the encoding: else it shows Chinese as noise. */
export function saveCsv(name: string, rows: CsvCell[][]) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(['\uFEFF', csvOf(rows)], { type: 'text/csv' }));
  link.download = `${name}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1_000);
}

function cell(value: CsvCell): string {
  if (typeof value === 'number') {
    return String(value);
  }
  const text = value ?? '';
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}
