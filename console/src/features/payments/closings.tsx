import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCommunities } from '../../api/communities';
import { useMay } from '../../api/me';
import type { Closing } from '../../api/types';
import { paths } from '../../app/paths';
import { number, yuan } from '../../i18n/money';
import { useReasonWords } from '../../i18n/problem-words';
import { CommunityChoice, useCommunityChoice } from '../../ui/community-choice';
import { DataTable, type DataColumn } from '../../ui/data-table';
import { ListPages } from '../../ui/list-pages';
import { Moment } from '../../ui/moment';
import { Card, Page } from '../../ui/page';
import { Empty, Refused } from '../../ui/states';
import { TakeHome } from '../../ui/take-home';
import { Balances } from './balances';
import { useLastMonth } from './months';
import { takeBooks, useCloseAgain, useClosings } from './use-closings';

/** Whoever only looks loads no form. */
const CloseMonth = lazy(() => import('./close-month'));

/** What a line of the books says. */
const LINES = ['ENTRY', 'UNIT_TOTAL', 'ACCOUNT_TOTAL', 'CONTROL'] as const;

const LOOKS: Record<Closing['status'], string> = { CALCULATING: 'chip', CLOSED: 'chip fits', STOPPED: 'chip bad' };

/** Months whose books are closed; and the books of any month, to be taken home. */
export default function Closings() {
  const { t } = useTranslation();
  const may = useMay();
  const { closings, after, isClosing, begin, close, turn } = useClosings();
  const [shown, show] = useState<Closing>();
  return (
    <Page
      title={t('closings.title')}
      aside={
        <>
          <Link to={paths.payments}>{t('closings.back')}</Link>
          {may('bill:void-approve') && (
            <button type="button" className="plain-button solid" onClick={begin}>
              {t('closings.close')}
            </button>
          )}
        </>
      }
    >
      <div className="stack">
        <Card title={t('closings.takeTitle')}>
          <Take />
        </Card>
        <Card>
          <DataTable
            name="closings"
            label={t('closings.title')}
            columns={useColumns(show)}
            rows={closings.data?.items}
            query={closings}
            empty={<Empty title={t('closings.none')} hint={t('closings.noneHint')} />}
          />
          <ListPages after={after} next={closings.data?.next} turn={turn} />
        </Card>
      </div>
      {isClosing && (
        <Suspense>
          <CloseMonth close={close} />
        </Suspense>
      )}
      {shown?.totals && <Balances month={shown.month} totals={shown.totals} close={() => show(undefined)} />}
    </Page>
  );
}

function useColumns(show: (closing: Closing) => void): DataColumn<Closing>[] {
  const { t } = useTranslation();
  const { nameOf } = useCommunities();
  return [
    {
      name: 'month',
      head: t('closings.month'),
      isFixed: true,
      value: ({ month }) => month,
      show: ({ month }) => <span style={{ whiteSpace: 'nowrap' }}>{month}</span>,
    },
    {
      name: 'community',
      head: t('closings.community'),
      value: ({ communityId }) => nameOf(communityId),
      show: ({ communityId }) => nameOf(communityId),
    },
    { name: 'status', head: t('closings.status'), show: (closing) => <Status closing={closing} /> },
    {
      name: 'entries',
      head: t('closings.entries'),
      isNumber: true,
      show: ({ totals }) =>
        totals && (
          <>
            {number(totals.entries)}
            {totals.late > 0 && <div className="meta">{t('closings.late', { n: number(totals.late) })}</div>}
          </>
        ),
    },
    { name: 'turnover', head: t('closings.turnover'), isNumber: true, show: ({ totals }) => totals && yuan(turnover(totals)) },
    { name: 'owed', head: t('closings.owed'), isNumber: true, show: ({ totals }) => totals && yuan(standing(totals, 'RECEIVABLE')) },
    { name: 'prepaid', head: t('closings.prepaid'), isNumber: true, show: ({ totals }) => totals && yuan(-standing(totals, 'PREPAID')) },
    { name: 'by', head: t('closings.by'), show: ({ startedBy }) => startedBy },
    { name: 'at', head: t('closings.closedAt'), show: ({ closedAt }) => closedAt && <Moment at={closedAt} /> },
    {
      name: 'show',
      head: t('closings.show'),
      show: (closing) =>
        closing.totals && (
          <button type="button" className="link-button" onClick={() => show(closing)}>
            {t('closings.show')}
          </button>
        ),
    },
  ];
}

type Totals = NonNullable<Closing['totals']>;

const turnover = ({ accounts }: Totals) => accounts.reduce((sum, { debits }) => sum + debits.cents, 0);

const standing = ({ accounts }: Totals, of: Totals['accounts'][number]['account']) =>
  // Zero less nothing is nothing, not less than it.
  accounts.find(({ account }) => account === of)?.closing.cents ?? 0;

function Status({ closing }: { closing: Closing }) {
  const { t } = useTranslation();
  const may = useMay();
  const words = useReasonWords();
  const again = useCloseAgain(closing);
  return (
    <>
      <span className={LOOKS[closing.status]}>{t(`closings.statuses.${closing.status}`)}</span>
      {closing.status === 'STOPPED' && (
        <>
          <div className="meta">{words(closing.problem)}</div>
          {may('bill:void-approve') && (
            <button type="button" className="plain-button" disabled={again.isPending} onClick={() => again.mutate({})}>
              {t('closings.again')}
            </button>
          )}
          <Refused problem={again.error} />
        </>
      )}
    </>
  );
}

/** The books of one community and month: for financial software. */
function Take() {
  const { t } = useTranslation();
  const { nameOf } = useCommunities();
  const { of, choose } = useCommunityChoice();
  const [month, setMonth] = useState(useLastMonth());
  return (
    <div className="card-body">
      <p className="meta">{t('closings.takeHint')}</p>
      <div className="button-row flush">
        <CommunityChoice label={t('closings.community')} of={of} choose={choose} />
        <label>
          <span className="name">{t('closings.month')}</span>{' '}
          <input className="control" type="month" value={month} onChange={(event) => setMonth(event.target.value)} />
        </label>
        <TakeHome
          service="billing"
          list="books"
          name={t('closings.books', { community: nameOf(of), month })}
          begin={takeBooks(of, month)}
          words={() => ({
            kind: Object.fromEntries(LINES.map((line) => [line, t(`closings.kinds.${line}`)])),
            account: t('closings.accounts', { returnObjects: true }),
            what: t('payments.kinds', { returnObjects: true }),
          })}
          disabled={of === '' || month === ''}
        />
      </div>
    </div>
  );
}
