import { lazy, Suspense, type ComponentType } from 'react';
import { useMay } from '../api/me';
import { Problem } from '../api/problem';
import { Failed, Skeleton } from '../ui/states';
import { learnWords } from '../i18n';
import { loadedOnce } from './load';
import type { Screen } from './screen';

/** The part and its words are fetched beside each other. */
async function withWords(part: Screen['part'], words: Parameters<typeof learnWords>[0]) {
  const [shown] = await Promise.all([part(), learnWords(words)]);
  return shown;
}

/** A screen as its address shows it: for whom may see it, as soon as it is there. */
export function partOf({ needs = [], part, seldom }: Screen): ComponentType {
  const Shown = lazy(() => loadedOnce(seldom ? () => withWords(part, seldom) : part));
  return function Part() {
    const may = useMay();
    return needs.every(may) ? (
      <Suspense fallback={<Skeleton lines={8} />}>
        <Shown />
      </Suspense>
    ) : (
      <Failed problem={new Problem(403, 'access.forbidden')} />
    );
  };
}
