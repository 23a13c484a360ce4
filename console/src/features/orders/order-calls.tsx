import { useTranslation } from 'react-i18next';
import type { Order } from '../../api/types';
import { Moment } from '../../ui/moment';
import { Card } from '../../ui/page';
import { isUnsettled } from './commands';

/** What whoever had it done has said on the phone, and whether somebody should call. */
export function OrderCalls({ order }: { order: Order }) {
  const { t } = useTranslation();
  if (order.followUps.length === 0 && !order.toCall) {
    return null;
  }
  return (
    <Card title={t('orders.call.title')} aside={order.toCall && <span>{t('orders.call.due')}</span>}>
      <div className="card-body">
        {order.followUps.map((call) => (
          <p key={call.at}>
            <strong>{t(`orders.call.${call.result}`)}</strong>{' '}
            <span className="meta dots">
              <span>{call.by}</span>
              <Moment at={call.at} />
            </span>
            {call.note && (
              <>
                <br />
                {call.note}
              </>
            )}
          </p>
        ))}
        {isUnsettled(order) && <p className="note">{t('orders.call.again')}</p>}
        {order.followUps.length === 0 && <p className="meta">{t('orders.call.none')}</p>}
      </div>
    </Card>
  );
}
