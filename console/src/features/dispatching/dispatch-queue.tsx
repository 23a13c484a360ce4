import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { number } from '../../i18n/money';
import { ClockChip } from '../../ui/clock-chip';
import { clockThatMatters } from '../../ui/clock-reading';
import { FilterField } from '../../ui/filter-field';
import { Moment } from '../../ui/moment';
import { OrderTitle } from '../../ui/order-title';
import { PriorityBadge } from '../../ui/priority-badge';
import { Empty, Loaded } from '../../ui/states';
import type { useDispatch } from './use-dispatch';
import css from './dispatch.module.css';

export function DispatchQueue({ board }: { board: ReturnType<typeof useDispatch> }) {
  const { t } = useTranslation();
  useEffect(() => {
    document.querySelector('.at-row')?.scrollIntoView?.({ block: 'nearest' });
  }, [board.at]);
  return (
    <section className={css.pane} aria-label={t('dispatching.queue')}>
      <div className={css.paneHead}>
        <FilterField
          id="queue-filter"
          label={t('dispatching.filter')}
          keyLabel={t('dispatching.keys.filter')}
          value={board.q}
          change={board.narrow}
        />
        <span className="meta" style={{ whiteSpace: 'nowrap' }}>
          {t('dispatching.byClock')}
        </span>
      </div>
      <div className={css.paneBody}>
        <div role="status">
          {board.newer && (
            <div className="note">
              <span>
                {t('dispatching.newer')} <OrderTitle order={board.newer} />
              </span>
              <button type="button" className="link-button spread" onClick={() => board.select(board.newer)}>
                {t('dispatching.lookAt')}
              </button>
            </div>
          )}
        </div>
        <Loaded
          query={board.orders}
          lines={12}
          empty={{
            when: () => board.items.length === 0,
            show: <Empty title={t(`dispatching.emptyQueue.${board.queue}`)} hint={t(`dispatching.emptyQueueHint.${board.queue}`)} />,
          }}
        >
          {() => (
            <ul>
              {board.items.map((order, index) => (
                <li key={order.id}>
                  <button
                    type="button"
                    id={`queue-${order.id}`}
                    aria-current={index === board.at || undefined}
                    className={`${css.queueRow}${index === board.at ? ' at-row' : ''}${board.justChanged.has(order.id) ? ` ${css.marked}` : ''}`}
                    onClick={() => board.select(order)}
                  >
                    <PriorityBadge priority={order.priority} plain />
                    <span className={`${css.title} cut`}>
                      <OrderTitle order={order} />
                    </span>
                    <span className={css.end}>
                      <ClockChip clock={clockThatMatters(order)} status={order.status} />
                      <span className="meta">
                        <Moment at={order.createdAt} style="ago" />
                      </span>
                    </span>
                    <span className="meta cut">
                      {order.passedBy && <span className="chip bad">{t('work.give.passedBy', { name: order.passedBy })}</span>}
                      {[order.unitLabel ?? t('orders.facts.publicArea'), order.assignment?.technician ?? order.offer?.team]
                        .filter(Boolean)
                        .join(' ')}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          )}
        </Loaded>
        {board.more && (
          <div className="list-pages">
            <span className="meta">
              {board.beyond === undefined
                ? t('dispatching.someBeyond', { shown: number(board.items.length) })
                : t('dispatching.beyond', { shown: number(board.items.length), n: number(board.beyond) })}
            </span>
            <button type="button" className="plain-button" aria-busy={board.orders.isFetchingNextPage} onClick={board.more}>
              {t('dispatching.more')}
            </button>
          </div>
        )}
      </div>
    </section>
  );
}
