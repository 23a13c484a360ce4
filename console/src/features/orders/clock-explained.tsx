import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap, workorderApi } from '../../api/client';
import type { Order } from '../../api/types';
import { spokenLanguage } from '../../i18n';
import { Loaded } from '../../ui/states';

/** How a clock came to what it shows, in sentences to be read out; asked for when somebody wants to know. */
export function ClockExplained({ order, which }: { order: Order; which: 'response' | 'resolution' }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('orders.clock.explained')}</summary>
      {open && <Sentences order={order} which={which} />}
    </details>
  );
}

function Sentences({ order, which }: { order: Order; which: 'response' | 'resolution' }) {
  const explained = useQuery({
    // Each change of the order may be one of its clocks.
    queryKey: ['order-clocks', order.id, order.version],
    queryFn: ({ signal }) => unwrap(workorderApi.GET('/orders/{id}/clocks', { params: { path: { id: order.id } }, signal })),
  });
  return (
    <Loaded query={explained} lines={3}>
      {(clocks) => (
        <ol>
          {clocks[which].map((sentence, i) => (
            <li key={i}>{spokenLanguage() === 'en' ? sentence.en : sentence.zh}</li>
          ))}
        </ol>
      )}
    </Loaded>
  );
}
