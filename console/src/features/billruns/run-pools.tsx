import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/me';
import type { BillRun } from '../../api/types';
import { inLanguage } from '../../i18n/in-language';
import { number, yuan } from '../../i18n/money';
import { useReasonWords } from '../../i18n/problem-words';
import { Card } from '../../ui/page';
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
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('billruns.pools.name')}</th>
            <th scope="col" className="num">
              {t('billruns.pools.pool')}
            </th>
            <th scope="col" className="num">
              {t('billruns.pools.billed')}
            </th>
            <th scope="col" className="num">
              {t('billruns.pools.rest')}
            </th>
            <th scope="col" />
          </tr>
        </thead>
        <tbody>
          {pools.map((one) => (
            <tr key={one.tariffId}>
              <th scope="row">
                {nameOf(one)}
                {one.problem && <div className="chip bad">{reasonOf(one.problem)}</div>}
              </th>
              <td className="num">{one.pool && yuan(one.pool.cents)}</td>
              <td className="num">
                {yuan(one.billed.cents)}
                <div className="meta">{t('billruns.pools.units', { bills: number(one.bills), units: number(one.units) })}</div>
              </td>
              <td className="num">{one.pool && yuan(one.pool.cents - one.billed.cents)}</td>
              <td>
                {one.isEntered && may('billrun:prepare') && (
                  <button type="button" className="link-button" onClick={() => show(one)}>
                    {t('billruns.pools.sums')}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {open && <PoolSums tariffId={open.tariffId} name={nameOf(open)} period={run.period} close={() => show(undefined)} />}
    </Card>
  );
}
