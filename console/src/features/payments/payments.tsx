import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useCommunities } from '../../api/communities';
import { useMay } from '../../api/me';
import type { Payment } from '../../api/types';
import { paths } from '../../app/paths';
import { yuan } from '../../i18n/money';
import { useAddress } from '../../ui/address';
import { AddressDay } from '../../ui/address-day';
import { DataTable, type DataColumn } from '../../ui/data-table';
import { ListPages } from '../../ui/list-pages';
import { Moment } from '../../ui/moment';
import { Card, Page, TabRow } from '../../ui/page';
import { Empty, Skeleton } from '../../ui/states';
import { TakeHome } from '../../ui/take-home';
import { PaymentBadge } from './payment-badge';
import { METHODS, usePayments, type PaymentTab } from './use-payments';
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
  const { payments, exported, tab, after, narrowed, narrow, show, turn } = usePayments();
  const mayAsk = useMay()('bill:void-propose|bill:void-approve');
  const names: PaymentTab[] = mayAsk ? ['all', 'waits', 'waivers', 'reversed'] : ['all', 'waits', 'reversed'];
  const tabs = names.map((name) => ({ name, label: t(`payments.tabs.${name}`) }));
  const columns = useColumns((cashier) => narrow({ cashier }));
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
              tools={<Narrowing narrowed={narrowed} narrow={narrow} />}
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

type Narrowing = Pick<ReturnType<typeof usePayments>, 'narrowed' | 'narrow'>;

/** How, by whom and when they were taken. */
function Narrowing({ narrowed: { method, cashier, from, to, hasDays }, narrow }: Narrowing) {
  const { t } = useTranslation();
  return (
    <div className="button-row flush">
      <label className="field">
        <span className="name">{t('payments.method')}</span>
        <select className="control" value={method ?? ''} onChange={({ target }) => narrow({ method: target.value || undefined })}>
          <option value="">{t('payments.anyMethod')}</option>
          {METHODS.map((one) => (
            <option key={one} value={one}>
              {t(`payments.methods.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {hasDays && (
        <>
          <label className="field">
            <span className="name">{t('payments.from')}</span>
            <AddressDay value={from ?? ''} max={to} change={(day) => narrow({ from: day })} />
          </label>
          <label className="field">
            <span className="name">{t('payments.to')}</span>
            <AddressDay value={to ?? ''} min={from} change={(day) => narrow({ to: day })} />
          </label>
        </>
      )}
      {cashier && (
        <button type="button" className="link-button" onClick={() => narrow({ cashier: undefined })}>
          {t('payments.notOnlyBy', { who: cashier })}
        </button>
      )}
    </div>
  );
}

function useColumns(byCashier: (name: string) => void): DataColumn<Payment>[] {
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
    {
      name: 'by',
      head: t('payments.by'),
      value: ({ recordedBy }) => recordedBy,
      show: ({ recordedBy }) => (
        <button type="button" className="link-button" onClick={() => byCashier(recordedBy)}>
          {recordedBy}
        </button>
      ),
    },
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
