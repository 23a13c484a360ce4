import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { aCommunity, someone } from '../../testing/fixtures';
import { owner, workorder } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import Automatic from './automatic';

const admin = someone(['dispatch-policy:write', 'community:read']);
const POLICY = { id: 'policy', version: 2, mode: 'TRIAL' as const, smallestScore: 50 };
const TRIAL = {
  orderId: 'one',
  number: 'GD260302-0042',
  at: '2026-03-02T04:00:00Z',
  technician: '刘强',
  points: 80,
  chosen: '刘强',
  same: true,
};

beforeEach(() => {
  owner.get('/communities', [aCommunity()]);
  workorder.get('/dispatch-policies', POLICY);
  workorder.get('/dispatch-policies/trials', {
    wouldSend: 2,
    same: 1,
    trials: [
      TRIAL,
      { ...TRIAL, orderId: 'two', number: 'GD260302-0043', chosen: '陈明', same: false },
      { ...TRIAL, orderId: 'three', number: 'GD260302-0044', technician: undefined, points: 0, kept: 'NOBODY_FITS', same: false },
    ],
  });
});

describe('automatic dispatch', () => {
  it('says how often dispatchers chose the same, and leads to the orders', async () => {
    renderScreen(<Automatic />, { as: admin });

    expect(await screen.findByText('系统会派的最近 2 单中，调度员选了同一人的有 1 单。')).toBeDefined();
    expect(screen.getByRole('link', { name: 'GD260302-0043' }).getAttribute('href')).toBe('/orders/two');
    expect(screen.getByText('不派')).toBeDefined();
  });

  it('is switched on by the version that was seen', async () => {
    let sent: unknown;
    let seen: string | null = null;
    workorder.put('/dispatch-policies', ({ body, header }) => {
      sent = body;
      seen = header('If-Match');
      return { ...POLICY, mode: 'ON', version: 3 };
    });
    const { user } = renderScreen(<Automatic />, { as: admin });
    await user.selectOptions(await screen.findByLabelText('系统怎么做'), 'ON');
    await user.click(screen.getByRole('button', { name: /保存/ }));

    await waitFor(() => expect(seen).toBe('"2"'));
    expect(sent).toEqual({ mode: 'ON', smallestScore: 50 });
  });

  it('does not send a score that there is not', async () => {
    const { user } = renderScreen(<Automatic />, { as: admin });
    const score = await screen.findByLabelText(/最低得分/);
    await user.clear(score);
    await user.type(score, '101');
    await user.click(screen.getByRole('button', { name: /保存/ }));

    await waitFor(() => expect(score.getAttribute('aria-invalid')).toBe('true'));
  });
});
