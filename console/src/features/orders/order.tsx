import { useTranslation } from 'react-i18next';
import { useScreenTitle } from '../../ui/screen-title';
import { Loaded } from '../../ui/states';
import { OrderActions } from './order-actions';
import { OrderCalls } from './order-calls';
import { OrderClocks } from './order-clocks';
import { OrderHead } from './order-head';
import { OrderKin } from './order-kin';
import { OrderMaterials } from './order-materials';
import { OrderMatter } from './order-matter';
import { OrderQuote } from './order-quote';
import { OrderRating } from './order-rating';
import { OrderTechnician } from './order-technician';
import { OrderTimeline } from './order-timeline';
import css from './order.module.css';
import { useOrder } from './use-order';

/** The story of one order, what can be done with it, and its clocks. */
export default function OrderPage() {
  const { t } = useTranslation();
  const { order, history, live } = useOrder();
  useScreenTitle(order.data ? `${order.data.number} ${order.data.title}` : t('orders.title'));
  return (
    <div className="page">
      <Loaded query={order} lines={10}>
        {(one) => (
          <>
            <OrderHead order={one} history={history.data ?? []} live={live} />
            <div className={css.orderColumns}>
              <div>
                <OrderMatter order={one} />
                <OrderKin order={one} />
                <OrderTimeline history={history} />
              </div>
              <div>
                <OrderActions order={one} history={history.data ?? []} />
                <OrderTechnician order={one} />
                <OrderClocks order={one} />
                <OrderQuote order={one} />
                <OrderMaterials order={one} />
                <OrderRating order={one} />
                <OrderCalls order={one} />
              </div>
            </div>
          </>
        )}
      </Loaded>
    </div>
  );
}
