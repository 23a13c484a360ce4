import type { Bill } from '../api/types';
import { inLanguage } from './in-language';

/** What a bill is for, in the reader's language where its tariff has a name in it. */
export const titleOf = ({ title, titleEn }: Pick<Bill, 'title' | 'titleEn'>): string => inLanguage(title, titleEn);

/** What a line of it is for: a tariff's alone is what the bill is for, other things have a quantity. */
export function lineTitleOf(bill: Pick<Bill, 'title' | 'titleEn' | 'late' | 'lines'>, line: Bill['lines'][number]): string {
  if (bill.late || (line.charged && bill.lines.length === 1)) {
    return titleOf(bill);
  }
  const name = inLanguage(line.name, line.nameEn);
  return line.charged ? name : `${name} × ${line.quantity}`;
}
