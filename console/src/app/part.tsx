import { lazy, Suspense, type ComponentType } from 'react';
import { line, onLineBack } from '../api/line';
import { useMay } from '../api/me';
import { Problem } from '../api/problem';
import { Failed, Skeleton } from '../ui/states';
import { allScreens, type Screen, type ScreenName } from './screens';

const parts = Object.fromEntries(allScreens.map(({ name, part }) => [name, lazy(() => loaded(part))])) as unknown as Record<ScreenName, ComponentType>;

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

/** A part that does not come through a cut line comes when the line is back: React asks only once. */
async function loaded(part: Screen['part']): Promise<{ default: ComponentType }> {
  try {
    return await part();
  } catch (failure) {
    if (line.isUp()) {
      throw failure;
    }
    await new Promise<void>((resolve) => {
      const deafen = onLineBack(() => {
        deafen();
        resolve();
      });
    });
    return loaded(part);
  }
}
