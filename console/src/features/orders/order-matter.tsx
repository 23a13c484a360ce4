import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { unwrap, workorderApi } from '../../api/client';
import { useCommunities } from '../../api/communities';
import { useDictionary } from '../../api/dictionaries';
import { useMay } from '../../api/me';
import { ownerQuery } from '../../api/owners';
import type { ContactPurpose, Order } from '../../api/types';
import { paths } from '../../app/paths';
import { placeName } from '../../i18n/places';
import { AgreedOn } from '../../ui/agreed-on';
import { MaskedNumber } from '../../ui/masked-number';
import { Moment } from '../../ui/moment';
import { Card } from '../../ui/page';
import { Photo } from '../../ui/photo';
import css from './order.module.css';

/** For what somebody is called who is known by the order alone. */
const CALLED_FOR: readonly ContactPurpose[] = ['CALL_BACK', 'VISIT', 'EMERGENCY'];

export function OrderMatter({ order }: { order: Order }) {
  const { t } = useTranslation();
  const may = useMay();
  const { nameOf } = useCommunities();
  const { labelOf } = useDictionary('request-type');
  const cancelReason = useDictionary('cancel-reason');
  const request = useQuery({
    queryKey: ['requests', 'one', order.requestId],
    queryFn: ({ signal }) => unwrap(workorderApi.GET('/requests/{id}', { params: { path: { id: order.requestId } }, signal })),
  });
  const after = order.completion?.photos ?? [];
  return (
    <Card
      title={t('orders.blocks.matter')}
      aside={
        <span className="dots">
          {request.data && <span>{t(`words.channel.${request.data.channel}`)}</span>}
          <Moment at={order.createdAt} />
        </span>
      }
    >
      <div className={`card-body ${css.matter}`}>
        <div className={css.matterText}>
          <p>{order.description}</p>
          <AgreedOn order={order} />
          <dl className="facts">
            <dt>{t('orders.facts.place')}</dt>
            <dd>
              {nameOf(order.communityId)} {order.unitLabel ?? t('orders.facts.publicArea')} {placeName(order.place)}
            </dd>
            {order.ownerId && <OwnerFact id={order.ownerId} number={order.number} />}
            {order.contactName && (
              <>
                <dt>{t('orders.facts.contact')}</dt>
                <dd>
                  {order.contactName}{' '}
                  {order.contactPhone && !order.ownerId ? (
                    <MaskedNumber
                      masked={order.contactPhone}
                      of={{ order: order.id }}
                      relatedTo={order.number}
                      mayReveal={may('owner:reveal')}
                      purposes={CALLED_FOR}
                    />
                  ) : (
                    order.contactPhone
                  )}
                </dd>
              </>
            )}
            <dt>{t('orders.facts.type')}</dt>
            <dd>{labelOf(order.type)}</dd>
            {request.data && (
              <>
                <dt>{t('orders.facts.request')}</dt>
                <dd>{request.data.number}</dd>
              </>
            )}
            {request.data?.conversationId && may('conversation:answer') && (
              <>
                <dt>{t('orders.facts.conversation')}</dt>
                <dd>
                  <Link to={paths.conversation(request.data.conversationId)}>{t('orders.facts.toConversation')}</Link>
                </dd>
              </>
            )}
            {order.urged > 0 && (
              <>
                <dt>{t('orders.facts.urged')}</dt>
                <dd>{t('orders.facts.times', { n: order.urged })}</dd>
              </>
            )}
            {order.reopenCount > 0 && (
              <>
                <dt>{t('orders.facts.reopened')}</dt>
                <dd>{t('orders.facts.times', { n: order.reopenCount })}</dd>
              </>
            )}
            {order.cancelReason && (
              <>
                <dt>{t('orders.facts.cancelReason')}</dt>
                <dd>{cancelReason.labelOf(order.cancelReason)}</dd>
              </>
            )}
          </dl>
        </div>
        {order.photos.length + after.length > 0 && (
          <div className="photos large" style={{ width: 264 }}>
            {order.photos.map((id, index) => (
              <Photo key={id} id={id} number={index + 1} tag={t('common.photos.before')} />
            ))}
            {after.map((id, index) => (
              <Photo key={id} id={id} number={index + 1} tag={t('common.photos.after')} />
            ))}
          </div>
        )}
      </div>
    </Card>
  );
}

function OwnerFact({ id, number }: { id: string; number: string }) {
  const { t } = useTranslation();
  const may = useMay();
  const owner = useQuery({ ...ownerQuery(id), enabled: may('owner:read') });
  if (!owner.data) {
    return null;
  }
  return (
    <>
      <dt>{t('orders.facts.owner')}</dt>
      <dd>
        <Link className="ul" to={paths.owner(id)}>
          {owner.data.name}
        </Link>{' '}
        {owner.data.phones[0] && (
          <MaskedNumber masked={owner.data.phones[0]} of={{ owner: id }} mayReveal={may('owner:reveal')} relatedTo={number} />
        )}
      </dd>
    </>
  );
}
