import { SearchOutlined } from '@ant-design/icons';
import { Button, Input, type InputRef } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommunities } from '../../api/communities';
import { useMay } from '../../api/me';
import { Problem } from '../../api/problem';
import type { Bill, Unit } from '../../api/types';
import { yuan } from '../../i18n/money';
import { useFinder } from '../../ui/finder';
import { KeyHints } from '../../ui/key-hints';
import { useKeys } from '../../ui/keys';
import { useListKeys } from '../../ui/list-keys';
import { Moment } from '../../ui/moment';
import { Card, Page, TabRow } from '../../ui/page';
import { Empty, Failed, Loaded } from '../../ui/states';
import { BillCard } from './bill-card';
import './bills.css';
import { useBills, useUnitLabel, useUnitsFound, type BillTab } from './use-bills';

/** What is to be collected, and the bill on which somebody is paying now. */
export default function Bills() {
  const { t } = useTranslation();
  const may = useMay()('payment:record');
  const { bills, bill, tab, unit, order, after, chosen, show, ofUnit, turn, choose } = useBills();
  if (!may) {
    return <Failed problem={new Problem(403, 'access.forbidden')} />;
  }
  const tabs = (['open', 'paid'] as const).map((name) => ({ name, label: t(`bills.${name}`) }));
  const empty = {
    title: t(tab === 'open' ? 'bills.noneOpen' : 'bills.nonePaid'),
    hint: tab === 'open' ? t('bills.noneOpenHint') : undefined,
  };
  return (
    <Page title={t('bills.title')} tabs={<TabRow<BillTab> label={t('bills.tabs')} tabs={tabs} shown={tab} show={show} />}>
      <div className="bills-columns">
        <Card className="bills-list">
          <FindUnit unit={unit} order={order} choose={ofUnit} />
          <Loaded query={bills} lines={10} empty={{ when: ({ items }) => items.length === 0, show: <Empty {...empty} /> }}>
            {({ items, next }) => (
              <>
                <BillTable bills={items} chosen={chosen} choose={choose} />
                <div className="bills-pages">
                  {after && <Button onClick={() => turn(undefined)}>{t('bills.first')}</Button>}
                  {next && <Button onClick={() => turn(next)}>{t('bills.next')}</Button>}
                </div>
              </>
            )}
          </Loaded>
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
            {(one) => <BillCard key={one.id} bill={one} />}
          </Loaded>
        ) : (
          <p className="state meta">{t('bills.choose')}</p>
        )}
      </div>
    </Page>
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
    <div className="bills-find">
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
          </button>
        </span>
      )}
    </div>
  );
}

function BillTable({ bills, chosen, choose }: { bills: Bill[]; chosen?: string; choose: (id: string) => void }) {
  const { t } = useTranslation();
  const { at } = useListKeys(bills, { move: t('bills.keysMove'), open: t('bills.keysOpen') }, (bill) => choose(bill.id));
  return (
    <table className="plain-table rows">
      <thead>
        <tr>
          {(['number', 'matter', 'unit', 'due', 'status'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`bills.${column}`)}
            </th>
          ))}
          <th scope="col" className="num">
            {t('bills.outstanding')}
          </th>
        </tr>
      </thead>
      <tbody>
        {bills.map((bill, index) => (
          <tr key={bill.id} className={index === at || bill.id === chosen ? 'at-row' : ''}>
            <td>
              <button type="button" className="link-button" aria-pressed={bill.id === chosen} onClick={() => choose(bill.id)}>
                {bill.number}
              </button>
            </td>
            <td>{bill.title}</td>
            <td>{bill.unitLabel}</td>
            <td>
              <Moment at={bill.dueOn} style="day" />
            </td>
            <td>{t(`words.billStatus.${bill.status}`)}</td>
            <td className="num">{yuan(bill.outstanding.cents)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
