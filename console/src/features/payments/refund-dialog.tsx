import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Payment } from '../../api/types';
import { yuan } from '../../i18n/money';
import { Dialog } from '../../ui/dialog';
import { Refused } from '../../ui/states';
import { centsOf, typedAmount } from '../../ui/cents';
import { usePaymentMove } from './use-payments';

/** Of what is prepaid, so much is to be paid back; a second person decides. */
export function RefundDialog({ payment, close }: { payment: Payment; close: () => void }) {
  const { t } = useTranslation();
  const [amount, type] = useState(typedAmount(payment.prepaid.cents));
  const [reason, write] = useState('');
  const propose = usePaymentMove<{ amountCents: number; reason: string }>(payment, 'refund-proposal', close);
  const cents = centsOf(amount);
  const fits = cents !== undefined && cents <= payment.prepaid.cents && reason.trim() !== '';
  return (
    <Dialog title={t('payments.refund')} close={close}>
      <form
        className="stack card-body"
        onSubmit={(event) => {
          event.preventDefault();
          if (fits && !propose.isPending) propose.mutate({ amountCents: cents, reason: reason.trim() });
        }}
      >
        <label className="field">
          <span className="name">{t('payments.refundAmount', { most: yuan(payment.prepaid.cents) })}</span>
          <input className="control" inputMode="decimal" value={amount} onChange={(event) => type(event.target.value)} />
        </label>
        <label className="field">
          <span className="name">{t('common.reason')}</span>
          <textarea className="control" rows={3} maxLength={200} value={reason} onChange={(event) => write(event.target.value)} />
        </label>
        <Refused problem={propose.error} />
        <button type="submit" className="plain-button solid" disabled={!fits || propose.isPending}>
          {t('payments.refund')}
        </button>
      </form>
    </Dialog>
  );
}
