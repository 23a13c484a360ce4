import { createBrowserRouter, type RouteObject } from 'react-router';
import { Crashed } from './crashed';
import { paths } from './paths';
import { Start } from './start';

/** Staff and phones are two programs behind one door: neither loads the other's parts. */
export const routes: RouteObject[] = [
  {
    errorElement: <Crashed />,
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
