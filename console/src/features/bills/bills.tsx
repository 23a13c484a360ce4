import { SearchOutlined } from '@ant-design/icons';
import { Button, Input, type InputRef } from 'antd';
import { lazy, Suspense, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommunities } from '../../api/communities';
import type { Bill, BillTotals, Unit } from '../../api/types';
import { number, yuan } from '../../i18n/money';
import { DataTable, type DataColumn } from '../../ui/data-table';
import { useFinder } from '../../ui/finder';
import { KeyHints } from '../../ui/key-hints';
import { useKeys } from '../../ui/keys';
import { Moment } from '../../ui/moment';
import { ListPages } from '../../ui/list-pages';
import { Card, Page, TabRow } from '../../ui/page';
import { PaperButton } from '../../ui/paper-button';
import { Empty, Loaded, Skeleton } from '../../ui/states';
import { TakeHome } from '../../ui/take-home';
import css from './bills.module.css';
import { useBills, useUnitLabel, useUnitsFound, type BillTab, type Door } from './use-bills';

/** Comes with the first bill that is opened. */
const BillCard = lazy(() => import('./bill-card'));

/** What is owed, and the bill that one looks at or on which somebody is paying now. */
export default function Bills() {
  const { t } = useTranslation();
  const found = useBills();
  const { bills, bill, tab, unit, order, after, chosen, show, ofUnit, turn } = found;
  const tabs = (['open', 'paid', 'all'] as const).map((name) => ({ name, label: t(`bills.${name}`) }));
  const none = { open: t('bills.noneOpen'), paid: t('bills.nonePaid'), all: t('bills.none') };
  const empty = {
    title: none[tab],
    hint: tab === 'open' ? t('bills.noneOpenHint') : undefined,
  };
  return (
    <Page title={t('bills.title')} tabs={<TabRow<BillTab> label={t('bills.tabs')} tabs={tabs} shown={tab} show={show} />}>
      <div className={css.billsColumns}>
        <Card className={css.billsList}>
          {found.door && <Behind door={found.door} totals={found.totals} leave={found.leave} />}
          <BillTable bills={found} tools={<FindUnit unit={unit} order={order} choose={ofUnit} />} empty={<Empty {...empty} />} />
          <ListPages after={after} next={bills.data?.next} turn={turn} />
          <KeyHints
            keys={[
              { presses: ['/'], label: t('bills.keysFind') },
              { presses: ['j', 'k'], label: t('bills.keysMove') },
              { presses: ['Enter'], label: t('bills.keysOpen') },
            ]}
          />
        </Card>
        {chosen ? (
          <Loaded query={bill} lines={8}>
            {(one) => (
              <Suspense fallback={<Skeleton lines={8} />}>
                <BillCard key={one.id} bill={one} />
              </Suspense>
            )}
          </Loaded>
        ) : (
          <p className="state meta">{t('bills.choose')}</p>
        )}
      </div>
    </Page>
  );
}

/** Which bills a figure counts that somebody came from, and what they come to. */
function Behind({ door, totals, leave }: { door: Door; totals?: BillTotals; leave: () => void }) {
  const { t } = useTranslation();
  const { nameOf } = useCommunities();
  const { community, building, month, item, dueFrom, dueBefore } = door;
  const named = [
    community && nameOf(community),
    building && t('bills.oneBuilding'),
    month && t('bills.issuedIn', { month }),
    item && t(`words.feeItem.${item}` as 'words.feeItem.PROPERTY'),
    dueFrom && t('bills.dueFrom', { day: dueFrom }),
    dueBefore && t('bills.dueBefore', { day: dueBefore }),
  ].filter(Boolean);
  return (
    <p className={css.billsFind} role="status">
      <span>{named.join(' · ')}</span>
      {totals && (
        <strong>
          {t('bills.comeTo', { n: number(totals.bills), total: yuan(totals.total.cents), open: yuan(totals.outstanding.cents) })}
        </strong>
      )}
      <button type="button" className="link-button" onClick={leave}>
        {t('bills.everything')}
      </button>
    </p>
  );
}

