import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/me';
import type { BillRun } from '../../api/types';
import { inLanguage } from '../../i18n/in-language';
import { number, yuan } from '../../i18n/money';
import { useReasonWords } from '../../i18n/problem-words';
import { Card } from '../../ui/page';
import { PlainTable } from '../../ui/plain-table';
import { PoolSums } from './pool-sums';

type Pool = NonNullable<BillRun['tally']>['pools'][number];

/** What was to be shared against what of it is on bills: what is missing are shares of units without a bill. */
export default function RunPools({ run, pools }: { run: BillRun; pools: Pool[] }) {
  const { t } = useTranslation();
  const may = useMay();
  const reasonOf = useReasonWords();
  const [open, show] = useState<Pool>();
  const nameOf = ({ name, nameEn }: Pool) => inLanguage(name, nameEn);
  return (
    <Card title={t('billruns.pools.title')}>
      <PlainTable
        label={t('billruns.pools.title')}
        rows={pools}
        keyOf={(one) => one.tariffId}
        columns={[
          {
            name: 'name',
            head: t('billruns.pools.name'),
            isHead: true,
            show: (one) => (
              <>
                {nameOf(one)}
                {one.problem && <div className="chip bad">{reasonOf(one.problem)}</div>}
              </>
            ),
          },
          { name: 'pool', head: t('billruns.pools.pool'), isNumber: true, show: (one) => one.pool && yuan(one.pool.cents) },
          {
            name: 'billed',
            head: t('billruns.pools.billed'),
            isNumber: true,
            show: (one) => (
              <>
                {yuan(one.billed.cents)}
                <div className="meta">{t('billruns.pools.units', { bills: number(one.bills), units: number(one.units) })}</div>
              </>
            ),
          },
          {
            name: 'rest',
            head: t('billruns.pools.rest'),
            isNumber: true,
            show: (one) => one.pool && yuan(one.pool.cents - one.billed.cents),
          },
          {
            name: 'sums',
            show: (one) =>
              one.isEntered &&
              may('billrun:prepare') && (
                <button type="button" className="link-button" onClick={() => show(one)}>
                  {t('billruns.pools.sums')}
                </button>
              ),
          },
        ]}
      />
      {open && <PoolSums tariffId={open.tariffId} name={nameOf(open)} period={run.period} close={() => show(undefined)} />}
    </Card>
  );
}
