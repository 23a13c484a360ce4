import { useTranslation } from 'react-i18next';
import type { Accrual } from '../api/types';
import { number, yuan } from './money';
import { useTimes } from './times';

/** A share as people say it: 0.0005 is 0.05%. */
export const percent = (share: number, digits = 4): string => `${number(Math.round(share * 1e8) / 1e6, digits)}%`;

/** How a late fee came together, in one sentence with its numbers: what is said by phone. */
export function useAccrualWords() {
  const { t } = useTranslation();
  const times = useTimes();
  return ({ terms, parts, cap, from, amount }: Accrual): string => {
    const [first] = parts;
    const rest = { day: times.day(from), grace: number(terms.graceDays), cap: percent(terms.capShare), most: yuan(cap.cents) };
    if (!first) {
      return t('words.accrual.none', rest);
    }
    const sum = parts
      .map(({ open, days }) => t('words.accrual.part', { open: yuan(open.cents), rate: percent(terms.ratePerDay), days: number(days) }))
      .join(' + ');
    const isCapped = amount.cents === cap.cents;
    return t(isCapped ? 'words.accrual.capped' : 'words.accrual.whole', { ...rest, sum, amount: yuan(amount.cents) });
  };
}
