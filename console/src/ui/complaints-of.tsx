import { lazy, Suspense } from 'react';
import { learnWords } from '../i18n';
import type { Whose } from './complaints-card';
import { Skeleton } from './states';

/** With the words of complaints: comes behind the page on which it stands. */
const ComplaintsCard = lazy(async () => (await Promise.all([import('./complaints-card'), learnWords('service')]))[0]);

export function ComplaintsOf({ whose }: { whose: Whose }) {
  return (
    <Suspense fallback={<Skeleton lines={2} />}>
      <ComplaintsCard whose={whose} />
    </Suspense>
  );
}
