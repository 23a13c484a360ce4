import { useTranslation } from 'react-i18next';
import { billingApi, unwrap } from '../../api/client';
import type { LateFee } from '../../api/types';
import { yuan } from '../../i18n/money';
import { AmountDialog } from '../../ui/amount-dialog';

/** Of what was not charged yet, so much is never to be charged; a second person decides. */
export function WaiverDialog({ fee, close }: { fee: LateFee; close: () => void }) {
  const { t } = useTranslation();
  return (
    <AmountDialog
      title={t('bills.late.waive')}
      hint={t('bills.late.waiveHint')}
      label={t('bills.late.waiveAmount', { most: yuan(fee.open.cents) })}
      most={fee.open.cents}
      read={['bills']}
      send={(body, header) =>
        unwrap(billingApi.POST('/bills/{id}/late-fee/waiver-proposal', { params: { path: { id: fee.billId }, header }, body }))
      }
      close={close}
    />
  );
}
