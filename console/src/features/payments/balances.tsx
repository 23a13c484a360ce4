import { useTranslation } from 'react-i18next';
import type { Closing } from '../../api/types';
import { amount } from '../../i18n/money';
import { Dialog } from '../../ui/dialog';

type Totals = NonNullable<Closing['totals']>;

/** What each account did in a month, and that it all adds up. */
export function Balances({ month, totals, close }: { month: string; totals: Totals; close: () => void }) {
  const { t } = useTranslation();
  const sum = (of: (account: Totals['accounts'][number]) => number) => totals.accounts.reduce((all, account) => all + of(account), 0);
  const heads = [t('closings.opening'), t('closings.debits'), t('closings.credits'), t('closings.closing')];
  return (
    <Dialog title={t('closings.sheet', { month })} close={close}>
      <div className="card-body">
        <table className="plain-table" aria-label={t('closings.show')}>
          <thead>
            <tr>
              <th scope="col">{t('closings.account')}</th>
              {heads.map((head) => (
                <th key={head} scope="col" className="num">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {totals.accounts.map(({ account, opening, debits, credits, closing }) => (
              <tr key={account}>
                <th scope="row">{t(`closings.accounts.${account}`)}</th>
                <td className="num">
                  <Standing cents={opening.cents} />
                </td>
                <td className="num">{amount(debits.cents)}</td>
                <td className="num">{amount(credits.cents)}</td>
                <td className="num">
                  <Standing cents={closing.cents} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('closings.sum')}</th>
              <td className="num">
                <Standing cents={sum(({ opening }) => opening.cents)} />
              </td>
              <td className="num">{amount(sum(({ debits }) => debits.cents))}</td>
              <td className="num">{amount(sum(({ credits }) => credits.cents))}</td>
              <td className="num">
                <Standing cents={sum(({ closing }) => closing.cents)} />
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
    </Dialog>
  );
}

/** On which side an account stands, and with how much. */
function Standing({ cents }: { cents: number }) {
  const { t } = useTranslation();
  if (cents === 0) return t('closings.level');
  return t(cents > 0 ? 'closings.debit' : 'closings.credit', { amount: amount(Math.abs(cents)) });
}
