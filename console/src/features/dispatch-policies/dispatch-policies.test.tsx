import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { aCommunity, CUIHU, someone } from '../../testing/fixtures';
import { owner, refusal, workorder } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import DispatchPolicies from './dispatch-policies';
import type { Policy, Trials } from './use-dispatch-policies';

const head = someone(['dispatch-policy:write', 'community:read', 'workorder:read'], { posts: ['MS'] });
const LIU = { technicianId: 'liu', name: '刘强' };
const CHEN = { technicianId: 'chen', name: '陈明' };

const TRIALS: Trials = {
  same: 7,
  other: 3,
  nobody: 2,
  waiting: 0,
  sent: 0,
  newest: [
    {
      orderId: 'order',
      number: 'GD260706-0042',
      title: '厨房 · 漏水',
      at: '2026-07-06T02:00:00Z',
      outcome: 'OTHER',
      choice: { person: LIU, points: 82, score: [] },
      chosen: CHEN,
    },
    { orderId: 'nobody', number: 'GD260706-0043', title: '厨房 · 漏水', at: '2026-07-06T02:00:00Z', outcome: 'NOBODY' },
  ],
};

let policies: Policy[] = [];

beforeEach(() => {
  policies = [];
  owner.get('/communities', [aCommunity()]);
  workorder.get('/dispatch-policies', () => policies);
  workorder.get('/dispatch-policies/{communityId}/trials', TRIALS);
});

describe('a dispatch policy', () => {
  it('is tried, compared with what people chose, and switched on', async () => {
    const said: unknown[] = [];
    workorder.post('/dispatch-policies/{communityId}', ({ body }) => {
      said.push(body);
      policies = [{ communityId: CUIHU, ...(body as Pick<Policy, 'mode' | 'leastPoints'>) }];
      return policies[0]!;
    });
    const { user } = renderScreen(<DispatchPolicies />, { as: head });
    const least = await screen.findByRole('spinbutton');
    await user.clear(least);
    await user.type(least, '60');
    await user.click(screen.getByRole('button', { name: '开始试运行' }));

    expect(await screen.findByText('与调度员一致 7 / 10 单（70%）')).toBeDefined();
    expect(screen.getByRole('row', { name: /GD260706-0042/ }).textContent).toContain('刘强，82 分陈明不一致');
    expect(screen.getByRole('link', { name: 'GD260706-0042' }).getAttribute('href')).toBe('/orders/order');
    await user.click(await screen.findByRole('button', { name: '启用自动派工' }));

    expect(await screen.findByRole('button', { name: '改回人工派工' })).toBeDefined();
    await waitFor(() =>
      expect(said).toEqual([
        { mode: 'TRIAL', leastPoints: 60 },
        { mode: 'ON', leastPoints: 60 },
      ]),
    );
  });

  it('says why it is not switched on', async () => {
    policies = [{ communityId: CUIHU, mode: 'TRIAL', leastPoints: 60 }];
    workorder.post('/dispatch-policies/{communityId}', () => refusal(409, 'dispatch-policy.own'));
    const { user } = renderScreen(<DispatchPolicies />, { as: head });

    await user.click(await screen.findByRole('button', { name: '启用自动派工' }));

    expect((await screen.findByRole('alert')).textContent).toContain('启用须由设置者以外的人操作');
  });
});
