import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap, workorderApi } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { ASK_EVERY } from '../../../api/freshness';
import { useMe } from '../../../api/me';
import type { Order } from '../../../api/types';
import { useOutbox } from '../../../api/use-outbox';
import { useTimes } from '../../../i18n/times';
import { PhoneChoice, PhoneSheet } from '../../../ui/phone/sheet';
import { Refused } from '../../../ui/states';
import { Claimable } from './claimable';
import { withQueued } from './pending';

/** What a team may take that one is of: whoever is first has it, and whoever leads says who has it. */
export default function ForTeam() {
  const { t } = useTranslation();
  const times = useTimes();
  const queue = useOutbox();
  const { accountId } = useMe();
  const [handing, hand] = useState<Order>();
  const offered = useQuery({
    queryKey: ['orders', 'offered', accountId],
    queryFn: ({ signal }) => unwrap(workorderApi.GET('/orders/offered', { params: { query: { limit: 50 } }, signal })),
    refetchInterval: ASK_EVERY,
  });
  const orders = offered.data?.items ?? [];
  if (orders.length === 0) {
    return null;
  }
  return (
    <section aria-label={t('work.team.title')}>
      <div className="phone-title">
        <h2>{t('work.team.title')}</h2>
      </div>
      {orders.map((order) => (
        <Claimable
          key={order.id}
          order={withQueued(order, queue)}
          note={
            order.offer && <p className="note">{t('work.team.by', { team: order.offer.team, time: times.clock(order.offer.takeBy) })}</p>
          }
          aside={
            order.allowedCommands.includes('HAND') && (
              <button type="button" className="phone-button" onClick={() => hand(order)}>
                {t('words.command.HAND')}
              </button>
            )
          }
        />
      ))}
      {handing && <HandSheet order={handing} close={() => hand(undefined)} />}
    </section>
  );
}

/** Which of the team has it. */
function HandSheet({ order, close }: { order: Order; close: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [technicianId, choose] = useState('');
  const [overrideReason, say] = useState('');
  const handing = useCommand(
    (body: { technicianId: string; overrideReason?: string }, header) =>
      unwrap(workorderApi.POST('/orders/{id}/team/member', { params: { path: { id: order.id }, header }, body })),
    { onSuccess: close, onSettled: () => client.invalidateQueries({ queryKey: ['orders'] }) },
  );
  // Off duty, another trade or at capacity: then only with a reason.
  const isBlocked = handing.error?.code === 'dispatch.blocked';
  return (
    <PhoneSheet
      title={t('words.command.HAND')}
      sendName={t('words.command.HAND')}
      sendable={technicianId !== '' && !handing.isPending && (!isBlocked || overrideReason.trim() !== '')}
      send={() => handing.mutate({ technicianId, ...(isBlocked && { overrideReason: overrideReason.trim() }) })}
      close={close}
    >
      <PhoneChoice
        name={t('work.team.who')}
        options={(order.offer?.members ?? []).map((one) => ({ value: one.technicianId, label: one.technician }))}
        chosen={technicianId}
        choose={(next) => {
          choose(next);
          handing.reset();
        }}
      />
      <Refused problem={handing.error} />
      {isBlocked && (
        <div className="phone-field">
          <label htmlFor="hand-reason">{t('work.team.reason')}</label>
          <input id="hand-reason" maxLength={200} value={overrideReason} onChange={(event) => say(event.target.value)} />
        </div>
      )}
    </PhoneSheet>
  );
}
