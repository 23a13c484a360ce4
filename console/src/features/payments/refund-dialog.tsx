import { useTranslation } from 'react-i18next';
import { billingApi, unwrap } from '../../api/client';
import type { Payment } from '../../api/types';
import { yuan } from '../../i18n/money';
import { AmountDialog } from '../../ui/amount-dialog';

/** Of what is prepaid, so much is to be paid back; a second person decides. */
export function RefundDialog({ payment, close }: { payment: Payment; close: () => void }) {
  const { t } = useTranslation();
  return (
    <AmountDialog
      title={t('payments.refund')}
      label={t('payments.refundAmount', { most: yuan(payment.prepaid.cents) })}
      most={payment.prepaid.cents}
      read={['bills']}
      version={() => payment.version}
      send={(body, header) =>
        unwrap(billingApi.POST('/payments/{id}/refund-proposal', { params: { path: { id: payment.id }, header }, body }))
      }
      close={close}
    />
  );
}
