import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ClockChip } from '../../ui/clock-chip';
import { clockThatMatters } from '../../ui/clock-reading';
import { Moment } from '../../ui/moment';
import { OrderTitle } from '../../ui/order-title';
import { PriorityBadge } from '../../ui/priority-badge';
import { Empty, Loaded } from '../../ui/states';
import type { useDispatch } from './use-dispatch';

export function DispatchQueue({ board }: { board: ReturnType<typeof useDispatch> }) {
  const { t } = useTranslation();
  useEffect(() => {
    document.querySelector('.queue-row.at-row')?.scrollIntoView?.({ block: 'nearest' });
  }, [board.at]);
  return (
    <section className="pane" aria-label={t('dispatching.queue')}>
      <div className="pane-head">
        <Input
          id="queue-filter"
          prefix={<SearchOutlined />}
          suffix={<kbd>/</kbd>}
          aria-label={t('dispatching.filter')}
          placeholder={t('dispatching.filter')}
          value={board.q}
          allowClear
          onChange={(event) => board.narrow(event.target.value)}
          onKeyDown={(event) => (event.key === 'Escape' || event.key === 'Enter') && event.currentTarget.blur()}
        />
        <span className="meta" style={{ whiteSpace: 'nowrap' }}>
          {t('dispatching.byClock')}
        </span>
      </div>
      <div className="pane-body">
        <Loaded
          query={board.orders}
          lines={12}
          empty={{ when: () => board.items.length === 0, show: <Empty title={t('dispatching.emptyQueue')} hint={t('dispatching.emptyQueueHint')} /> }}
        >
          {({ items }) => (
            <ul>
              {items.map((order, index) => (
                <li key={order.id}>
                  <button
                    type="button"
                    id={`queue-${order.id}`}
                    aria-current={index === board.at || undefined}
                    className={`queue-row${index === board.at ? ' at-row' : ''}${board.justChanged.has(order.id) ? ' marked' : ''}`}
                    onClick={() => board.select(order)}
                  >
                    <PriorityBadge priority={order.priority} plain />
                    <span className="title cut"><OrderTitle order={order} /></span>
                    <span className="end">
                      <ClockChip clock={clockThatMatters(order)} status={order.status} />
                      <span className="meta">
                        <Moment at={order.createdAt} style="ago" />
                      </span>
                    </span>
                    <span className="meta cut">{[order.unitLabel ?? t('orders.facts.publicArea'), order.assignment?.technician].filter(Boolean).join(' ')}</span>
                  </button>
                </li>
              ))}
            </ul>
          )}
        </Loaded>
      </div>
    </section>
  );
}
