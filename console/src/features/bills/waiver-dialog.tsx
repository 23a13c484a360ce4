import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLateFeeMove } from '../../api/late-fees';
import type { LateFee } from '../../api/types';
import { yuan } from '../../i18n/money';
import { centsOf, typedAmount } from '../../ui/cents';
import { Dialog } from '../../ui/dialog';
import { Refused } from '../../ui/states';

/** Of what was not charged yet, so much is never to be charged; a second person decides. */
export function WaiverDialog({ fee, close }: { fee: LateFee; close: () => void }) {
  const { t } = useTranslation();
  const most = fee.open.cents;
  const [amount, type] = useState(typedAmount(most));
  const [reason, write] = useState('');
  const propose = useLateFeeMove<{ amountCents: number; reason: string }>(fee, 'waiver-proposal', close);
  const cents = centsOf(amount);
  const fits = cents !== undefined && cents <= most && reason.trim() !== '';
  return (
    <Dialog title={t('bills.late.waive')} close={close}>
      <form
        className="stack card-body"
        onSubmit={(event) => {
          event.preventDefault();
          if (fits && !propose.isPending) propose.mutate({ amountCents: cents, reason: reason.trim() });
        }}
      >
        <p>{t('bills.late.waiveHint')}</p>
        <label className="field">
          <span className="name">{t('bills.late.waiveAmount', { most: yuan(most) })}</span>
          <input className="control" inputMode="decimal" value={amount} onChange={(event) => type(event.target.value)} />
        </label>
        <label className="field">
          <span className="name">{t('common.reason')}</span>
          <textarea className="control" rows={3} maxLength={200} value={reason} onChange={(event) => write(event.target.value)} />
        </label>
        <Refused problem={propose.error} />
        <button type="submit" className="plain-button solid" disabled={!fits || propose.isPending}>
          {t('bills.late.waive')}
        </button>
      </form>
    </Dialog>
  );
}
