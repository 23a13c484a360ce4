import writeWorkbook from 'write-excel-file/universal';
import type { Cell } from './csv';
import { saveBlob } from '../api/save-blob';

const NARROWEST = 8;
const WIDEST = 60;

/** Rows as a workbook: numbers are numbers, texts are texts and never formulas; the first row stays in sight. */
export async function saveWorkbook(name: string, rows: Cell[][]) {
  const [head = [], ...rest] = rows;
  const sheet = [
    head.map((title) => ({ value: String(title ?? ''), type: String, fontWeight: 'bold' as const })),
    ...rest.map((row) => row.map(cellOf)),
  ];
  const columns = head.map((_, at) => ({ width: Math.min(WIDEST, Math.max(NARROWEST, ...rows.map((row) => widthOf(row[at])))) }));
  saveBlob(`${name}.xlsx`, await writeWorkbook(sheet, { columns, stickyRowsCount: 1 }).toBlob());
}

function cellOf(value: Cell) {
  if (value === undefined) return null;
  return typeof value === 'number' ? { value, type: Number } : { value, type: String };
}

/** Chinese characters take the room of two letters. */
function widthOf(value: Cell): number {
  return [...String(value ?? '')].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 2);
}
