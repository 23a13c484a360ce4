import { createBrowserRouter, type RouteObject } from 'react-router';
import { Crashed } from './crashed';
import { paths } from './paths';
import { Skeleton } from '../ui/states';
import { Start } from './start';

/** Staff and phones are two programs behind one door: neither loads the other's parts. */
export const routes: RouteObject[] = [
  {
    errorElement: <Crashed />,
    hydrateFallbackElement: <Skeleton lines={6} />,
    children: [
      { path: '/t/*', lazy: () => import('./phones/technician') },
      { path: '/r/*', lazy: () => import('./phones/resident') },
      {
        element: <Start />,
        children: [{ path: `${paths.home}*`, lazy: () => import('./staff/staff-routes') }],
      },
    ],
  },
];

export const newRouter = () => createBrowserRouter(routes);
