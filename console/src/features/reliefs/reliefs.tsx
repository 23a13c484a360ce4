import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCommunities } from '../../api/communities';
import { useMay } from '../../api/me';
import type { Relief } from '../../api/types';
import { paths } from '../../app/paths';
import { number } from '../../i18n/money';
import { DataTable, type DataColumn } from '../../ui/data-table';
import { KeyCaps } from '../../ui/key-hints';
import { useKeys } from '../../ui/keys';
import { ListPages } from '../../ui/list-pages';
import { Moment } from '../../ui/moment';
import { Card, Page, TabRow } from '../../ui/page';
import { ReasonDialog } from '../../ui/reason-dialog';
import { Empty, Refused } from '../../ui/states';
import { useReliefMove, useReliefs, type ReliefTab } from './use-reliefs';

/** The forms come when they are asked for. */
const NewRelief = lazy(async () => import('./new-relief'));
const EndRelief = lazy(async () => import('./end-relief'));

const LOOKS: Record<Relief['status'], string> = { PROPOSED: 'chip bad', ACTIVE: 'chip fits', REFUSED: 'chip' };

/** Which units pay less of which fees, for which days and why. */
export default function Reliefs() {
  const { t } = useTranslation();
  const { reliefs, tab, after, isWritten, show, write, close, turn } = useReliefs();
  useKeys([{ press: 'c', label: t('reliefs.propose'), run: write }]);
  return (
    <Page
      title={t('reliefs.title')}
      tabs={
        <TabRow<ReliefTab>
          label={t('reliefs.title')}
          tabs={(['all', 'proposed', 'active'] as const).map((name) => ({ name, label: t(`reliefs.tab.${name}`) }))}
          shown={tab}
          show={show}
        />
      }
      aside={
        <button type="button" className="plain-button solid" onClick={write}>
          {t('reliefs.propose')} <KeyCaps press="c" />
        </button>
      }
    >
      <Card>
        <DataTable
          name="reliefs"
          label={t('reliefs.title')}
          columns={useColumns()}
          rows={reliefs.data?.items}
          query={reliefs}
          empty={<Empty title={t('reliefs.none')} hint={t('reliefs.noneHint')} />}
        />
        <ListPages after={after} next={reliefs.data?.next} turn={turn} />
      </Card>
      {isWritten && (
        <Suspense>
          <NewRelief close={close} />
        </Suspense>
      )}
    </Page>
  );
}

function useColumns(): DataColumn<Relief>[] {
  const { t } = useTranslation();
  const { nameOf } = useCommunities();
  return [
    {
      name: 'unit',
      head: t('reliefs.unit'),
      isFixed: true,
      show: ({ communityId, unitId, unitLabel }) => (
        <Link to={paths.account(unitId)}>
          {nameOf(communityId)} {unitLabel}
        </Link>
      ),
    },
    {
      name: 'kind',
      head: t('reliefs.kind'),
      show: ({ kind, percent }) => t('words.relief', { kind: t(`words.reliefKind.${kind}`), percent: number(percent, 2) }),
    },
    {
      name: 'items',
      head: t('reliefs.items'),
      show: ({ feeItems }) => feeItems.map((item) => t(`words.feeItem.${item}`)).join(t('reliefs.and')),
    },
    { name: 'from', head: t('reliefs.from'), show: ({ from }) => <Moment at={from} style="day" /> },
    { name: 'to', head: t('reliefs.to'), show: ({ to }) => (to ? <Moment at={to} style="day" /> : t('reliefs.open')) },
    { name: 'reason', head: t('reliefs.reason'), show: ({ reason, proposedBy }) => `${reason} (${proposedBy})` },
    {
      name: 'status',
      head: t('reliefs.status'),
      show: ({ status, decision }) => (
        <>
          <span className={LOOKS[status]}>{t(`reliefs.statuses.${status}`)}</span> {decision && <span className="meta">{decision}</span>}
        </>
      ),
    },
    { name: 'decide', head: t('reliefs.decide'), show: (relief) => <Decide relief={relief} /> },
  ];
}

function Decide({ relief }: { relief: Relief }) {
  const { t } = useTranslation();
  const may = useMay();
  const [asks, ask] = useState<'refusal' | 'end'>();
  const confirm = useReliefMove(relief, 'confirmation');
  const close = () => ask(undefined);
  if (relief.status === 'PROPOSED' && !relief.mayConfirm) {
    return <span className="meta">{t('reliefs.waits')}</span>;
  }
  return (
    <>
      <div className="button-row flush">
        {relief.mayConfirm && (
          <>
            <button type="button" className="plain-button solid" disabled={confirm.isPending} onClick={() => confirm.mutate({})}>
              {t('reliefs.confirm')}
            </button>
            <button type="button" className="plain-button" onClick={() => ask('refusal')}>
              {t('reliefs.refuse')}
            </button>
          </>
        )}
        {relief.status === 'ACTIVE' && may('tariff:write') && (
          <button type="button" className="plain-button" onClick={() => ask('end')}>
            {t('reliefs.end')}
          </button>
        )}
      </div>
      <Refused problem={confirm.error} />
      {asks === 'refusal' && <Refusal relief={relief} close={close} />}
      {asks === 'end' && (
        <Suspense>
          <EndRelief relief={relief} close={close} />
        </Suspense>
      )}
    </>
  );
}

function Refusal({ relief, close }: { relief: Relief; close: () => void }) {
  const { t } = useTranslation();
  return <ReasonDialog title={t('reliefs.refuse')} given={useReliefMove<{ reason: string }>(relief, 'refusal', close)} close={close} />;
}
