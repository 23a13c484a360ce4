import { useTranslation } from 'react-i18next';
import type { Closing } from '../../api/types';
import { amount } from '../../i18n/money';
import { Dialog } from '../../ui/dialog';
import { PlainTable } from '../../ui/plain-table';

type Totals = NonNullable<Closing['totals']>;

/** What each account did in a month, and that it all adds up. */
export function Balances({ month, totals, close }: { month: string; totals: Totals; close: () => void }) {
  const { t } = useTranslation();
  const sum = (of: (account: Totals['accounts'][number]) => number) => totals.accounts.reduce((all, account) => all + of(account), 0);
  return (
    <Dialog title={t('closings.sheet', { month })} close={close}>
      <div className="card-body">
        <PlainTable
          label={t('closings.show')}
          rows={totals.accounts}
          keyOf={({ account }) => account}
          columns={[
            {
              name: 'account',
              head: t('closings.account'),
              isHead: true,
              total: t('closings.sum'),
              show: ({ account }) => t(`closings.accounts.${account}`),
            },
            {
              name: 'opening',
              head: t('closings.opening'),
              isNumber: true,
              total: <Standing cents={sum(({ opening }) => opening.cents)} />,
              show: ({ opening }) => <Standing cents={opening.cents} />,
            },
            {
              name: 'debits',
              head: t('closings.debits'),
              isNumber: true,
              total: amount(sum(({ debits }) => debits.cents)),
              show: ({ debits }) => amount(debits.cents),
            },
            {
              name: 'credits',
              head: t('closings.credits'),
              isNumber: true,
              total: amount(sum(({ credits }) => credits.cents)),
              show: ({ credits }) => amount(credits.cents),
            },
            {
              name: 'closing',
              head: t('closings.closing'),
              isNumber: true,
              total: <Standing cents={sum(({ closing }) => closing.cents)} />,
              show: ({ closing }) => <Standing cents={closing.cents} />,
            },
          ]}
        />
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
