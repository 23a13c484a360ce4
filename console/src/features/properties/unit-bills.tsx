import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { isOwed, unitBillsQuery } from '../../api/bills';
import type { Bill, Unit } from '../../api/types';
import { paths } from '../../app/paths';
import { titleOf } from '../../i18n/bill-title';
import { amount, yuan } from '../../i18n/money';
import { daysUntil } from '../../i18n/times';
import { Moment } from '../../ui/moment';
import { useToday } from '../../ui/now';
import { Card } from '../../ui/page';
import { PlainTable } from '../../ui/plain-table';
import { Empty, Loaded } from '../../ui/states';

export function UnitBills({ unit }: { unit: Unit }) {
  const { t } = useTranslation();
  const today = useToday();
  const bills = useQuery(unitBillsQuery(unit.id));
  const owed = (bills.data?.items ?? []).reduce((sum, bill) => sum + (isOwed(bill) ? bill.outstanding.cents : 0), 0);
  const isLate = (bill: Bill) => isOwed(bill) && daysUntil(bill.dueOn, today) < 0;
  return (
    <Card
      title={t('properties.bills')}
      count={bills.data?.items.length}
      aside={owed > 0 && t(bills.data?.next ? 'properties.owedAtLeast' : 'properties.owedAmount', { amount: yuan(owed) })}
    >
      <Loaded
        query={bills}
        lines={3}
        small
        empty={{ when: ({ items }) => items.length === 0, show: <Empty title={t('properties.noBills')} small /> }}
      >
        {({ items }) => (
          <PlainTable
            label={t('properties.bills')}
            rows={items}
            columns={[
              { name: 'fee', head: t('properties.fee'), show: (bill) => <Link to={paths.bill(bill.id)}>{titleOf(bill)}</Link> },
              { name: 'due', head: t('properties.due'), show: (bill) => <Moment at={bill.dueOn} style="day" /> },
              {
                name: 'status',
                head: t('properties.status'),
                look: (bill) => (isLate(bill) ? 'late' : undefined),
                show: (bill) =>
                  isLate(bill) ? t('properties.overdueDays', { n: -daysUntil(bill.dueOn, today) }) : t(`words.billStatus.${bill.status}`),
              },
              { name: 'amount', head: t('properties.amount'), isNumber: true, show: (bill) => amount(bill.charged.cents) },
            ]}
          />
        )}
      </Loaded>
    </Card>
  );
}
