import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { isOwed, unitBillsQuery } from '../../api/bills';
import type { Unit } from '../../api/types';
import { paths } from '../../app/paths';
import { titleOf } from '../../i18n/bill-title';
import { amount, yuan } from '../../i18n/money';
import { daysUntil } from '../../i18n/times';
import { Moment } from '../../ui/moment';
import { useToday } from '../../ui/now';
import { Card } from '../../ui/page';
import { Empty, Loaded } from '../../ui/states';

export function UnitBills({ unit }: { unit: Unit }) {
  const { t } = useTranslation();
  const today = useToday();
  const bills = useQuery(unitBillsQuery(unit.id));
  const owed = (bills.data?.items ?? []).reduce((sum, bill) => sum + (isOwed(bill) ? bill.outstanding.cents : 0), 0);
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
          <table className="plain-table" aria-label={t('properties.bills')}>
            <thead>
              <tr>
                <th scope="col">{t('properties.fee')}</th>
                <th scope="col">{t('properties.due')}</th>
                <th scope="col">{t('properties.status')}</th>
                <th scope="col" className="num">
                  {t('properties.amount')}
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((bill) => (
                <tr key={bill.id}>
                  <td>
                    <Link to={paths.bill(bill.id)}>{titleOf(bill)}</Link>
                  </td>
                  <td>
                    <Moment at={bill.dueOn} style="day" />
                  </td>
                  <td className={isOwed(bill) && daysUntil(bill.dueOn, today) < 0 ? 'late' : undefined}>
                    {isOwed(bill) && daysUntil(bill.dueOn, today) < 0
                      ? t('properties.overdueDays', { n: -daysUntil(bill.dueOn, today) })
                      : t(`words.billStatus.${bill.status}`)}
                  </td>
                  <td className="num">{amount(bill.total.cents)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Loaded>
    </Card>
  );
}
