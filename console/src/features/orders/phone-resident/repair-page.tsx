import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useMay } from '../../../api/me';
import { orderHistoryQuery, orderQuery, useLiveOrders } from '../../../api/orders';
import type { Order } from '../../../api/types';
import { phonePaths } from '../../../app/phone-paths';
import { learnWords } from '../../../i18n';
import { yuan } from '../../../i18n/money';
import { placeName } from '../../../i18n/places';
import { Initial } from '../../../ui/initial';
import { AgreedOn } from '../../../ui/agreed-on';
import { Moment } from '../../../ui/moment';
import { useOrderTitle } from '../../../ui/order-title';
import { PhonePage } from '../../../ui/phone/frame';
import { Photos } from '../../../ui/photo';
import { Loaded, Refused } from '../../../ui/states';
import { StatusBadge } from '../../../ui/status-badge';
import { CancelSheet, RateSheet, ReworkSheet } from './answer-sheets';
import { FiveSteps, PromiseLine } from './five-steps-line';
import { useOrderCommand } from './use-order-command';
import { ASK_EVERY } from '../../../api/freshness';
import { inLanguage } from '../../../i18n/in-language';

/** Seldom needed: it comes with its words when somebody asks. */
const RescheduleSheet = lazy(async () => (await Promise.all([import('./reschedule-sheet'), learnWords('report')]))[0]);

/** Where somebody named a price. */
const QuoteCard = lazy(async () => (await Promise.all([import('./quote-card'), learnWords('work')]))[0]);

/** One repair: where it is, who does it, and what its owner may say. */
export default function RepairPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  useLiveOrders();
  const query = useQuery({ ...orderQuery(id), refetchInterval: ASK_EVERY });
  const order = query.data;
  return (
    <PhonePage title={t('resident.follow')} back={phonePaths.resident} foot={order && <Answers order={order} />}>
      <Loaded query={query} lines={8}>
        {(shown) => <Story order={shown} />}
      </Loaded>
    </PhonePage>
  );
}

function Story({ order }: { order: Order }) {
  const { t } = useTranslation();
  const titleOf = useOrderTitle();
  const history = useQuery(orderHistoryQuery(order.id));
  const mayPay = useMay()('bill:read');
  return (
    <>
      <section className="phone-card" aria-label={titleOf(order)}>
        <div className="phone-line">
          <h2>{titleOf(order)}</h2>
          <span className="spread">
            <StatusBadge status={order.status} />
          </span>
        </div>
        <FiveSteps order={order} history={history.data} />
        <p>
          <strong>
            <PromiseLine order={order} />
          </strong>
        </p>
        {order.merge && (
          <p className="meta">{t('resident.merged', { number: order.merge.lead, status: t(`words.status.${order.merge.status}`) })}</p>
        )}
        {order.assignment && (
          <div className="phone-row">
            <Initial name={order.assignment.technician} size={40} />
            <span className="grow">
              <strong>{order.assignment.technician}</strong>
              <br />
              <span className="meta">{t('resident.yourTechnician')}</span>
            </span>
          </div>
        )}
        <AgreedOn order={order} />
      </section>
      {order.quote && (
        <Suspense>
          <QuoteCard order={order} quote={order.quote} />
        </Suspense>
      )}
      <section className="phone-card" aria-label={t('resident.told')}>
        <h2>{t('resident.told')}</h2>
        <p>{order.description}</p>
        <p className="meta dots">
          <span>{order.unitLabel}</span>
          <span>{placeName(order.place)}</span>
          <Moment at={order.createdAt} />
          <span>{order.number}</span>
        </p>
        <Photos ids={order.photos} className="phone-photos" />
      </section>
      {order.completion && (
        <section className="phone-card" aria-label={t('resident.result')}>
          <h2>{t('resident.result')}</h2>
          <p>{order.completion.result}</p>
          <Photos ids={order.completion.photos} className="phone-photos" />
          {order.completion.total.cents > 0 && (
            <p className="phone-title">
              <span className="meta">
                {order.completion.materials
                  .map(({ name, nameEn, quantity }) => `${inLanguage(name, nameEn)} × ${quantity}`)
                  .join(t('phone.comma'))}
              </span>
              <strong>{yuan(order.completion.total.cents)}</strong>
            </p>
          )}
          {mayPay && order.completion.total.cents > 0 && (
            <Link className="phone-link" to={`${phonePaths.residentBills}?order=${order.id}`}>
              {t('resident.owed.look')}
            </Link>
          )}
        </section>
      )}
      {order.rating && (
        <section className="phone-card" aria-label={t('words.command.RATE')}>
          <h2>{t('words.command.RATE')}</h2>
          <p>
            <span aria-hidden="true">{'★'.repeat(order.rating.stars).padEnd(5, '☆')}</span>{' '}
            {t(`resident.rate.word.${order.rating.stars as 1 | 2 | 3 | 4 | 5}`)}
          </p>
          {order.rating.comment && <p>{order.rating.comment}</p>}
        </section>
      )}
    </>
  );
}

function Answers({ order }: { order: Order }) {
  const { t } = useTranslation();
  const [sheet, setSheet] = useState<'rate' | 'rework' | 'cancel' | 'move'>();
  const urge = useOrderCommand(order, 'urging');
  const may = (command: Order['allowedCommands'][number]) => order.allowedCommands.includes(command);
  const canRate = may('RATE') && !order.rating;
  const close = () => setSheet(undefined);
  if (!canRate && !may('CANCEL') && !may('RESCHEDULE') && !may('URGE') && !may('REJECT')) {
    return null;
  }
  return (
    <>
      <Refused problem={urge.error} />
      {may('CANCEL') && (
        <button type="button" className="phone-button" onClick={() => setSheet('cancel')}>
          {t('resident.cancel.name')}
        </button>
      )}
      {may('RESCHEDULE') && (
        <button type="button" className="phone-button" onClick={() => setSheet('move')}>
          {t('words.command.RESCHEDULE')}
        </button>
      )}
      {may('URGE') && (
        <button type="button" className="phone-button" disabled={urge.isPending || urge.isSuccess} onClick={() => urge.mutate({})}>
          {urge.isSuccess ? t('resident.urged') : t('words.command.URGE')}
        </button>
      )}
      {may('REJECT') && (
        <button type="button" className="phone-button" onClick={() => setSheet('rework')}>
          {t('resident.rework.name')}
        </button>
      )}
      {canRate && (
        <button type="button" className="phone-button solid big" onClick={() => setSheet('rate')}>
          {t('words.command.RATE')}
        </button>
      )}
      {sheet === 'rate' && <RateSheet order={order} close={close} />}
      {sheet === 'rework' && <ReworkSheet order={order} close={close} />}
      {sheet === 'move' && (
        <Suspense>
          <RescheduleSheet order={order} close={close} />
        </Suspense>
      )}
      {sheet === 'cancel' && <CancelSheet order={order} close={close} />}
    </>
  );
}
