import { lazy, Suspense, type ComponentType } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { learnWords } from '../i18n';
import { Skeleton } from '../ui/states';
import { loadedOnce } from './load';
import { Part } from './part';
import { screensOf, type Door } from './screens';
import { Start } from './start';

interface Frame {
  Component: ComponentType;
  /** For whatever has no screen. */
  Missing: ComponentType;
}

/** What stands around the screens of a door, with the words of that door; only the one that is opened is loaded. */
const loads: Record<Door, () => Promise<Frame>> = {
  staff: () => import('./staff/frame'),
  technician: () => import('./phones/technician'),
  resident: () => import('./phones/resident'),
};

function frameOf(door: Door) {
  const load = async () => {
    const [frame] = await Promise.all([loads[door](), learnWords(door)]);
    // What may go wrong is told when it has gone wrong.
    void loadedOnce(() => learnWords('problems'));
    if (door === 'staff') void loadedOnce(() => learnWords('officeProblems'));
    return frame;
  };
  return {
    Around: lazy(() => loadedOnce(async () => ({ default: (await load()).Component }))),
    Missing: lazy(() => loadedOnce(async () => ({ default: (await load()).Missing }))),
  };
}

const frames = { staff: frameOf('staff'), technician: frameOf('technician'), resident: frameOf('resident') };

/** The router without loaders and actions: half the size, and an address that is true as soon as it is told. */
export function Router() {
  return (
    <BrowserRouter>
      <Suspense fallback={<Skeleton lines={6} />}>
        <AllRoutes />
      </Suspense>
    </BrowserRouter>
  );
}

/** Staff and phones are programs behind one door: neither loads the other's parts. */
export function AllRoutes() {
  return (
    <Routes>
      {routesOf('technician', '/t')}
      {routesOf('resident', '/r')}
      <Route element={<Start />}>{routesOf('staff', '/')}</Route>
    </Routes>
  );
}

function routesOf(door: Door, start: string) {
  const { Around, Missing } = frames[door];
  return (
    <Route path={start} element={<Around />}>
      {screensOf(door).map((screen) => (
        <Route key={screen.name} path={screen.path} element={<Part key={screen.name} screen={screen} />} />
      ))}
      <Route path="*" element={<Missing />} />
    </Route>
  );
}
