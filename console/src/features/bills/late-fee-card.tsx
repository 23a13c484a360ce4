import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { foundWrong } from '../../api/bills';
import { lateFeeQuery, useChargeLateFee, useLateFeeMove } from '../../api/late-fees';
import { useMay } from '../../api/me';
import type { Bill, LateFee } from '../../api/types';
import { paths } from '../../app/paths';
import { useAccrualWords } from '../../i18n/accrual-words';
import { yuan } from '../../i18n/money';
import { Moment } from '../../ui/moment';
import { Card } from '../../ui/page';
import { ReasonDialog } from '../../ui/reason-dialog';
import { Loaded, Refused } from '../../ui/states';
import { WaiverDialog } from './waiver-dialog';

/** What has come together because a bill was not paid in time: seen, charged, and waived by two. */
export function LateFeeCard({ bill }: { bill: Bill }) {
  const { t } = useTranslation();
  // What is charged once has no late fee.
  const fee = useQuery({ ...lateFeeQuery(bill.id), enabled: bill.period !== undefined });
  if ((fee.isPending && !fee.isError) || (fee.data && isNothing(fee.data))) {
    return null;
  }
  return (
    <Card title={t('bills.late.title')}>
      <Loaded query={fee} lines={3} small>
        {(one) => <Standing bill={bill} fee={one} />}
      </Loaded>
    </Card>
  );
}

const isNothing = ({ accrual, charges, waivers, proposal }: LateFee) =>
  (accrual?.parts.length ?? 0) === 0 && charges.length === 0 && waivers.length === 0 && proposal === undefined;

function Standing({ bill, fee }: { bill: Bill; fee: LateFee }) {
  const { t } = useTranslation();
  const words = useAccrualWords();
  return (
    <div className="card-body stack">
      {fee.accrual && <p className="meta">{words(fee.accrual)}</p>}
      <dl className="facts">
        {fee.charges.map(({ billId, amount, through }) => (
          <FactOf key={billId} name={t('bills.late.charged')}>
            <Link to={paths.bill(billId)}>{yuan(amount.cents)}</Link>{' '}
            <span className="meta">
              {t('bills.late.through')} <Moment at={through} style="day" />
            </span>
          </FactOf>
        ))}
        {fee.waivers.map(({ amount, reason, at }) => (
          <FactOf key={at} name={t('bills.late.waived')}>
            {yuan(amount.cents)} <span className="meta">{reason}</span>
          </FactOf>
        ))}
        <FactOf name={t('bills.late.open')}>
          <strong>{yuan(fee.open.cents)}</strong>
        </FactOf>
      </dl>
      <div className="no-print">
        <Steps bill={bill} fee={fee} />
      </div>
    </div>
  );
}

function FactOf({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Steps({ bill, fee }: { bill: Bill; fee: LateFee }) {
  const { t } = useTranslation();
  const may = useMay();
  const [asks, ask] = useState<'waiver' | 'refusal'>();
  const close = () => ask(undefined);
  const charge = useChargeLateFee(fee);
  const approve = useLateFeeMove(fee, 'waiver-approval');
  const refuse = useLateFeeMove<{ reason: string }>(fee, 'waiver-refusal', close);
  const { proposal, open } = fee;
  if (proposal) {
    return (
      <div className="stack">
        <p>{t('bills.late.asks', { who: proposal.by, amount: yuan(proposal.amount.cents), reason: proposal.reason })}</p>
        {proposal.mayDecide ? (
          <div className="button-row flush">
            <button type="button" className="plain-button solid" disabled={approve.isPending} onClick={() => approve.mutate({})}>
              {t('bills.late.approve')}
            </button>
            <button type="button" className="plain-button" onClick={() => ask('refusal')}>
              {t('bills.late.refuse')}
            </button>
          </div>
        ) : (
          <p className="meta">{t('bills.void.waits')}</p>
        )}
        <Refused problem={approve.error} />
        {asks === 'refusal' && <ReasonDialog title={t('bills.late.refuse')} given={refuse} close={close} />}
      </div>
    );
  }
  if (open.cents === 0) {
    return null;
  }
  if (foundWrong(bill) !== undefined) {
    return <p className="meta">{t('bills.late.disputed')}</p>;
  }
  return (
    <>
      <div className="button-row flush">
        {may('payment:record') && (
          <button
            type="button"
            className="plain-button solid"
            disabled={charge.isPending}
            onClick={() => charge.mutate({ amountCents: open.cents })}
          >
            {t('bills.late.charge', { amount: yuan(open.cents) })}
          </button>
        )}
        {may('bill:void-propose|bill:void-approve') && (
          <button type="button" className="plain-button" onClick={() => ask('waiver')}>
            {t('bills.late.waive')}
          </button>
        )}
      </div>
      <Refused problem={charge.error} />
      {asks === 'waiver' && <WaiverDialog fee={fee} close={close} />}
    </>
  );
}
