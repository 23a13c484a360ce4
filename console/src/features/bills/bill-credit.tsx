import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOwed } from '../../api/bills';
import { useMay } from '../../api/me';
import type { Bill } from '../../api/types';
import { lineTitleOf } from '../../i18n/bill-title';
import { yuan } from '../../i18n/money';
import { Moment } from '../../ui/moment';
import { Card } from '../../ui/page';
import { Refused } from '../../ui/states';
import { useBillMove } from './use-bills';

/** The form comes when it is asked for. */
const CreditDialog = lazy(() => import('./credit-dialog'));

/** Part of a bill that is wrong is put right by a credit note: one person says what, another one approves. */
export function BillCredit({ bill }: { bill: Bill }) {
  const { t } = useTranslation();
  const may = useMay();
  const [isAsked, ask] = useState(false);
  const proposed = bill.creditProposed;
  const mayPropose = isOwed(bill) && !proposed && bill.voidReason === undefined && may('bill:void-propose|bill:void-approve');
  if (bill.credits.length === 0 && !proposed && !mayPropose) {
    return null;
  }
  return (
    <Card title={t('bills.credit.title')}>
      <div className="card-body stack">
        {bill.credits.length > 0 && (
          <>
            <ul>
              {bill.credits.map(({ at, reason, lines }) => (
                <li key={at}>
                  <Lines bill={bill} lines={lines} /> <span className="meta">{reason}</span>{' '}
                  <span className="meta">
                    <Moment at={at} />
                  </span>
                </li>
              ))}
            </ul>
            <p>{t('bills.credit.charged', { amount: yuan(bill.charged.cents) })}</p>
          </>
        )}
        {proposed && (
          <>
            <p>
              {t('bills.credit.proposed', { reason: proposed.reason })} <Lines bill={bill} lines={proposed.lines} />
            </p>
            {may('bill:void-approve') ? <Decide bill={bill} /> : <p className="meta">{t('bills.void.waits')}</p>}
          </>
        )}
        {mayPropose && (
          <p className="no-print">
            <button type="button" className="plain-button" onClick={() => ask(true)}>
              {t('bills.credit.propose')}
            </button>
          </p>
        )}
      </div>
      {isAsked && (
        <Suspense>
          <CreditDialog bill={bill} close={() => ask(false)} />
        </Suspense>
      )}
    </Card>
  );
}

function Lines({ bill, lines }: { bill: Bill; lines: Bill['credits'][number]['lines'] }) {
  return (
    <>
      {lines.map(({ line, amount }) => {
        const of = bill.lines[line];
        return (
          <span key={line} className="chip">
            {of && lineTitleOf(bill, of)} −{yuan(amount.cents)}
          </span>
        );
      })}
    </>
  );
}

function Decide({ bill }: { bill: Bill }) {
  const { t } = useTranslation();
  const approve = useBillMove(bill, 'credit-approval');
  const refuse = useBillMove(bill, 'credit-refusal');
  return (
    <>
      <div className="button-row">
        <button type="button" className="plain-button" disabled={approve.isPending} onClick={() => approve.mutate({})}>
          {t('bills.credit.approve')}
        </button>
        <button
          type="button"
          className="plain-button"
          disabled={refuse.isPending}
          onClick={() => refuse.mutate({ reason: t('bills.void.right') })}
        >
          {t('bills.credit.refuse')}
        </button>
      </div>
      <Refused problem={approve.error ?? refuse.error} />
    </>
  );
}
