import { useTranslation } from 'react-i18next';
import type { BillRun } from '../../api/types';
import { monthLater } from '../../ui/day';

const LOOKS: Partial<Record<BillRun['status'], string>> = {
  REVIEW: 'chip bad',
  CALCULATING: 'chip fits',
  ISSUING: 'chip fits',
  ISSUED: 'chip fits',
};

export function RunBadge({ run }: { run: BillRun }) {
  const { t } = useTranslation();
  return <span className={LOOKS[run.status] ?? 'chip'}>{t(`billruns.statuses.${run.status}`)}</span>;
}

/** 2026-12, or from it to the last month. */
export function PeriodWords({ period: { from, months } }: { period: BillRun['period'] }) {
  const { t } = useTranslation();
  const first = from.slice(0, 7);
  if (months === 1) {
    return <span>{first}</span>;
  }
  return <span>{t('billruns.span', { first, last: monthLater(first, months - 1) })}</span>;
}
