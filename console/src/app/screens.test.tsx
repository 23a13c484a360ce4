import { render, screen as shown } from '@testing-library/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { describe, expect, it } from 'vitest';
import { readScreens } from '../../build/screens.mjs';
import { meQuery } from '../api/me';
import { newQueryClient } from '../api/query-client';
import type { Me } from '../api/types';
import en from '../i18n/en';
import zh from '../i18n/zh-CN';
import { someone } from '../testing/fixtures';
import { allScreens } from '../testing/screens';
import { paths } from './paths';
import { phonePaths } from './phone-paths';
import { partOf } from './part';
import { doorOf, DESK, HOMES } from './doors';
import { screenAt } from './screen';
import { screens } from './staff/screens';
import { Start } from './start';

const wordOf = (words: object, key: string) =>
  key.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], words);

function at(address: string, me: Me, element: React.ReactNode) {
  const client = newQueryClient(0);
  client.setQueryData(meQuery.queryKey, me);
  const router = createMemoryRouter(
    [
      { path: screens.orders.path, element: <Start>{element}</Start> },
      { path: '*', element: <p>elsewhere</p> },
    ],
    { initialEntries: [address] },
  );
  render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  return router;
}

describe('the table of screens', () => {
  it('has an address, a name in both languages and a door for each', () => {
    expect(new Set(allScreens.map(({ path }) => path)).size).toBe(allScreens.length);
    for (const { words, path, door } of allScreens) {
      expect([path, typeof wordOf(zh, words), typeof wordOf(en, words)]).toEqual([path, 'string', 'string']);
      expect([path, doorOf(path)]).toEqual([path, door]);
    }
  });

  it('has one screen for a key', () => {
    const keys = allScreens.flatMap(({ key }) => key ?? []);

    expect(new Set(keys).size).toBe(keys.length);
    // Whoever answers the telephone has these for calls: a new one, the next, the one before.
    expect(keys.filter((key) => ['n', 'j', 'k'].includes(key))).toEqual([]);
  });

  it('is what the addresses are made of', () => {
    expect(paths.order('x')).toBe('/orders/x');
    expect(phonePaths.technicianClaims).toBe('/t/claims');
    expect(screenAt(screens, '/orders/x')).toBe(screens.order);
    expect(screenAt(screens, '/owners')).toBe(screens.owners);
    expect(screenAt(screens, '/nowhere')).toBeUndefined();
  });

  it('has the addresses that everybody knows by heart', () => {
    expect(HOMES).toEqual({ staff: paths.home, technician: phonePaths.technician, resident: phonePaths.resident });
    expect(DESK).toBe(paths.desk);
  });

  it('has a part for each, where the build finds it', async () => {
    const read = await readScreens();

    expect(read.filter(({ source }) => source === undefined)).toEqual([]);
    expect(read.map(({ name }) => name)).toEqual(allScreens.map(({ name }) => name));
  });

  it.each(allScreens.filter(({ needs }) => needs).map((screen) => [screen.name, screen] as const))(
    'shows %s to nobody who may not see it',
    (_, screen) => {
      const Part = partOf(screen);
      at('/orders', someone([]), <Part />);

      expect(shown.getByRole('alert').textContent).toContain('没有权限查看');
    },
  );
});

describe('an address of the staff', () => {
  it('leads a resident to their own page', () => {
    const router = at(
      '/orders',
      someone(['request:create', 'owner:read'], { posts: ['OW'], ownerId: 'zhang', staffId: undefined }),
      <p>orders</p>,
    );

    expect(router.state.location.pathname).toBe('/r');
  });

  it('is open to a technician', () => {
    at('/orders', someone(['workorder:read'], { posts: ['TE'] }), <p>orders</p>);

    expect(shown.getByText('orders')).toBeDefined();
  });
});
