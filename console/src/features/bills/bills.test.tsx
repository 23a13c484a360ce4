import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Bill } from '../../api/types';
import { aCommunity, aUnit, CUIHU, someone, UNIT } from '../../testing/fixtures';
import { billing, owner, refusal } from '../../testing/network';
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
  it('are collected with what is outstanding, on the version that was seen', async () => {
    const { user, router } = renderScreen(<Bills />, { as: cashier });
    let told: unknown;
    billing.post('/bills/{id}/payments', ({ body, header }) => {
      told = [body, header('If-Match')];
      shown = {
        ...VALVE,
        version: 2,
        status: 'PAID',
        outstanding: { cents: 0 },
        payments: [{ id: 'paid', amount: { cents: 7829 }, method: 'CASH', recordedBy: '钱会计', at: '2026-07-06T03:00:00Z' }],
      };
      return shown;
    });

    await user.click(await screen.findByRole('button', { name: 'ZD260706-0007' }));
    await user.click(await screen.findByRole('radio', { name: '现金' }));
    await user.keyboard('{Control>}{Enter}{/Control}');

    expect(await screen.findByText('已缴清，无需再收。')).toBeDefined();
    expect(told).toEqual([{ amountCents: 7829, method: 'CASH' }, '"1"']);
    expect(router.state.location.search).toBe('?bill=valve');
  });

  it('take no more than is owed', async () => {
    const { user } = renderScreen(<Bills />, { as: cashier, at: '/?bill=valve' });
    const amount = await screen.findByRole('textbox', { name: '收款金额（元）' });

    await user.clear(amount);
    await user.type(amount, '78.30');

    expect((await screen.findByRole('alert')).textContent).toContain('之间的金额');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /确认收款/ }).disabled).toBe(true);
  });

  it('keep what was entered when a payment is refused', async () => {
    const { user } = renderScreen(<Bills />, { as: cashier, at: '/?bill=valve' });
    billing.post('/bills/{id}/payments', () => refusal(422, 'bill.amount'));

    await user.click(await screen.findByRole('button', { name: /确认收款/ }));

    expect((await screen.findByRole('alert')).textContent).not.toBe('');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: '收款金额（元）' }).value).toBe('78.29');
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

  it('are collected once, however often the key is pressed', async () => {
    const { user } = renderScreen(<Bills />, { as: cashier, at: '/?bill=valve' });
    let paid = 0;
    billing.post('/bills/{id}/payments', () => {
      paid++;
      shown = { ...VALVE, version: 2, status: 'PARTIALLY_PAID', outstanding: { cents: 7329 } };
      return shown;
    });
    const amount = await screen.findByRole('textbox', { name: '收款金额（元）' });
    await user.clear(amount);
    await user.type(amount, '5');

    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByText('已收款 ¥5.00，还欠 ¥73.29');
    await user.keyboard('{Control>}{Enter}{/Control}');

    expect(paid).toBe(1);
    await user.click(screen.getByRole('button', { name: '再收一笔' }));
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: '收款金额（元）' }).value).toBe('73.29');
  });

  it('keep what was about to be collected when somebody else collects, and say what they did', async () => {
    const { user } = renderScreen(<Bills />, { as: cashier, at: '/?bill=valve' });
    billing.post('/bills/{id}/payments', () => {
      shown = {
        ...VALVE,
        version: 2,
        status: 'PARTIALLY_PAID',
        outstanding: { cents: 5829 },
        payments: [{ id: 'other', amount: { cents: 2000 }, method: 'CASH', recordedBy: '孙会计', at: '2026-07-06T03:00:00Z' }],
      };
      return refusal(412, 'version.stale');
    });
    await user.click(await screen.findByRole('radio', { name: '支付宝' }));

    await user.click(screen.getByRole('button', { name: /确认收款/ }));

    expect(await screen.findByText(/孙会计刚用现金收了 ¥20.00，还欠 ¥58.29/)).toBeDefined();
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: '收款金额（元）' }).value).toBe('78.29');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: '支付宝' }).checked).toBe(true);
    await user.click(screen.getByRole('button', { name: '放弃我的修改' }));
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: '收款金额（元）' }).value).toBe('58.29');
  });

  it('are shown to whoever may only read them, with what belongs to them and nothing to collect', async () => {
    shown = { ...VALVE, workOrderId: 'leak' };
    renderScreen(<Bills />, { as: someone(['bill:read', 'workorder:read', 'audit:read'], { posts: ['AU'] }), at: '/?bill=valve' });

    expect((await screen.findByRole('link', { name: '对应工单' })).getAttribute('href')).toBe('/orders/leak');
    expect(screen.getByRole('link', { name: '操作日志' }).getAttribute('href')).toBe('/trail?object=valve');
    expect(screen.queryByText('登记收款')).toBeNull();
  });
});
