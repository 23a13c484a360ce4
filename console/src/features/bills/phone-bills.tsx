import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { billingApi, unwrap } from '../../api/client';
import { isOwed } from '../../api/bills';
import type { Bill } from '../../api/types';
import { phonePaths } from '../../app/phone-paths';
import { lineTitleOf, titleOf } from '../../i18n/bill-title';
import { useAccrualWords } from '../../i18n/accrual-words';
import { useChargedWords } from '../../i18n/charged-words';
import { number, yuan } from '../../i18n/money';
import { useTimes } from '../../i18n/times';
import { PhonePage } from '../../ui/phone/frame';
import { Empty, Loaded } from '../../ui/states';

const owedQuery = {
  queryKey: ['bills', 'owed'],
  queryFn: ({ signal }: { signal: AbortSignal }) => unwrap(billingApi.GET('/bills/owed', { signal })),
};

/** What do I owe: one number. */
export function OwedCard({ to }: { to?: string }) {
  const { t } = useTranslation();
  const owed = useQuery(owedQuery);
  return (
    <Loaded query={owed} lines={2} small>
      {({ bills, amount, overdue }) => (
        <section className="phone-card phone-line" aria-label={t('resident.owed.name')}>
          <div>
            <span className="meta">{bills > 0 ? t('resident.owed.count', { n: number(bills) }) : t('resident.owed.none')}</span>
            <div className="phone-amount">{yuan(amount.cents)}</div>
            {overdue > 0 && <span style={{ color: 'var(--amber)' }}>{t('resident.owed.overdue', { n: number(overdue) })}</span>}
          </div>
          {to && (
            <span className="spread">
              <Link className="phone-button" to={to}>
                {t('resident.owed.look')}
              </Link>
            </span>
          )}
        </section>
      )}
    </Loaded>
  );
}

export default function BillsPage() {
  const { t } = useTranslation();
  /** Of one repair, where that was asked for. */
  const order = useSearchParams()[0].get('order') ?? undefined;
  const bills = useQuery({
    queryKey: ['bills', 'mine', order],
    queryFn: ({ signal }) => unwrap(billingApi.GET('/bills', { params: { query: { limit: 50, ...(order && { order }) } }, signal })),
  });
  return (
    <PhonePage title={t('resident.bills')} back={phonePaths.resident}>
      <OwedCard />
      <Link className="phone-card phone-link" to={phonePaths.residentReceipts}>
        {t('resident.receipts.title')}
      </Link>
      {order && (
        <Link className="phone-link" to={phonePaths.residentBills}>
          {t('common.all')}
        </Link>
      )}
      <Loaded query={bills} empty={{ when: (page) => page.items.length === 0, show: <Empty title={t('resident.noBills')} /> }}>
        {(page) => page.items.map((bill) => <BillCard key={bill.id} bill={bill} />)}
      </Loaded>
    </PhonePage>
  );
}

/** A bill line by line: nobody has to ask what it is for. */
function BillCard({ bill }: { bill: Bill }) {
  const { t } = useTranslation();
  const times = useTimes(bill.communityId);
  const words = useChargedWords();
  const lateWords = useAccrualWords();
  const owed = isOwed(bill);
  return (
    <article className="phone-card">
      <div className="phone-title">
        <h2>{titleOf(bill)}</h2>
        <strong>{yuan(bill.charged.cents)}</strong>
      </div>
      <p className="meta dots">
        <span>{t(`words.billStatus.${bill.status}`)}</span>
        {owed && <span>{t('resident.dueOn', { day: times.day(bill.dueOn) })}</span>}
        <span>{bill.number}</span>
      </p>
      <details>
        <summary className="phone-link">{t('resident.lines')}</summary>
        <ul>
          {bill.lines.map((line) => (
            <li key={`${line.name} ${line.charged?.days?.from}`} className="phone-title">
              <span>
                {lineTitleOf(bill, line)}
                {line.charged && (
                  <>
                    <br />
                    <span className="meta">{words(line.charged)}</span>
                  </>
                )}
                {bill.late && (
                  <>
                    <br />
                    <span className="meta">{lateWords(bill.late.accrual)}</span>
                  </>
                )}
              </span>
              <span className="phone-sum">{yuan(line.amount.cents)}</span>
            </li>
          ))}
          {bill.credits.map((credit) => (
            <li key={credit.at} className="phone-title">
              <span>
                {t('resident.credited')}
                <br />
                <span className="meta">{credit.reason}</span>
              </span>
              <span className="phone-sum">−{yuan(credit.lines.reduce((sum, { amount }) => sum + amount.cents, 0))}</span>
            </li>
          ))}
        </ul>
      </details>
    </article>
  );
}
