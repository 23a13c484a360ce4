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
import { PlainTable } from '../../ui/plain-table';
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
          <PlainTable
            label={t('ownerPage.blocks.bills')}
            rows={data}
            columns={[
              { name: 'fee', head: t('ownerPage.fee'), show: titleOf },
              { name: 'unit', head: t('owners.unit'), show: (bill) => bill.unitLabel },
              { name: 'due', head: t('ownerPage.due'), show: (bill) => <Moment at={bill.dueOn} style="day" /> },
              { name: 'status', head: t('ownerPage.status'), show: (bill) => <BillState bill={bill} /> },
              { name: 'amount', head: t('ownerPage.amount'), isNumber: true, show: (bill) => amount(bill.charged.cents) },
            ]}
          />
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
