import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { unwrap, workorderApi } from '../../../api/client';
import { useMe } from '../../../api/me';
import { useOutbox } from '../../../api/use-outbox';
import { phonePaths } from '../../../app/phone-paths';
import { ClockChip } from '../../../ui/clock-chip';
import { clockThatMatters } from '../../../ui/clock-reading';
import { OrderTitle } from '../../../ui/order-title';
import { PhonePage } from '../../../ui/phone/frame';
import { PriorityBadge } from '../../../ui/priority-badge';
import { Empty, Loaded } from '../../../ui/states';
import { commands } from './commands';
import { withQueued, type MyOrder } from './pending';
import { RefusedCommand, SyncNote, Waits } from './sync-note';
import { usePlace } from './use-place';
import { ASK_EVERY } from '../../../api/freshness';

/** What technicians may take themselves, the most urgent first. */
export default function Claims() {
  const { t } = useTranslation();
  const queue = useOutbox();
  const { accountId } = useMe();
  const claimable = useQuery({
    queryKey: ['orders', 'claimable', accountId],
    queryFn: ({ signal }) => unwrap(workorderApi.GET('/orders/claimable', { params: { query: { limit: 50 } }, signal })),
    refetchInterval: ASK_EVERY,
  });
  return (
    <PhonePage title={t('technician.claims')} back={phonePaths.technician} note={<SyncNote />}>
      <Loaded query={claimable} empty={{ when: (page) => page.items.length === 0, show: <Empty title={t('technician.noClaims')} /> }}>
        {(page) => (
          <ul className="phone-main" style={{ padding: 0 }}>
            {page.items.map((order) => (
              <li key={order.id}>
                <Claimable order={withQueued(order, queue)} />
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </PhonePage>
  );
}

function Claimable({ order }: { order: MyOrder }) {
  const { t } = useTranslation();
  const place = usePlace(order);
  return (
    <article className="phone-card">
      <div className="phone-line">
        <PriorityBadge priority={order.priority} />
        <span className="spread">
          <ClockChip clock={clockThatMatters(order)} status={order.status} />
        </span>
      </div>
      <h2>
        <OrderTitle order={order} />
      </h2>
      <p className="meta">{place}</p>
      {order.refused && <RefusedCommand queued={order.refused} />}
      <div className="phone-buttons">
        {order.waiting.length > 0 ? (
          <Waits />
        ) : (
          order.allowedCommands.includes('CLAIM') && (
            <button type="button" className="phone-button solid" onClick={() => void commands.claim(order.id)}>
              {t('words.command.CLAIM')}
            </button>
          )
        )}
      </div>
    </article>
  );
}
