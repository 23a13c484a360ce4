import { lazy, Suspense } from 'react';
import { learnWords } from '../i18n';
import type { AgreedOrder } from './agreed';

/** Behind what has to be there at once: it comes with its words. */
const Agreed = lazy(async () => (await Promise.all([import('./agreed'), learnWords('report')]))[0]);

/** What was agreed on before anybody goes: when somebody is expected, and who pays. */
export function AgreedOn({ order }: { order: AgreedOrder }) {
  return (
    <Suspense>
      <Agreed order={order} />
    </Suspense>
  );
}
