import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { unitLateFeesQuery, useChargeLateFee } from '../../api/late-fees';
import { useMay } from '../../api/me';
import type { LateFee } from '../../api/types';
import { paths } from '../../app/paths';
import { useAccrualWords } from '../../i18n/accrual-words';
import { titleOf } from '../../i18n/bill-title';
import { yuan } from '../../i18n/money';
import { Card } from '../../ui/page';
import { Loaded, Refused } from '../../ui/states';
import css from './payments.module.css';

/** What has come together because bills of the unit were not paid in time; charged, it is a bill among the others. */
export function LateFees({ unit }: { unit: string }) {
  const { t } = useTranslation();
  const fees = useQuery(unitLateFeesQuery(unit));
  if (fees.isPending || fees.data?.length === 0) {
    return null;
  }
  return (
    <Card title={t('payments.late.title')}>
      <Loaded query={fees} lines={2} small>
        {(some) => (
          <ul className="card-body stack">
            {some.map((fee) => (
              <Charge key={fee.billId} fee={fee} />
            ))}
          </ul>
        )}
      </Loaded>
    </Card>
  );
}

function Charge({ fee }: { fee: LateFee }) {
  const { t } = useTranslation();
  const words = useAccrualWords();
  const may = useMay()('payment:record');
  const charge = useChargeLateFee(fee);
  const before = fee.charged.cents + fee.waived.cents;
  return (
    <li>
      <div className={css.lateFee}>
        <span>
          <Link to={paths.bill(fee.billId)}>
            {titleOf(fee)} {fee.billNumber}
          </Link>
          {fee.accrual && <span className="meta"> {words(fee.accrual)}</span>}
          {before > 0 && <span className="meta"> {t('words.accrual.before', { amount: yuan(before) })}</span>}
        </span>
        {fee.proposal ? (
          <span className="chip bad">{t('payments.late.waits')}</span>
        ) : (
          may && (
            <button
              type="button"
              className="plain-button"
              disabled={charge.isPending}
              onClick={() => charge.mutate({ amountCents: fee.open.cents })}
            >
              {t('payments.late.charge', { amount: yuan(fee.open.cents) })}
            </button>
          )
        )}
      </div>
      <Refused problem={charge.error} />
    </li>
  );
}
