import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/problem';
import { isOwed } from '../../api/bills';
import type { Bill, OwnerRecord } from '../../api/types';
import { titleOf } from '../../i18n/bill-title';
import { amount, yuan } from '../../i18n/money';
import { daysUntil } from '../../i18n/times';
import { useToday } from '../../ui/now';
import { Moment } from '../../ui/moment';
import { Card } from '../../ui/page';
import { Empty, Failed, Skeleton } from '../../ui/states';
import { useOwnerBills } from './use-owner-bills';

export function OwnerBills({ owner }: { owner: OwnerRecord }) {
  const { t } = useTranslation();
  const { data, error, retry, owedCents } = useOwnerBills(owner, true);
  return (
    <div id="owner-bills">
      <Card
        title={t('ownerPage.blocks.bills')}
        count={data?.length}
        aside={owedCents > 0 && t('ownerPage.owed', { amount: yuan(owedCents) })}
      >
        {data === undefined ? error ? <Failed problem={Problem.of(error)} retry={retry} small /> : <Skeleton lines={3} /> : null}
        {data?.length === 0 && <Empty title={t('ownerPage.noBills')} small />}
        {data && data.length > 0 && (
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{t('ownerPage.fee')}</th>
                <th scope="col">{t('owners.unit')}</th>
                <th scope="col">{t('ownerPage.due')}</th>
                <th scope="col">{t('ownerPage.status')}</th>
                <th scope="col" className="num">
                  {t('ownerPage.amount')}
                </th>
              </tr>
            </thead>
            <tbody>
              {data.map((bill) => (
                <tr key={bill.id}>
                  <td>{titleOf(bill)}</td>
                  <td>{bill.unitLabel}</td>
                  <td>
                    <Moment at={bill.dueOn} style="day" />
                  </td>
                  <td>
                    <BillState bill={bill} />
                  </td>
                  <td className="num">{amount(bill.total.cents)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Card>
    </div>
  );
}

function BillState({ bill }: { bill: Bill }) {
  const { t } = useTranslation();
  const days = daysUntil(bill.dueOn, useToday(bill.communityId));
  if (!isOwed(bill)) {
    return <>{t(`words.billStatus.${bill.status}`)}</>;
  }
  return (
    <span className={days < 0 ? 'late' : ''}>
      {days < 0 ? t('ownerPage.overdue', { n: -days }) : days === 0 ? t('ownerPage.dueToday') : t('ownerPage.dueIn', { n: days })}
      {bill.status === 'PARTIALLY_PAID' && <span className="meta"> {t('words.billStatus.PARTIALLY_PAID')}</span>}
    </span>
  );
}
