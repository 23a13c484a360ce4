import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import { meQuery } from '../api/me';
import { newQueryClient } from '../api/query-client';
import type { Me } from '../api/types';
import { someone } from '../testing/fixtures';
import { aLiveLine, billing, notification, workorder } from '../testing/network';
import { AllRoutes } from './router';

const resident = someone(['workorder:read'], { name: '张伟', posts: ['OW'], ownerId: 'zhang', staffId: undefined });

function at(address: string, me: Me) {
  const client = newQueryClient(0);
  client.setQueryData(meQuery.queryKey, me);
  notification.get('/messages/unread', { count: 0 });
  render(
    <QueryClientProvider client={client}>
      <MemoryRouter initialEntries={[address]}>
        <AllRoutes />
      </MemoryRouter>
    </QueryClientProvider>,
  );
}

describe('an address', () => {
  it('shows its screen within its door, with the tabs', async () => {
    at('/r/me', resident);

    expect(await screen.findByRole('heading', { name: '我的' }, { timeout: 10_000 })).toBeDefined();
    expect(screen.getByRole('navigation', { name: '页面' }).textContent).toContain('账单');
  });

  it('without a screen says so, with a way back', async () => {
    at('/r/nowhere', resident);

    expect((await screen.findAllByText('没有找到', {}, { timeout: 10_000 })).length).toBeGreaterThan(0);
    expect(screen.getByRole('link', { name: '返回' }).getAttribute('href')).toBe('/r');
  });

  it('of the staff leads a resident home', async () => {
    aLiveLine();
    workorder.get('/orders', { items: [] });
    billing.get('/bills/owed', { bills: 0, overdue: 0, amount: { cents: 0 } });
    notification.get('/messages', { items: [] });
    at('/dispatch', resident);

    expect(await screen.findByText(/张伟/, {}, { timeout: 10_000 })).toBeDefined();
    expect(await screen.findByText('没有消息')).toBeDefined();
  });
});
