import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useCommunities } from '../../api/communities';
import { useMay } from '../../api/me';
import type { BillDraft, BillRun } from '../../api/types';
import { paths } from '../../app/paths';
import { useChargedWords } from '../../i18n/charged-words';
import { inLanguage } from '../../i18n/in-language';
import { number, yuan } from '../../i18n/money';
import { keyOf } from '../../i18n/problem-words';
import { DataTable, type DataColumn } from '../../ui/data-table';
import { Moment } from '../../ui/moment';
import { ListPages } from '../../ui/list-pages';
import { Card, Page, TabRow } from '../../ui/page';
import { ReasonDialog } from '../../ui/reason-dialog';
import { Empty, Loaded, Refused } from '../../ui/states';
import css from './billruns.module.css';
import { PeriodWords, RunBadge } from './run-words';
import { useBillRun, useBillRunMove } from './use-bill-runs';

/** Most runs share nothing. */
const RunPools = lazy(() => import('./run-pools'));

/** The bills of a period before anybody gets them: against the period before, the most surprising first. */
export default function BillRunPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const { nameOf } = useCommunities();
  const { run, drafts, shown, why, after, show, only, turn } = useBillRun(id);
  const bills = useBillColumns();
  const left = useLeftColumns();
  return (
    <Loaded query={run}>
      {(one) => (
        <Page title={`${nameOf(one.communityId)} ${one.number}`} aside={<RunBadge run={one} />}>
          <div className="stack">
            <Figures run={one} />
            {one.tally && one.tally.pools.length > 0 && (
              <Suspense>
                <RunPools run={one} pools={one.tally.pools} />
              </Suspense>
            )}
            {one.status === 'CALCULATING' ? (
              <Card>
                <div className="state" role="status">
                  <progress aria-label={t('billruns.calculating')} />
                  <span>{t('billruns.calculating')}</span>
                </div>
              </Card>
            ) : (
              <Card>
                <DataTable
                  name={`bill-drafts-${shown}`}
                  label={t('billruns.drafts')}
                  columns={shown === 'left' ? left : bills}
                  rows={drafts.data?.items}
                  query={drafts}
                  tools={
                    <>
                      <TabRow<'bills' | 'left'>
                        label={t('billruns.drafts')}
                        tabs={[
                          { name: 'bills', label: t('billruns.bySurprise'), count: one.tally && number(one.tally.bills) },
                          { name: 'left', label: t('billruns.leftOut'), count: one.tally && number(one.tally.leftOut) },
                        ]}
                        shown={shown}
                        show={show}
                      />
                      {shown === 'left' && one.tally && one.tally.reasons.length > 1 && (
                        <Reasons reasons={one.tally.reasons} why={why} only={only} />
                      )}
                    </>
                  }
                  empty={<Empty small title={t(shown === 'left' ? 'billruns.nothingLeft' : 'billruns.nothing')} />}
                />
                <ListPages after={after} next={drafts.data?.next} turn={turn} />
              </Card>
            )}
          </div>
        </Page>
      )}
    </Loaded>
  );
}

type Reason = NonNullable<BillRun['tally']>['reasons'][number];

/** Why there is no bill, and how often; one of them alone. */
function Reasons({ reasons, why, only }: { reasons: Reason[]; why: string | undefined; only: (problem: string | undefined) => void }) {
  const { t } = useTranslation();
  const words = useProblemWords();
  return (
    <label className="field">
      <span className="name">{t('billruns.why')}</span>
      <select className="control" value={why ?? ''} onChange={(event) => only(event.target.value || undefined)}>
        <option value="">{t('billruns.anyReason')}</option>
        {reasons.map(({ problem, count }) => (
          <option key={problem} value={problem}>
            {t('billruns.reasonCount', { why: words(problem), n: number(count) })}
          </option>
        ))}
      </select>
    </label>
  );
}

function useProblemWords() {
  const { t } = useTranslation();
  return (problem: string) => t(`billruns.problems.${keyOf(problem)}` as 'billruns.problems.bill-run_billed');
}