function FindUnit({ unit, order, choose }: { unit?: string; order?: string; choose: (unit: string | undefined) => void }) {
  const { t } = useTranslation();
  const { nameOf } = useCommunities();
  const [text, setText] = useState('');
  const label = useUnitLabel(unit);
  const field = useRef<InputRef>(null);
  useKeys([{ press: '/', label: t('bills.keysFind'), run: () => field.current?.focus() }]);
  const take = ({ id }: Unit) => {
    setText('');
    choose(id);
  };
  const finder = useFinder({ typed: text, useHits: useUnitsFound, choose: take });
  const units = finder.isCurrent ? finder.hits : [];
  return (
    <div className={css.billsFind}>
      <Input
        ref={field}
        prefix={<SearchOutlined />}
        suffix={<kbd>/</kbd>}
        aria-label={t('bills.find')}
        placeholder={t('bills.findPlaceholder')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={finder.onKeyDown}
      />
      {units.length > 0 && (
        <div role="group" aria-label={t('bills.unitsFound')}>
          {units.map((one, index) => (
            <Button key={one.id} size="small" type={index === finder.place ? 'primary' : 'default'} onClick={() => take(one)}>
              {nameOf(one.communityId)} {one.label}
            </Button>
          ))}
        </div>
      )}
      {(unit ?? order) && (
        <span className="meta">
          {order ? t('bills.ofOrder') : t('bills.ofUnit', { unit: label ?? '' })}{' '}
          <button type="button" className="link-button" onClick={() => choose(undefined)}>
            {t('bills.everything')}
          </button>{' '}
          {unit && <NoticeButton unit={unit} label={label} />}
        </span>
      )}
    </div>
  );
}

/** What the unit has to pay, to be handed over. */
function NoticeButton({ unit, label }: { unit: string; label: string | undefined }) {
  const { t } = useTranslation();
  return (
    <PaperButton
      className="link-button"
      path={`/accounts/${unit}/notice`}
      name={`${t('bills.notice')}-${label ?? ''}`}
      label={t('bills.noticePdf')}
    />
  );
}

function BillTable({ bills, tools, empty }: { bills: ReturnType<typeof useBills>; tools: ReactNode; empty: ReactNode }) {
  const { t } = useTranslation();
  const columns = useBillColumns(bills);
  return (
    <DataTable
      name="bills"
      label={t('bills.title')}
      columns={columns}
      rows={bills.bills.data?.items}
      query={bills.bills}
      current={bills.chosen}
      open={(bill) => bills.choose(bill.id)}
      isWhole={bills.bills.data !== undefined && !bills.bills.data.next && !bills.after}
      tools={tools}
      file={
        <TakeHome
          service="billing"
          list="bills"
          name={t('bills.title')}
          begin={bills.exported}
          words={() => ({
            status: t('words.billStatus', { returnObjects: true }),
            feeItem: t('words.feeItem', { returnObjects: true }),
          })}
          disabled={bills.bills.data?.items.length === 0}
        />
      }
      empty={empty}
    />
  );
}

function useBillColumns({ chosen, choose }: Pick<ReturnType<typeof useBills>, 'chosen' | 'choose'>): DataColumn<Bill>[] {
  const { t } = useTranslation();
  return [
    {
      name: 'number',
      head: t('bills.number'),
      isFixed: true,
      value: ({ number }) => number,
      show: (bill) => (
        <button type="button" className="link-button" aria-pressed={bill.id === chosen} onClick={() => choose(bill.id)}>
          {bill.number}
        </button>
      ),
    },
    { name: 'matter', head: t('bills.matter'), value: ({ title }) => title, show: ({ title }) => title },
    { name: 'unit', head: t('bills.unit'), value: ({ unitLabel }) => unitLabel, show: ({ unitLabel }) => unitLabel },
    { name: 'due', head: t('bills.due'), value: ({ dueOn }) => dueOn, show: ({ dueOn }) => <Moment at={dueOn} style="day" /> },
    {
      name: 'status',
      head: t('bills.status'),
      value: ({ status }) => t(`words.billStatus.${status}`),
      show: ({ status }) => t(`words.billStatus.${status}`),
    },
    {
      name: 'outstanding',
      head: t('bills.outstanding'),
      isNumber: true,
      value: ({ outstanding }) => outstanding.cents / 100,
      show: ({ outstanding }) => yuan(outstanding.cents),
      total: (bills) => yuan(bills.reduce((sum, { outstanding }) => sum + outstanding.cents, 0)),
    },
  ];
}
