import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommunities } from '../../api/communities';
import { useMay } from '../../api/me';
import type { LateFeeRule } from '../../api/types';
import { percent } from '../../i18n/accrual-words';
import { number, yuan } from '../../i18n/money';
import { DataTable, type DataColumn } from '../../ui/data-table';
import { EndDialog } from '../../ui/end-dialog';
import { KeyCaps } from '../../ui/key-hints';
import { useKeys } from '../../ui/keys';
import { ListPages } from '../../ui/list-pages';
import { Moment } from '../../ui/moment';
import { Card, Page } from '../../ui/page';
import { ReasonDialog } from '../../ui/reason-dialog';
import { Empty, Refused } from '../../ui/states';
import { useLateFeeRules, useRuleMove } from './use-late-fee-rules';

/** The form comes when it is asked for. */
const NewRule = lazy(async () => import('./new-rule'));

const LOOKS: Record<LateFeeRule['status'], string> = { PROPOSED: 'chip bad', ACTIVE: 'chip fits', REFUSED: 'chip' };

/** By which late fees run, community by community: none by default. */
export default function LateFeeRules() {
  const { t } = useTranslation();
  const { rules, after, isWritten, write, close, turn } = useLateFeeRules();
  useKeys([{ press: 'c', label: t('latefees.propose'), run: write }]);
  return (
    <Page
      title={t('latefees.title')}
      aside={
        <button type="button" className="plain-button solid" onClick={write}>
          {t('latefees.propose')} <KeyCaps press="c" />
        </button>
      }
    >
      <Card>
        <DataTable
          name="late-fee-rules"
          label={t('latefees.title')}
          columns={useColumns()}
          rows={rules.data?.items}
          query={rules}
          empty={<Empty title={t('latefees.none')} hint={t('latefees.noneHint')} />}
        />
        <ListPages after={after} next={rules.data?.next} turn={turn} />
      </Card>
      {isWritten && (
        <Suspense>
          <NewRule close={close} />
        </Suspense>
      )}
    </Page>
  );
}

function useColumns(): DataColumn<LateFeeRule>[] {
  const { t } = useTranslation();
  const { nameOf } = useCommunities();
  return [
    { name: 'community', head: t('latefees.community'), isFixed: true, show: (rule) => nameOf(rule.communityId) },
    {
      name: 'rate',
      head: t('latefees.rate'),
      isNumber: true,
      show: ({ terms }) => t('latefees.perDay', { rate: percent(terms.ratePerDay) }),
    },
    {
      name: 'grace',
      head: t('latefees.grace'),
      isNumber: true,
      show: ({ terms }) => t('latefees.days', { n: number(terms.graceDays) }),
    },
    {
      name: 'cap',
      head: t('latefees.cap'),
      isNumber: true,
      show: ({ terms }) => t('latefees.ofPrincipal', { share: percent(terms.capShare) }),
    },
    {
      name: 'charged',
      head: t('latefees.charged'),
      show: ({ chargeDay, lastRound }) => (
        <>
          {chargeDay === undefined ? t('latefees.byHand') : t('latefees.eachMonth', { day: number(chargeDay) })}
          {lastRound && (
            <div className="meta">
              <Moment at={lastRound.day} style="day" />{' '}
              {t(lastRound.left > 0 ? 'latefees.roundLeft' : 'latefees.round', {
                n: number(lastRound.bills),
                amount: yuan(lastRound.amount.cents),
                left: number(lastRound.left),
              })}
            </div>
          )}
        </>
      ),
    },
    { name: 'from', head: t('latefees.from'), show: ({ from }) => <Moment at={from} style="day" /> },
    { name: 'to', head: t('latefees.to'), show: ({ to }) => (to ? <Moment at={to} style="day" /> : t('latefees.open')) },
    {
      name: 'status',
      head: t('latefees.status'),
      show: ({ status, reason }) => (
        <>
          <span className={LOOKS[status]}>{t(`latefees.statuses.${status}`)}</span> {reason && <span className="meta">{reason}</span>}
        </>
      ),
    },
    { name: 'decide', head: t('latefees.decide'), show: (rule) => <Decide rule={rule} /> },
  ];
}

function Decide({ rule }: { rule: LateFeeRule }) {
  const { t } = useTranslation();
  const may = useMay();
  const [asks, ask] = useState<'refusal' | 'end'>();
  const activate = useRuleMove(rule, 'activation');
  const close = () => ask(undefined);
  if (rule.status === 'PROPOSED' && !rule.mayActivate) {
    return <span className="meta">{t('latefees.waits')}</span>;
  }
  return (
    <>
      <div className="button-row flush">
        {rule.mayActivate && (
          <>
            <button type="button" className="plain-button solid" disabled={activate.isPending} onClick={() => activate.mutate({})}>
              {t('latefees.activate')}
            </button>
            <button type="button" className="plain-button" onClick={() => ask('refusal')}>
              {t('latefees.refuse')}
            </button>
          </>
        )}
        {rule.status === 'ACTIVE' && may('tariff:write') && (
          <button type="button" className="plain-button" onClick={() => ask('end')}>
            {t('latefees.end')}
          </button>
        )}
      </div>
      <Refused problem={activate.error} />
      {asks === 'refusal' && <Refusal rule={rule} close={close} />}
      {asks === 'end' && <End rule={rule} close={close} />}
    </>
  );
}

function Refusal({ rule, close }: { rule: LateFeeRule; close: () => void }) {
  const { t } = useTranslation();
  return <ReasonDialog title={t('latefees.refuse')} given={useRuleMove<{ reason: string }>(rule, 'refusal', close)} close={close} />;
}

function End({ rule, close }: { rule: LateFeeRule; close: () => void }) {
  const { t } = useTranslation();
  const end = useRuleMove<{ to: string }>(rule, 'end', close);
  return <EndDialog title={t('latefees.end')} label={t('latefees.endOn')} from={rule.from} given={end} close={close} />;
}
