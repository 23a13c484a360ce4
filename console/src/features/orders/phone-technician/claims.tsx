import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { unwrap, workorderApi } from '../../../api/client';
import { useMe } from '../../../api/me';
import { useOutbox } from '../../../api/use-outbox';
import { phonePaths } from '../../../app/phone-paths';
import { PhonePage } from '../../../ui/phone/frame';
import { Empty, Loaded } from '../../../ui/states';
import { Claimable } from './claimable';
import { withQueued } from './pending';
import { SyncNote } from './sync-note';
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
