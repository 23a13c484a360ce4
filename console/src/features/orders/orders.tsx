import { Button, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { Card, Page, TabRow } from '../../ui/page';
import { FilterField } from '../../ui/filter-field';
import { KeyHints } from '../../ui/key-hints';
import { LiveDot } from '../../ui/live-dot';
import { Empty, Loaded } from '../../ui/states';
import { ColumnChoice } from './column-choice';
import { OrderBoard } from './order-board';
import { OrderTable } from './order-table';
import './orders.css';
import { useColumns } from './use-columns';
import { TABS, useOrders } from './use-orders';

export default function Orders() {
  const { t } = useTranslation();
  const { orders, live, justChanged, tab, view, q, after, community, isNarrowed, ...act } = useOrders();
  const columns = useColumns();

  return (
    <Page
      className="orders"
      title={t('orders.title')}
      tabs={view === 'list' && <TabRow label={t('orders.tabs.label')} tabs={TABS.map((name) => ({ name, label: t(`orders.tabs.${name}`) }))} shown={tab} show={act.show} />}
      aside={
        <>
          <LiveDot state={live} />
          <Segmented
            aria-label={t('orders.views.label')}
            value={view}
            onChange={act.look}
            options={[
              { value: 'list', label: t('orders.views.list') },
              { value: 'board', label: t('orders.views.board') },
            ]}
          />
        </>
      }
    >
      {view === 'board' ? (
        <OrderBoard community={community} justChanged={justChanged} />
      ) : (
        <Card>
          <div className="orders-tools">
            <FilterField width={300} label={t('orders.filter')} keyLabel={t('orders.keysFilter')} value={q} change={act.narrow} />
            {isNarrowed && (
              <Button type="link" onClick={act.widen}>
                {t('orders.clearFilter')}
              </Button>
            )}
            <div className="spread">
              <ColumnChoice {...columns} />
            </div>
          </div>
          <Loaded
            query={orders}
            lines={12}
            empty={{
              when: (page) => page.items.length === 0,
              show: <Empty title={t('orders.empty')} hint={t('orders.emptyHint')} />,
            }}
          >
            {(page) => (
              <>
                <OrderTable orders={page.items} columns={columns.shown} justChanged={justChanged} />
                <div className="orders-foot">
                  {after && <Button onClick={() => act.turn(undefined)}>{t('orders.firstPage')}</Button>}
                  {page.next && <Button onClick={() => act.turn(page.next ?? undefined)}>{t('orders.nextPage')}</Button>}
                </div>
              </>
            )}
          </Loaded>
          <KeyHints
            keys={[
              { presses: ['j', 'k'], label: t('orders.keysMove') },
              { presses: ['Enter'], label: t('orders.keysOpen') },
              { presses: ['/'], label: t('orders.keysFilter') },
            ]}
          />
        </Card>
      )}
    </Page>
  );
}
