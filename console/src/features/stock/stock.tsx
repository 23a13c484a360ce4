import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useCommunities } from '../../api/communities';
import { useMay } from '../../api/me';
import type { StockItem, StockMark } from '../../api/types';
import { paths } from '../../app/paths';
import { number } from '../../i18n/money';
import { DataTable, type DataColumn } from '../../ui/data-table';
import { ListPages } from '../../ui/list-pages';
import { Card, Page, TabRow } from '../../ui/page';
import { Empty } from '../../ui/states';
import { Marks } from './marks';
import { MARKS, useMaterials, useStock } from './use-stock';

/** Forms come when they are asked for. */
const ReceiptDialog = lazy(async () => ({ default: (await import('./stock-dialogs')).ReceiptDialog }));

/** How many orders of a material are named in its row. */
const WANTED_SHOWN = 3;

/** What lies in the stores; what is low, waited for or to be decided is one press away. */
export default function Stock() {
  const { t } = useTranslation();
  const may = useMay();
  const navigate = useNavigate();
  const { stock, mark, after, community, show, turn } = useStock();
  const [receives, receive] = useState(false);
  const columns = useColumns();
  const tabs = (['all', ...MARKS] as const).map((name) => ({ name, label: name === 'all' ? t('stock.all') : t(`stock.marks.${name}`) }));
  return (
    <Page
      title={t('stock.title')}
      tabs={<TabRow<StockMark | 'all'> label={t('stock.show')} tabs={tabs} shown={mark ?? 'all'} show={show} />}
      aside={
        may('material:receive') && (
          <button type="button" className="plain-button solid" onClick={() => receive(true)}>
            {t('stock.receive')}
          </button>
        )
      }
    >
      <Card>
        <DataTable
          name="stock"
          label={t('stock.title')}
          columns={columns}
          rows={stock.data?.items}
          query={stock}
          open={({ id }) => void navigate(paths.stockItem(id))}
          empty={<Empty title={t(`stock.none.${mark ?? 'all'}`)} hint={t(`stock.noneHint.${mark ?? 'all'}`)} />}
        />
        <ListPages after={after} next={stock.data?.next} turn={turn} />
      </Card>
      {receives && (
        <Suspense>
          <ReceiptDialog community={community} close={() => receive(false)} done={(item) => void navigate(paths.stockItem(item.id))} />
        </Suspense>
      )}
    </Page>
  );
}

function useColumns(): DataColumn<StockItem>[] {
  const { t } = useTranslation();
  const { nameOf } = useCommunities();
  const materials = useMaterials();
  const counted = (item: StockItem, quantity: number) => `${number(quantity, 3)} ${materials.unitOf(item.material)}`;
  return [
    {
      name: 'material',
      head: t('stock.material'),
      isFixed: true,
      show: (item) => <Link to={paths.stockItem(item.id)}>{materials.nameOf(item)}</Link>,
    },
    { name: 'community', head: t('stock.community'), show: (item) => nameOf(item.communityId) },
    { name: 'onHand', head: t('stock.onHand'), isNumber: true, show: (item) => counted(item, item.onHand) },
    { name: 'free', head: t('stock.free'), isNumber: true, show: (item) => counted(item, item.free) },
    {
      name: 'minimum',
      head: t('stock.minimum'),
      isNumber: true,
      show: (item) => (item.minimum === undefined ? '' : counted(item, item.minimum)),
    },
    {
      name: 'wantedBy',
      head: t('stock.wantedBy'),
      show: (item) => (
        <span className="dots">
          {item.waiting.slice(0, WANTED_SHOWN).map(({ orderId, number: order, quantity }) => (
            <Link key={orderId} className="ul" to={paths.stockItem(item.id)}>
              {t('stock.wantedLine', { number: order, quantity: number(quantity, 3) })}
            </Link>
          ))}
        </span>
      ),
    },
    { name: 'state', head: t('stock.state'), show: (item) => <Marks item={item} /> },
  ];
}
