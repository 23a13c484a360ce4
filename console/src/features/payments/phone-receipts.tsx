import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { billingApi, unwrap } from '../../api/client';
import type { Payment } from '../../api/types';
import { phonePaths } from '../../app/phone-paths';
import { titleOf } from '../../i18n/bill-title';
import { yuan } from '../../i18n/money';
import { useTimes } from '../../i18n/times';
import { PaperButton } from '../../ui/paper-button';
import { PhonePage } from '../../ui/phone/frame';
import { Empty, Loaded } from '../../ui/states';

const PAGE = 50;

/** What was paid, receipt by receipt, and what of it is kept for bills to come. */
export default function PhoneReceipts() {
  const { t } = useTranslation();
  const payments = useQuery({
    queryKey: ['bills', 'payments', 'mine'],
    queryFn: ({ signal }) => unwrap(billingApi.GET('/payments', { params: { query: { limit: PAGE } }, signal })),
  });
  return (
    <PhonePage title={t('resident.receipts.title')} back={phonePaths.residentBills}>
      <Loaded query={payments} empty={{ when: (page) => page.items.length === 0, show: <Empty title={t('resident.receipts.none')} /> }}>
        {(page) => (
          <>
            <Prepaid />
            {page.items.map((payment) => (
              <Receipt key={payment.id} payment={payment} />
            ))}
          </>
        )}
      </Loaded>
    </PhonePage>
  );
}

/** Of whatever age the payments are: the service adds up, the page shows the newest. */
function Prepaid() {
  const { t } = useTranslation();
  const prepaid = useQuery({
    queryKey: ['bills', 'payments', 'prepaid'],
    queryFn: ({ signal }) => unwrap(billingApi.GET('/payments/prepaid', { signal })),
  });
  return (
    <Loaded query={prepaid} lines={2} small>
      {({ amount }) =>
        amount.cents > 0 && (
          <section className="phone-card" aria-label={t('resident.receipts.prepaid')}>
            <span className="meta">{t('resident.receipts.prepaid')}</span>
            <div className="phone-amount">{yuan(amount.cents)}</div>
            <p className="meta">{t('resident.receipts.prepaidHint')}</p>
          </section>
        )
      }
    </Loaded>
  );
}

function Receipt({ payment }: { payment: Payment }) {
  const { t } = useTranslation();
  const times = useTimes(payment.communityId);
  return (
    <article className="phone-card">
      <div className="phone-title">
        <h2>{payment.unitLabel}</h2>
        <strong>{yuan(payment.amount.cents)}</strong>
      </div>
      <p className="meta dots">
        <span>{times.day(payment.receivedAt)}</span>
        <span>{t(`resident.receipts.methods.${payment.method}`)}</span>
        <span>{payment.receiptNumber ?? t('resident.receipts.drawing')}</span>
        {payment.reversedAt && <span>{t('resident.receipts.reversed')}</span>}
      </p>
      <details>
        <summary className="phone-link">{t('resident.receipts.lines')}</summary>
        <ul>
          {payment.shares.map((share) => (
            <li key={share.billNumber + share.at} className="phone-title">
              <span>
                {titleOf(share)}
                <br />
                <span className="meta">{share.billNumber}</span>
              </span>
              <span className="phone-sum">{yuan(share.amount.cents)}</span>
            </li>
          ))}
          {payment.prepaid.cents > 0 && (
            <li className="phone-title">
              <span>{t('resident.receipts.prepaid')}</span>
              <span className="phone-sum">{yuan(payment.prepaid.cents)}</span>
            </li>
          )}
          {payment.refunds.map((refund) => (
            <li key={refund.at} className="phone-title">
              <span>{t('resident.receipts.refunded')}</span>
              <span className="phone-sum">{yuan(refund.amount.cents)}</span>
            </li>
          ))}
        </ul>
      </details>
      {payment.receiptNumber && (
        <PaperButton
          className="phone-link"
          path={`/payments/${payment.id}/receipt`}
          name={payment.receiptNumber}
          label={t('resident.receipts.pdf')}
        />
      )}
    </article>
  );
}
