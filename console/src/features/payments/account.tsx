import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useCommunities } from '../../api/communities';
import { useMay } from '../../api/me';
import type { Account } from '../../api/types';
import { paths } from '../../app/paths';
import { inLanguage } from '../../i18n/in-language';
import { amount, yuan } from '../../i18n/money';
import { useAddress } from '../../ui/address';
import { Moment } from '../../ui/moment';
import { Card, Page } from '../../ui/page';
import { Empty, Loaded } from '../../ui/states';
import './payments.css';
import { accountQuery } from './use-payments';

/** The account of a unit: entry by entry, with how it stood after each; as of any day. */
export default function AccountPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const may = useMay();
  const { nameOf } = useCommunities();
  const { params, change } = useAddress();
  const [from, to] = ['from', 'to'].map((name) => params.get(name) ?? undefined);
  const account = useQuery(accountQuery(id, from, to));
  return (
    <Loaded query={account} lines={10}>
      {(one) => (
        <Page
          title={t('payments.accountOf', { unit: `${nameOf(one.communityId)} ${one.unitLabel}` })}
          aside={
            <span className="no-print account-tools">
              <button type="button" className="plain-button" onClick={() => print()}>
                {t('payments.printList')}
              </button>
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
              <div className="account-head">
                <dl className="till-figures">
                  <div>
                    <dt>{t('payments.owed')}</dt>
                    <dd>{yuan(one.after.owed.cents)}</dd>
                  </div>
                  <div>
                    <dt>{t('payments.prepaid')}</dt>
                    <dd>{yuan(one.after.prepaid.cents)}</dd>
                  </div>
                </dl>
                <div className="account-days no-print">
                  <label className="field">
                    <span className="name">{t('payments.from')}</span>
                    <input type="date" className="control" value={one.from} onChange={(event) => change({ from: event.target.value })} />
                  </label>
                  <label className="field">
                    <span className="name">{t('payments.asOf')}</span>
                    <input type="date" className="control" value={one.to} onChange={(event) => change({ to: event.target.value })} />
                  </label>
                </div>
              </div>
            </Card>
            <Card>{one.lines.length === 0 ? <Empty title={t('payments.noEntries')} /> : <Entries account={one} />}</Card>
          </div>
        </Page>
      )}
    </Loaded>
  );
}

function Entries({ account }: { account: Account }) {
  const { t } = useTranslation();
  return (
    <table className="plain-table" aria-label={t('payments.entries')}>
      <thead>
        <tr>
          <th scope="col">{t('payments.at')}</th>
          <th scope="col">{t('payments.what')}</th>
          <th scope="col">{t('payments.sides')}</th>
          <th scope="col" className="num">
            {t('payments.amountShort')}
          </th>
          <th scope="col" className="num">
            {t('payments.owedAfter')}
          </th>
          <th scope="col" className="num">
            {t('payments.prepaidAfter')}
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td>
            <Moment at={account.from} style="day" />
          </td>
          <td colSpan={3}>{t('payments.before')}</td>
          <td className="num">{amount(account.before.owed.cents)}</td>
          <td className="num">{amount(account.before.prepaid.cents)}</td>
        </tr>
        {account.lines.map(({ entry, after }, index) => (
          <tr key={index}>
            <td>
              <Moment at={entry.at} />
            </td>
            <td>
              {t(`payments.kinds.${entry.kind}`)} {entry.title && inLanguage(entry.title, entry.titleEn)}{' '}
              <span className="meta">
                {entry.billId ? (
                  <Link to={paths.bill(entry.billId)}>{entry.reference}</Link>
                ) : (
                  entry.paymentId && <Link to={paths.payment(entry.paymentId)}>{entry.reference ?? t('payments.drawing')}</Link>
                )}
              </span>
            </td>
            <td className="meta">
              {t('payments.fromTo', { debit: t(`payments.side.${entry.debit}`), credit: t(`payments.side.${entry.credit}`) })}
            </td>
            <td className="num">{amount(entry.amount.cents)}</td>
            <td className="num">{amount(after.owed.cents)}</td>
            <td className="num">{amount(after.prepaid.cents)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
