import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ordersQuery } from '../../api/orders';
import { paths } from '../../app/paths';
import { useTimes } from '../../i18n/times';
import { KeyCaps } from '../../ui/key-hints';
import { useKeys } from '../../ui/keys';
import type { Call } from './call';
import css from './desk.module.css';

const LOOK_EVERY = 700;

/** What became of the call: its number, and the order with its promise as soon as it is open. */
export function Submitted({ call, next }: { call: Call; next: () => void }) {
  const { t } = useTranslation();
  const times = useTimes(call.communityId);
  const orders = useQuery({
    ...ordersQuery({ request: call.submitted?.id ?? '' }),
    refetchInterval: (query) => (query.state.data?.items.length ? false : LOOK_EVERY),
  });
  const order = orders.data?.items[0];
  useKeys([{ press: 'Enter', label: t('requests.nextCall'), run: next }]);
  useEffect(() => document.getElementById('next-call')?.focus(), []);
  return (
    <section className={`card ${css.deskForm}`} aria-label={t('requests.submitted', { number: call.submitted?.number ?? '' })}>
      <div className="state scroll" role="status">
        <strong>{t('requests.submitted', { number: call.submitted?.number ?? '' })}</strong>
        {order ? (
          <>
            <span>
              {t('requests.orderOpened', {
                number: order.number,
                response: order.response.due ? times.moment(order.response.due) : '',
                resolution: order.resolution.due ? times.moment(order.resolution.due) : '',
              })}
            </span>
            <Link to={paths.order(order.id)}>{t('requests.openOrder')}</Link>
          </>
        ) : (
          <span className="meta">{t('requests.orderComing')}</span>
        )}
        {call.conversationId && <Link to={paths.conversation(call.conversationId)}>{t('requests.toldThere')}</Link>}
        <div className="actions">
          <Button id="next-call" type="primary" size="large" onClick={next}>
            {t('requests.nextCall')} <KeyCaps press="Enter" />
          </Button>
        </div>
      </div>
    </section>
  );
}
