import { useTranslation } from 'react-i18next';
import { useCommunities } from '../../api/communities';
import type { Payment } from '../../api/types';
import { spokenLanguage } from '../../i18n';
import { titleOf } from '../../i18n/bill-title';
import { yuan } from '../../i18n/money';
import { useTimes } from '../../i18n/times';
import { PlainTable } from '../../ui/plain-table';
import { capitals } from './capitals';
import css from './payments.module.css';

/** The receipt as it lies on the counter: on A4, or on a roll of 80 mm. */
export function ReceiptPaper({ payment, isRoll }: { payment: Payment; isRoll: boolean }) {
  const { t } = useTranslation();
  const { nameOf } = useCommunities();
  const times = useTimes(payment.communityId);
  const isReversed = payment.status === 'REVERSED' || payment.status === 'REVERSING';
  return (
    <article className={isRoll ? `${css.receiptPaper} ${css.roll}` : css.receiptPaper} aria-label={t('payments.receiptTitle')}>
      <header>
        <p>{nameOf(payment.communityId)}</p>
        <h2>{t('payments.receiptTitle')}</h2>
        <p className="meta">{payment.receiptNumber ?? t('payments.drawing')}</p>
        {isReversed && <p className={css.receiptStamp}>{t('payments.statuses.REVERSED')}</p>}
      </header>
      <dl className={css.receiptFacts}>
        <div>
          <dt>{t('payments.unit')}</dt>
          <dd>{payment.unitLabel}</dd>
        </div>
        {payment.payer && (
          <div>
            <dt>{t('payments.payerShort')}</dt>
            <dd>{payment.payer}</dd>
          </div>
        )}
        <div>
          <dt>{t('payments.at')}</dt>
          <dd>
            <time dateTime={payment.receivedAt}>{times.written(payment.receivedAt)}</time>
          </dd>
        </div>
        <div>
          <dt>{t('payments.method')}</dt>
          <dd>
            {t(`payments.methods.${payment.method}`)} {payment.reference}
          </dd>
        </div>
      </dl>
      <PlainTable
        label={t('payments.settled')}
        rows={[
          ...payment.shares.map((share) => ({
            id: share.billNumber + share.at,
            name: titleOf(share),
            more: share.billNumber,
            cents: share.amount.cents,
          })),
          ...(payment.prepaid.cents > 0
            ? [{ id: 'kept', name: t('payments.keptForLater'), more: undefined, cents: payment.prepaid.cents }]
            : []),
          ...payment.refunds.map((refund) => ({
            id: refund.at,
            name: t('payments.paidBack'),
            more: refund.reason,
            cents: refund.amount.cents,
          })),
        ]}
        columns={[
          {
            name: 'what',
            isHead: true,
            total: (
              <>
                <strong>{t('payments.total')}</strong>
                {spokenLanguage() === 'zh-CN' && (
                  <span className="meta"> {t('payments.capitals', { text: capitals(payment.amount.cents) })}</span>
                )}
              </>
            ),
            show: ({ name, more }) => (
              <>
                {name} {more && <span className="meta">{more}</span>}
              </>
            ),
          },
          { name: 'amount', isNumber: true, total: <strong>{yuan(payment.amount.cents)}</strong>, show: ({ cents }) => yuan(cents) },
        ]}
      />
      <footer>
        <span>{t('payments.takenBy', { who: payment.recordedBy })}</span>
        <span>{t('payments.signature')}</span>
      </footer>
      {payment.reversedFor && <p className="meta">{t('payments.reversedFor', { reason: payment.reversedFor })}</p>}
    </article>
  );
}
