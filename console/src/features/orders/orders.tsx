import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMay } from '../../api/me';
import { orderFiguresQuery } from '../../api/orders';
import { useDictionary } from '../../api/dictionaries';
import type { Order } from '../../api/types';
import { paths } from '../../app/paths';
import { DataTable } from '../../ui/data-table';
import { ListPages } from '../../ui/list-pages';
import { Card, Page, TabRow } from '../../ui/page';
import { FilterField } from '../../ui/filter-field';
import { KeyHints } from '../../ui/key-hints';
import { LiveDot } from '../../ui/live-dot';
import { Empty } from '../../ui/states';
import { TakeHome } from '../../ui/take-home';
import type { BulkCommand } from './bulk-dialog';
import { OrderBoard } from './order-board';
import { useOrderColumns } from './order-columns';
import './orders.module.css';
import { TABS, useOrders } from './use-orders';
import { Segments } from '../../ui/segments';
import css from './orders.module.css';

/** Nobody pays for it who moves one order at a time. */
const BulkDialog = lazy(() => import('./bulk-dialog'));

const BULK: readonly { command: BulkCommand; needs: string }[] = [
  { command: 'ASSIGN', needs: 'workorder:dispatch' },
  { command: 'ARCHIVE', needs: 'workorder:archive' },
  { command: 'CANCEL', needs: 'workorder:cancel' },
];

/** How far calling has come, above those who wait for it. */
function CallFigures({ community }: { community: string | undefined }) {
  const { t } = useTranslation();
  const figures = useQuery(orderFiguresQuery(community));
  return figures.data ? (
    <p className="card-body meta" role="status">
      {t('orders.call.figures', { ...figures.data.calls })}
    </p>
  ) : null;
}

export default function Orders() {
  const { t } = useTranslation();
  const { orders, exported, live, justChanged, tab, view, q, after, community, isNarrowed, ...act } = useOrders();
  const columns = useOrderColumns();
  const types = useDictionary('request-type');
  const navigate = useNavigate();
  const may = useMay();
  const [bulk, move] = useState<{ command: BulkCommand; orders: Order[] }>();

  return (
    <Page
      className={css.orders}
      title={t('orders.title')}
      tabs={
        view === 'list' && (
          <TabRow
            label={t('orders.tabs.label')}
            tabs={TABS.map((name) => ({ name, label: t(`orders.tabs.${name}`) }))}
            shown={tab}
            show={act.show}
          />
        )
      }
      aside={
        <>
          <LiveDot state={live} />
          <Segments
            label={t('orders.views.label')}
            value={view}
            choose={act.look}
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
          {tab === 'toCall' && <CallFigures community={community} />}
          <DataTable
            name="orders"
            label={t('orders.title')}
            columns={columns}
            rows={orders.data?.items}
            query={orders}
            marked={justChanged}
            open={(order) => void navigate(paths.order(order.id))}
            bulk={BULK.filter(({ needs }) => may(needs)).map(({ command }) => ({
              name: t(`words.command.${command}`),
              run: (chosen: Order[]) => move({ command, orders: chosen }),
            }))}
            file={
              <TakeHome
                service="workorder"
                list="orders"
                name={t('orders.title')}
                begin={exported}
                words={() => ({
                  status: t('words.status', { returnObjects: true }),
                  priority: t('words.priority', { returnObjects: true }),
                  type: types.words(),
                })}
                disabled={orders.data?.items.length === 0}
              />
            }
            empty={<Empty title={t('orders.empty')} hint={t('orders.emptyHint')} />}
            tools={
              <>
                <FilterField width={300} label={t('orders.filter')} keyLabel={t('orders.keysFilter')} value={q} change={act.narrow} />
                {isNarrowed && (
                  <Button type="link" onClick={act.widen}>
                    {t('orders.clearFilter')}
                  </Button>
                )}
              </>
            }
          />
          {bulk && (
            <Suspense>
              <BulkDialog command={bulk.command} orders={bulk.orders} close={() => move(undefined)} />
            </Suspense>
          )}
          <ListPages after={after} next={orders.data?.next} turn={act.turn} />
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
