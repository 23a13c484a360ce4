import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ConfigProvider } from 'antd';
import type { ReactElement } from 'react';
import { createMemoryRouter, RouterProvider, useLocation } from 'react-router';
import { meQuery } from '../api/me';
import { newQueryClient } from '../api/query-client';
import type { Me } from '../api/types';
import { Toasts } from '../ui/toast';

/** Shows a screen as somebody, at an address; what the address becomes can be read. */
export function renderScreen(screen: ReactElement, { as, at = '/', route = '/' }: { as: Me; at?: string; route?: string }) {
  const client = newQueryClient(0);
  client.setQueryData(meQuery.queryKey, as);
  const router = createMemoryRouter(
    [
      { path: route, element: screen },
      { path: '*', element: <Elsewhere /> },
    ],
    { initialEntries: [at] },
  );
  const rendered = render(
    <QueryClientProvider client={client}>
      <ConfigProvider button={{ autoInsertSpace: false }} wave={{ disabled: true }} theme={{ token: { motion: false } }}>
        <RouterProvider router={router} />
        <Toasts />
      </ConfigProvider>
    </QueryClientProvider>,
  );
  return { ...rendered, router, user: userEvent.setup() };
}

function Elsewhere() {
  const { pathname, search } = useLocation();
  return <p>{`${pathname}${search}`}</p>;
}
