import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useCommunities } from '../../api/communities';
import { useMay } from '../../api/me';
import type { Account } from '../../api/types';
import { paths } from '../../app/paths';
import { inLanguage } from '../../i18n/in-language';
import { amount, yuan } from '../../i18n/money';
import { useTimes } from '../../i18n/times';
import { useAddress } from '../../ui/address';
import { AddressDay } from '../../ui/address-day';
import { Moment } from '../../ui/moment';
import { Card, Page } from '../../ui/page';
import { PaperButton } from '../../ui/paper-button';
import { PlainTable } from '../../ui/plain-table';
import { Empty, Loaded } from '../../ui/states';
import css from './payments.module.css';
import { accountQuery } from './use-payments';

/** Most units have none. */
const UnitReliefs = lazy(() => import('./unit-reliefs'));

/** The account of a unit: entry by entry, with how it stood after each; as of any day. */
export default function AccountPage() {
  const { id = '' } = useParams();
  // Another account begins anew: nothing of this one stands under its name.
  return <AccountOf key={id} id={id} />;
}

function AccountOf({ id }: { id: string }) {
  const { t } = useTranslation();
  const may = useMay();
  const { nameOf } = useCommunities();
  const { params, change } = useAddress();
  const [from, to] = ['from', 'to'].map((name) => params.get(name) ?? undefined);
  const account = useQuery({ ...accountQuery(id, from, to), placeholderData: keepPreviousData });
  const one = useLast(account.data);
  const [first, last] = [from ?? one?.from ?? '', to ?? one?.to ?? ''];
  const isBackwards = first !== '' && last !== '' && first > last;
  return (
    <Page
      title={one ? t('payments.accountOf', { unit: `${nameOf(one.communityId)} ${one.unitLabel}` }) : t('payments.account')}
      aside={
        <span className={`no-print ${css.accountTools}`}>
          <button type="button" className="plain-button" onClick={() => print()}>
            {t('payments.printList')}
          </button>
          {one && account.data && account.data.after.owed.cents > 0 && (
            <PaperButton
              path={`/accounts/${id}/notice`}
              name={`${t('payments.notice')}-${one.unitLabel}`}
              label={t('payments.noticePdf')}
            />
          )}
          {may('payment:record') && (
            <Link className="plain-button solid" to={paths.cashierFor(id)}>
              {t('payments.take')}
            </Link>
          )}
        </span>
      }
    >
      <div className="stack">
        <Card>
          <div className={css.accountHead}>
            {account.data && (
              <div className={account.isPlaceholderData ? 'loaded passing' : 'loaded'}>
                <dl className={css.tillFigures} aria-busy={account.isPlaceholderData || undefined}>
                  <div>
                    <dt>{t('payments.owed')}</dt>
                    <dd>{yuan(account.data.after.owed.cents)}</dd>
                  </div>
                  <div>
                    <dt>{t('payments.prepaid')}</dt>
                    <dd>{yuan(account.data.after.prepaid.cents)}</dd>
                  </div>
                </dl>
              </div>
            )}
            {/* Not a part of the answer: a day that is being typed outlives every question about it. */}
            <div className={`${css.accountDays} no-print`}>
              <Day
                label={t('payments.from')}
                value={first}
                max={last}
                isWrong={isBackwards}
                change={(day) => change({ from: day }, REPLACING)}
              />
              <Day
                label={t('payments.asOf')}
                value={last}
                min={first}
                isWrong={isBackwards}
                change={(day) => change({ to: day }, REPLACING)}
              />
            </div>
          </div>
        </Card>
        {may('payment:record|tariff:propose|tariff:write|billrun:prepare|billrun:approve') && (
          <Suspense>
            <UnitReliefs unit={id} />
          </Suspense>
        )}
        <Card>
          <Loaded
            query={account}
            lines={10}
            empty={{ when: ({ lines }) => lines.length === 0, show: <Empty title={t('payments.noEntries')} /> }}
          >
            {(shown) => <Entries account={shown} />}
          </Loaded>
        </Card>
      </div>
    </Page>
  );
}

/** Who goes back means the page before, not the day before. */
const REPLACING = { replace: true };

/** What was answered last: a question that is refused takes away neither whose account it is nor its days. */
function useLast<T>(data: T | undefined): T | undefined {
  const [last, keep] = useState(data);
  if (data !== undefined && data !== last) keep(data);
  return data ?? last;
}

function Day({
  label,
  value,
  min,
  max,
  isWrong,
  change,
}: {
  label: string;
  value: string;
  min?: string;
  max?: string;
  isWrong: boolean;
  change: (day: string | undefined) => void;
}) {
  return (
    <label className="field">
      <span className="name">{label}</span>
      <AddressDay value={value} min={min || undefined} max={max || undefined} aria-invalid={isWrong || undefined} change={change} />
    </label>
  );
}

/** What was before the first of them, and each with what was there after it. */
function Entries({ account }: { account: Account }) {
  const { t } = useTranslation();
  return (
    <PlainTable
      label={t('payments.entries')}
      rows={[undefined, ...account.lines]}
      keyOf={(_, index) => index}
      columns={[
        {
          name: 'at',
          head: t('payments.at'),
          show: (line) => (line ? <Moment at={line.entry.at} /> : <Moment at={account.from} style="day" />),
        },
        { name: 'what', head: t('payments.what'), show: (line) => (line ? <What entry={line.entry} /> : t('payments.before')) },
        {
          name: 'sides',
          head: t('payments.sides'),
          look: 'meta',
          show: (line) =>
            line &&
            t('payments.fromTo', { debit: t(`payments.side.${line.entry.debit}`), credit: t(`payments.side.${line.entry.credit}`) }),
        },
        { name: 'amount', head: t('payments.amountShort'), isNumber: true, show: (line) => line && amount(line.entry.amount.cents) },
        {
          name: 'owed',
          head: t('payments.owedAfter'),
          isNumber: true,
          show: (line) => amount((line ? line.after : account.before).owed.cents),
        },
        {
          name: 'prepaid',
          head: t('payments.prepaidAfter'),
          isNumber: true,
          show: (line) => amount((line ? line.after : account.before).prepaid.cents),
        },
      ]}
    />
  );
}

function What({ entry }: { entry: Account['lines'][number]['entry'] }) {
  const { t } = useTranslation();
  const times = useTimes();
  return (
    <>
      {t(`payments.kinds.${entry.kind}`)} {entry.title && inLanguage(entry.title, entry.titleEn)}{' '}
      <span className="meta">
        {entry.billId ? (
          <Link to={paths.bill(entry.billId)}>{entry.reference}</Link>
        ) : (
          entry.paymentId && <Link to={paths.payment(entry.paymentId)}>{entry.reference ?? t('payments.drawing')}</Link>
        )}
        {entry.decidedAt && ` ${t('payments.decidedAt', { at: times.moment(entry.decidedAt) })}`}
      </span>
    </>
  );
}
