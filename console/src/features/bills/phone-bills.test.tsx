import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { someone } from '../../testing/fixtures';
import { billing } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import BillsPage from './phone-bills';

describe("a resident's bills", () => {
  it('are those of one repair where that was asked for, and all of them a tap on', async () => {
    const asked: (string | null)[] = [];
    billing.get('/bills/owed', { bills: 0, amount: { cents: 0 }, overdue: 0 });
    billing.get('/bills', ({ query }) => {
      asked.push(query.get('order'));
      return { items: [] };
    });
    const { user, router } = renderScreen(<BillsPage />, { as: someone(['bill:read']), at: '/r/bills?order=leak', route: '/r/bills' });
    await waitFor(() => expect(asked).toEqual(['leak']));

    await user.click(await screen.findByRole('link', { name: '全部' }));

    await waitFor(() => expect(asked).toEqual(['leak', null]));
    expect(router.state.location.search).toBe('');
  });
});
