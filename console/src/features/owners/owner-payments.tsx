import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { billingApi, unwrap } from '../../api/client';
import { Problem } from '../../api/problem';
import type { OwnerRecord } from '../../api/types';
import { paths } from '../../app/paths';
import { amount } from '../../i18n/money';
import { Moment } from '../../ui/moment';
import { Card } from '../../ui/page';
import { PlainTable } from '../../ui/plain-table';
import { Empty, Failed, Skeleton } from '../../ui/states';
import { everyId } from './every-id';
import css from './owners.module.css';

const LAST = 50;

/**
 * What one person paid, the newest first: of the last payments for each home that they have or had, those of which
 * they are told. What those before or after them paid there is not theirs.
 */
function useOwnerPayments(owner: OwnerRecord) {
  const ids = everyId(owner);
  const units = [...new Set(owner.links.map(({ unitId }) => unitId))];
  const results = useQueries({
    queries: units.map((unit) => ({
      queryKey: ['bills', 'payments', 'of', unit, LAST],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        unwrap(billingApi.GET('/payments', { params: { query: { unit, limit: LAST } }, signal })),
    })),
  });
  return {
    data: results.every(({ data }) => data)
      ? results
          .flatMap(({ data }) => data?.items ?? [])
          .filter(({ ownerId }) => ownerId !== undefined && ids.includes(ownerId))
          .sort((one, other) => other.receivedAt.localeCompare(one.receivedAt))
      : undefined,
    error: results.find(({ isError }) => isError)?.error,
    retry: () => void results.forEach((result) => void result.refetch()),
  };
}

export function OwnerPayments({ owner }: { owner: OwnerRecord }) {
  const { t } = useTranslation();
  const { data, error, retry } = useOwnerPayments(owner);
  return (
    <Card title={t('ownerPage.blocks.payments')} count={data?.length}>
      {data === undefined ? error ? <Failed problem={Problem.of(error)} retry={retry} small /> : <Skeleton lines={3} /> : null}
      {data?.length === 0 && <Empty title={t('ownerPage.noPayments')} small />}
      {data && data.length > 0 && (
        <PlainTable
          label={t('ownerPage.blocks.payments')}
          rows={data}
          columns={[
            {
              name: 'receipt',
              head: t('ownerPage.receipt'),
              look: css.ownerOneLine,
              show: (payment) => <Link to={paths.payment(payment.id)}>{payment.receiptNumber ?? t('ownerPage.noReceipt')}</Link>,
            },
            {
              name: 'unit',
              head: t('ownerPage.unit'),
              show: (payment) => <Link to={paths.account(payment.unitId)}>{payment.unitLabel}</Link>,
            },
            { name: 'paidAt', head: t('ownerPage.paidAt'), look: css.ownerOneLine, show: (payment) => <Moment at={payment.receivedAt} /> },
            { name: 'method', head: t('ownerPage.method'), show: (payment) => t(`ownerPage.methods.${payment.method}`) },
            {
              name: 'status',
              head: t('ownerPage.status'),
              show: (payment) => (
                <span className={payment.status === 'RECEIPTED' ? 'chip fits' : 'chip'}>
                  {t(`ownerPage.paymentStatuses.${payment.status}`)}
                </span>
              ),
            },
            { name: 'amount', head: t('ownerPage.amount'), isNumber: true, show: (payment) => amount(payment.amount.cents) },
          ]}
        />
      )}
    </Card>
  );
}