function Figures({ run }: { run: BillRun }) {
  const { t } = useTranslation();
  const may = useMay();
  const [cancels, cancel] = useState(false);
  const again = useBillRunMove(run, 'calculation');
  const approve = useBillRunMove(run, 'approval');
  const change = run.tally && run.tally.before.cents > 0 ? run.tally.total.cents / run.tally.before.cents - 1 : undefined;
  return (
    <Card>
      <div className={css.runHead}>
        <dl className={css.runFigures}>
          <div>
            <dt>{t('billruns.period')}</dt>
            <dd>
              <PeriodWords period={run.period} />
            </dd>
          </div>
          <div>
            <dt>{t('billruns.dueOn')}</dt>
            <dd>
              <Moment at={run.dueOn} style="day" />
            </dd>
          </div>
          <div>
            <dt>{t('billruns.bills')}</dt>
            <dd>{run.tally ? number(run.tally.bills) : '…'}</dd>
          </div>
          <div>
            <dt>{t('billruns.total')}</dt>
            <dd>{run.tally ? yuan(run.tally.total.cents) : '…'}</dd>
          </div>
          <div>
            <dt>{t('billruns.before')}</dt>
            <dd>
              {run.tally ? yuan(run.tally.before.cents) : '…'}
              {change !== undefined && <span className="meta"> {t('billruns.change', { n: number(change * 100, 1) })}</span>}
            </dd>
          </div>
        </dl>
        {run.tally && run.tally.relieved.cents > 0 && (
          <p className="meta">{t('billruns.relieved', { amount: yuan(run.tally.relieved.cents) })}</p>
        )}
        <div className={css.runActions}>
          {run.status === 'REVIEW' && may('billrun:prepare') && (
            <button type="button" className="plain-button" disabled={again.isPending} onClick={() => again.mutate({})}>
              {t('billruns.again')}
            </button>
          )}
          {run.status === 'REVIEW' && (
            <button type="button" className="plain-button" onClick={() => cancel(true)}>
              {t('billruns.cancel')}
            </button>
          )}
          {run.mayApprove && run.tally && run.tally.bills > 0 && (
            <button type="button" className="plain-button solid" disabled={approve.isPending} onClick={() => approve.mutate({})}>
              {t('billruns.approve', { n: number(run.tally.bills), amount: yuan(run.tally.total.cents) })}
            </button>
          )}
          {run.status === 'REVIEW' && !run.mayApprove && <span className="meta">{t('billruns.waits')}</span>}
        </div>
      </div>
      <Refused problem={again.error ?? approve.error} />
      {run.status === 'REVIEW' && !run.tally && <p className="note flat">{t('billruns.interrupted')}</p>}
      {run.reason && <p className="card-body meta">{run.reason}</p>}
      {cancels && <Cancel run={run} close={() => cancel(false)} />}
    </Card>
  );
}

function Cancel({ run, close }: { run: BillRun; close: () => void }) {
  const { t } = useTranslation();
  return <ReasonDialog title={t('billruns.cancel')} given={useBillRunMove<{ reason: string }>(run, 'cancellation', close)} close={close} />;
}

function useWhoColumns(): DataColumn<BillDraft>[] {
  const { t } = useTranslation();
  return [
    { name: 'unit', head: t('billruns.unit'), isFixed: true, show: (draft) => draft.label },
    {
      name: 'owner',
      head: t('billruns.owner'),
      show: (draft) => (draft.ownerId ? <Link to={paths.owner(draft.ownerId)}>{draft.ownerName}</Link> : ''),
    },
    { name: 'item', head: t('billruns.item'), show: (draft) => t(`words.feeItem.${draft.feeItem}`) },
  ];
}

function useBillColumns(): DataColumn<BillDraft>[] {
  const { t } = useTranslation();
  const who = useWhoColumns();
  const words = useChargedWords();
  return [
    ...who,
    {
      name: 'how',
      head: t('billruns.how'),
      show: (draft) =>
        draft.lines.map((line) => (
          <div key={`${line.charged.tariffId} ${line.charged.days?.from}`} className="meta">
            {draft.lines.length > 1 && `${inLanguage(line.name, line.nameEn)} `}
            {words(line.charged)}
          </div>
        )),
    },
    {
      name: 'before',
      head: t('billruns.before'),
      isNumber: true,
      show: (draft) => (draft.before ? yuan(draft.before.cents) : <span className="chip bad">{t('billruns.first')}</span>),
    },
    {
      name: 'amount',
      head: t('billruns.amount'),
      isNumber: true,
      show: (draft) => draft.amount && <strong>{yuan(draft.amount.cents)}</strong>,
    },
  ];
}

function useLeftColumns(): DataColumn<BillDraft>[] {
  const { t } = useTranslation();
  const who = useWhoColumns();
  const words = useProblemWords();
  return [...who, { name: 'why', head: t('billruns.why'), show: (draft) => draft.problem && words(draft.problem) }];
}
