import { createBrowserRouter, type RouteObject } from 'react-router';
import { learnWords } from '../i18n';
import { Skeleton } from '../ui/states';
import { Crashed } from './crashed';
import { Part } from './part';
import { screensOf, type Door } from './screens';
import { Start } from './start';

/** What stands around the screens of a door; only the one that is opened is loaded. */
const frames: Record<Door, () => Promise<Frame>> = {
  staff: () => import('./staff/frame'),
  technician: () => import('./phones/technician'),
  resident: () => import('./phones/resident'),
};

interface Frame {
  Component: () => React.ReactNode;
  /** For whatever has no screen. */
  Missing: () => React.ReactNode;
}

const routesOf = (door: Door, start: string): RouteObject => ({
  path: start,
  lazy: async () => {
    const [{ Component }] = await Promise.all([frames[door](), learnWords(door)]);
    return { Component };
  },
  children: [
    ...screensOf(door).map((screen) => ({ path: screen.path, handle: screen, element: <Part key={screen.name} screen={screen} /> })),
    {
      path: '*',
      lazy: async () => {
        const { Missing } = await frames[door]();
        return { Component: Missing };
      },
    },
  ],
});

export const routes: RouteObject[] = [
  {
    errorElement: <Crashed />,
    hydrateFallbackElement: <Skeleton lines={6} />,
    children: [routesOf('technician', '/t'), routesOf('resident', '/r'), { element: <Start />, children: [routesOf('staff', '/')] }],
  },
];

export const newRouter = () => createBrowserRouter(routes);
