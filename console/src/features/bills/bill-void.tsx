import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/me';
import type { Bill } from '../../api/types';
import { Card } from '../../ui/page';
import { Refused } from '../../ui/states';
import { useBillMove } from './use-bills';

/** A bill that is wrong: one person says why, another one cancels it. */
export function BillVoid({ bill }: { bill: Bill }) {
  const { t } = useTranslation();
  const may = useMay();
  const [reason, write] = useState('');
  const propose = useBillMove(bill, 'void-proposal');
  const approve = useBillMove(bill, 'void-approval');
  const refuse = useBillMove(bill, 'void-refusal');
  const proposed = bill.voidReason;
  // What was proposed before money came is still to be decided.
  const mayBeProposed = bill.status === 'ISSUED' && !bill.creditProposed;
  if (!(proposed || mayBeProposed) || !may('bill:void-propose|bill:void-approve')) {
    return null;
  }
  return (
    <Card title={t('bills.void.title')}>
      {proposed ? (
        <div className="card-body stack">
          <p>{t('bills.void.proposed', { reason: proposed })}</p>
          {may('bill:void-approve') ? (
            <div className="button-row">
              <button type="button" className="plain-button" disabled={approve.isPending} onClick={() => approve.mutate({})}>
                {t('bills.void.approve')}
              </button>
              <button
                type="button"
                className="plain-button"
                disabled={refuse.isPending}
                onClick={() => refuse.mutate({ reason: t('bills.void.right') })}
              >
                {t('bills.void.refuse')}
              </button>
            </div>
          ) : (
            <p className="meta">{t('bills.void.waits')}</p>
          )}
          <Refused problem={approve.error ?? refuse.error} />
        </div>
      ) : (
        <form
          className="card-body stack"
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim() && !propose.isPending) propose.mutate({ reason: reason.trim() });
          }}
        >
          <label className="field">
            <span className="name">{t('bills.void.reason')}</span>
            <input className="control" maxLength={200} value={reason} onChange={(event) => write(event.target.value)} />
          </label>
          <Refused problem={propose.error} />
          <button type="submit" className="plain-button" disabled={!reason.trim() || propose.isPending}>
            {t('bills.void.propose')}
          </button>
        </form>
      )}
    </Card>
  );
}
