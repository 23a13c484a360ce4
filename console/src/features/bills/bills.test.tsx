import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Bill } from '../../api/types';
import { aCommunity, aUnit, CUIHU, someone, UNIT } from '../../testing/fixtures';
import { billing, owner } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import Bills from './bills';

const cashier = someone(['bill:read', 'payment:record', 'owner:read', 'community:read'], { posts: ['CA'] });

const VALVE: Bill = {
  id: 'valve',
  version: 1,
  number: 'ZD260706-0007',
  communityId: CUIHU,
  unitId: UNIT,
  unitLabel: '3-2-1201',
  feeItem: 'REPAIR',
  title: '维修费',
  status: 'ISSUED',
  total: { cents: 7829 },
  outstanding: { cents: 7829 },
  lines: [{ name: '角阀 DN15', quantity: 1, unitPrice: { cents: 7829 }, amount: { cents: 7829 } }],
  payments: [],
  dueOn: '2026-07-20',
  issuedAt: '2026-07-06T02:00:00Z',
};

let shown = VALVE;

beforeEach(() => {
  shown = VALVE;
  owner.get('/communities', [aCommunity()]);
  billing.get('/bills', ({ query }) => ({ items: query.getAll('status').includes(shown.status) ? [shown] : [] }));
  billing.get('/bills/{id}', () => shown);
});

describe("the cashier's bills", () => {
  it('are collected at the counter, each with its unit', async () => {
    renderScreen(<Bills />, { as: cashier, at: '/?bill=valve' });

    expect((await screen.findByRole('link', { name: '收款' })).getAttribute('href')).toBe(`/cashier?unit=${UNIT}&bill=valve`);
  });

  it('of the unit as typed are opened by Enter, though its answer is slow', async () => {
    const answers = new Map<string, () => void>();
    owner.get('/units', async ({ query }) => {
      const q = query.get('q') ?? '';
      if (q === '2-1-1001') await new Promise<void>((resolve) => answers.set(q, resolve));
      return [aUnit({ id: q, label: q })];
    });
    owner.get('/units/{id}', ({ request }) => aUnit({ label: new URL(request.url).pathname.split('/').at(-1) }));
    const { user, router } = renderScreen(<Bills />, { as: cashier });
    const field = await screen.findByRole('textbox', { name: '按房号查找' });
    await user.type(field, '3-2-1201');
    await screen.findByRole('button', { name: /3-2-1201/ });

    await user.clear(field);
    await user.type(field, '2-1-1001{Enter}');
    expect(router.state.location.search).toBe('');
    await waitFor(() => expect(answers.has('2-1-1001')).toBe(true));
    answers.get('2-1-1001')?.();

    await waitFor(() => expect(router.state.location.search).toBe('?unit=2-1-1001'));
    expect(await screen.findByText(/房屋 2-1-1001/)).toBeDefined();
  });

  it('are shown to whoever may only read them, with what belongs to them and nothing to collect', async () => {
    shown = { ...VALVE, workOrderId: 'leak' };
    renderScreen(<Bills />, { as: someone(['bill:read', 'workorder:read', 'audit:read'], { posts: ['AU'] }), at: '/?bill=valve' });

    expect((await screen.findByRole('link', { name: '对应工单' })).getAttribute('href')).toBe('/orders/leak');
    expect(screen.getByRole('link', { name: '操作日志' }).getAttribute('href')).toBe('/trail?object=valve');
    expect(screen.queryByRole('link', { name: '收款' })).toBeNull();
  });
});
