import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useCommunities } from '../../api/communities';
import { useMay } from '../../api/me';
import type { Payment } from '../../api/types';
import { paths } from '../../app/paths';
import { yuan } from '../../i18n/money';
import { useAddress } from '../../ui/address';
import { DataTable, type DataColumn } from '../../ui/data-table';
import { ListPages } from '../../ui/list-pages';
import { Moment } from '../../ui/moment';
import { Card, Page, TabRow } from '../../ui/page';
import { Empty, Skeleton } from '../../ui/states';
import { TakeHome } from '../../ui/take-home';
import { PaymentBadge } from './payment-badge';
import { usePayments, type PaymentTab } from './use-payments';
import { Waivers } from './waivers';

const Closings = lazy(() => import('./closings'));

const BY_MONTHS = `${paths.payments}?by=months`;

/** Payment by payment, or the months that they make up. */
export default function Payments() {
  const { params } = useAddress();
  if (params.get('by') === 'months') {
    return (
      <Suspense fallback={<Skeleton lines={8} />}>
        <Closings />
      </Suspense>
    );
  }
  return <PaymentList />;
}

/** What was taken, and what somebody wants put right. */
function PaymentList() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { payments, exported, tab, after, show, turn } = usePayments();
  const mayAsk = useMay()('bill:void-propose|bill:void-approve');
  const names: PaymentTab[] = mayAsk ? ['all', 'waits', 'waivers', 'reversed'] : ['all', 'waits', 'reversed'];
  const tabs = names.map((name) => ({ name, label: t(`payments.tabs.${name}`) }));
  const columns = useColumns();
  return (
    <Page
      title={t('payments.title')}
      aside={
        <Link className="plain-button" to={BY_MONTHS}>
          {t('closings.open')}
        </Link>
      }
      tabs={<TabRow<PaymentTab> label={t('payments.which')} tabs={tabs} shown={tab} show={show} />}
    >
      <Card>
        {tab === 'waivers' ? (
          <Waivers />
        ) : (
          <>
            <DataTable
              name="payments"
              label={t('payments.title')}
              columns={columns}
              rows={payments.data?.items}
              query={payments}
              open={(payment) => void navigate(paths.payment(payment.id))}
              isWhole={payments.data !== undefined && !payments.data.next && !after}
              empty={<Empty title={t(`payments.noneOf.${tab}`)} />}
              file={
                <TakeHome
                  service="billing"
                  list="payments"
                  name={t('payments.title')}
                  begin={exported}
                  words={() => ({
                    status: t('payments.statuses', { returnObjects: true }),
                    method: t('payments.methods', { returnObjects: true }),
                  })}
                  disabled={payments.data?.items.length === 0}
                />
              }
            />
            <ListPages after={after} next={payments.data?.next} turn={turn} />
          </>
        )}
      </Card>
    </Page>
  );
}

function useColumns(): DataColumn<Payment>[] {
  const { t } = useTranslation();
  const { nameOf } = useCommunities();
  return [
    {
      name: 'receipt',
      head: t('payments.receipt'),
      isFixed: true,
      value: ({ receiptNumber }) => receiptNumber,
      show: ({ id, receiptNumber }) => <Link to={paths.payment(id)}>{receiptNumber ?? t('payments.drawing')}</Link>,
    },
    { name: 'at', head: t('payments.at'), value: ({ receivedAt }) => receivedAt, show: ({ receivedAt }) => <Moment at={receivedAt} /> },
    {
      name: 'unit',
      head: t('payments.unit'),
      value: ({ unitLabel }) => unitLabel,
      show: ({ communityId, unitLabel }) => `${nameOf(communityId)} ${unitLabel}`,
    },
    {
      name: 'method',
      head: t('payments.method'),
      value: ({ method }) => t(`payments.methods.${method}`),
      show: ({ method }) => t(`payments.methods.${method}`),
    },
    { name: 'by', head: t('payments.by'), value: ({ recordedBy }) => recordedBy, show: ({ recordedBy }) => recordedBy },
    {
      name: 'status',
      head: t('payments.status'),
      value: ({ status }) => t(`payments.statuses.${status}`),
      show: (payment) => <PaymentBadge payment={payment} />,
    },
    {
      name: 'amount',
      head: t('payments.amountShort'),
      isNumber: true,
      value: ({ amount }) => amount.cents / 100,
      show: ({ amount }) => yuan(amount.cents),
      total: (rows) => yuan(rows.filter(({ status }) => status !== 'REVERSED').reduce((sum, { amount }) => sum + amount.cents, 0)),
    },
  ];
}
