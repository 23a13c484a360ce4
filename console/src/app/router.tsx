import { lazy, Suspense } from 'react';
import { BrowserRouter, Route, Routes, useLocation } from 'react-router';
import { learnWords } from '../i18n';
import { Skeleton } from '../ui/states';
import { doorOf, type Door } from './doors';
import { loadedOnce } from './load';
import { partOf } from './part';
import { programs, type Frame } from './programs';
import type { Table } from './screen';
import { Start } from './start';

/** The screens of a door with what stands around them and the words of that door. */
const doors = { staff: behind('staff'), technician: behind('technician'), resident: behind('resident') };

function behind(door: Door) {
  return lazy(() =>
    loadedOnce(async () => {
      const [frame, { screens }] = await Promise.all([programs[door].frame(), programs[door].screens(), learnWords(door)]);
      // What may go wrong is told when it has gone wrong.
      void loadedOnce(() => learnWords('problems'));
      if (door === 'staff') void loadedOnce(() => learnWords('officeProblems'));
      return { default: routesOf(frame, screens) };
    }),
  );
}

/** The router without loaders and actions: half the size, and an address that is true as soon as it is told. */
export function Router() {
  return (
    <BrowserRouter>
      <AllRoutes />
    </BrowserRouter>
  );
}

/** Staff and phones are programs behind one address: neither loads the other's parts. */
export function AllRoutes() {
  const door = doorOf(useLocation().pathname);
  const Behind = doors[door];
  const shown = (
    <Suspense fallback={<Skeleton lines={6} />}>
      <Behind />
    </Suspense>
  );
  return door === 'staff' ? <Start>{shown}</Start> : shown;
}

function routesOf({ Component: Around, Missing }: Frame, screens: Table) {
  const routes = Object.entries(screens).map(([name, screen]) => {
    const Part = partOf(screen);
    return <Route key={name} path={screen.path} element={<Part key={name} />} />;
  });
  return () => (
    <Routes>
      <Route element={<Around />}>
        {routes}
        <Route path="*" element={<Missing />} />
      </Route>
    </Routes>
  );
}
