import { lazy, Suspense } from 'react';
import type { Order } from '../api/types';
import { learnWords } from '../i18n';

/** Few orders have one: it comes with its words when one does. */
const Visit = lazy(async () => (await Promise.all([import('./visit'), learnWords('report')]))[0]);

/** When somebody at home expects a technician, if that was agreed on. */
export function VisitOf({ order }: { order: Pick<Order, 'appointment'> }) {
  return (
    order.appointment && (
      <Suspense>
        <Visit at={order.appointment} />
      </Suspense>
    )
  );
}
