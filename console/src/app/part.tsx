import { lazy, Suspense, type ComponentType } from 'react';
import { useMay } from '../api/me';
import { Problem } from '../api/problem';
import { Failed, Skeleton } from '../ui/states';
import { learnWords } from '../i18n';
import { loadedOnce } from './load';
import { allScreens, type Screen, type ScreenName } from './screens';

const parts = Object.fromEntries(
  allScreens.map(({ name, part, seldom }) => [name, lazy(() => loadedOnce(seldom ? () => withWords(part, seldom) : part))]),
) as unknown as Record<ScreenName, ComponentType>;

/** The part and its words are fetched beside each other. */
async function withWords(part: Screen['part'], words: Parameters<typeof learnWords>[0]) {
  const [shown] = await Promise.all([part(), learnWords(words)]);
  return shown;
}

/** A screen as its address shows it: for whom may see it, as soon as it is there. */
export function Part({ screen }: { screen: Screen & { name: ScreenName } }) {
  const may = useMay();
  if (!(screen.needs ?? []).every(may)) {
    return <Failed problem={new Problem(403, 'access.forbidden')} />;
  }
  const Shown = parts[screen.name];
  return (
    <Suspense fallback={<Skeleton lines={8} />}>
      <Shown />
    </Suspense>
  );
}
