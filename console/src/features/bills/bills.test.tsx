import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Bill, LateFee } from '../../api/types';
import { speak } from '../../i18n';
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
  credits: [],
  charged: { cents: 7829 },
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
  it('are in English for who reads English, lines and all', async () => {
    await speak('en');
    shown = { ...VALVE, titleEn: 'Leak · Kitchen', lines: [{ ...VALVE.lines[0]!, nameEn: 'Angle valve DN15' }] };
    renderScreen(<Bills />, { as: cashier, at: '/?bill=valve' });

    expect(await screen.findByText('Angle valve DN15 × 1')).toBeDefined();
    expect(screen.getAllByText(/Leak · Kitchen/).length).toBeGreaterThan(0);
    expect(screen.queryByText(/角阀/)).toBeNull();
    await speak('zh-CN');
  });

  it('are collected at the counter, each with its unit', async () => {
    renderScreen(<Bills />, { as: cashier, at: '/?bill=valve' });

    expect((await screen.findByRole('link', { name: '收款' })).getAttribute('href')).toBe(`/cashier?unit=${UNIT}&bill=valve`);
  });

  it('that a figure counts are named with what they come to, until all are asked for', async () => {
    const asked: string[] = [];
    billing.get('/bills/totals', ({ query }) => {
      asked.push(`${query}`);
      return { bills: 3, total: { cents: 30000 }, outstanding: { cents: 7829 } };
    });
    const { user } = renderScreen(<Bills />, {
      as: cashier,
      at: `/?tab=all&community=${CUIHU}&month=2026-07&item=WATER&dueFrom=2026-07-01&dueBefore=2026-08-01`,
    });

    const behind = await screen.findByText('共 3 张，合计 ¥300.00，其中未缴 ¥78.29');
    expect(behind.parentElement?.textContent).toContain(
      `${aCommunity().name} · 2026-07 开单 · 水费 · 2026-07-01 起到期 · 2026-08-01 前到期`,
    );
    expect(new URLSearchParams(asked[0]).getAll('status')).toEqual(['ISSUED', 'PARTIALLY_PAID', 'PAID']);
    expect(new URLSearchParams(asked[0]).get('month')).toBe('2026-07');
    await user.click(screen.getByRole('button', { name: '查看全部' }));
    expect(screen.queryByText(/其中未缴/)).toBeNull();
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

  it('stand under the name of their own unit after a step back', async () => {
    owner.get('/units/{id}', ({ request }) => aUnit({ label: new URL(request.url).pathname.split('/').at(-1) }));
    const { router } = renderScreen(<Bills />, { as: cashier, at: '/?unit=3-2-1201' });
    expect(await screen.findByText(/房屋 3-2-1201/)).toBeDefined();
    await act(() => router.navigate('/?unit=2-1-1001'));
    expect(await screen.findByText(/房屋 2-1-1001/)).toBeDefined();

    await act(() => router.navigate(-1));

    expect(await screen.findByText(/房屋 3-2-1201/)).toBeDefined();
    expect(screen.queryByText(/房屋 2-1-1001/)).toBeNull();
  });

  it('are shown to whoever may only read them, with what belongs to them and nothing to collect', async () => {
    shown = { ...VALVE, workOrderId: 'leak' };
    renderScreen(<Bills />, { as: someone(['bill:read', 'workorder:read', 'audit:read'], { posts: ['AU'] }), at: '/?bill=valve' });

    expect((await screen.findByRole('link', { name: '对应工单' })).getAttribute('href')).toBe('/orders/leak');
    expect(screen.getByRole('link', { name: '操作日志' }).getAttribute('href')).toBe('/trail?object=valve');
    expect(screen.queryByRole('link', { name: '收款' })).toBeNull();
  });
});

describe('the late fee of a bill', () => {
  const FEE: LateFee = {
    billId: 'valve',
    billNumber: 'ZD260706-0007',
    title: '物业费',
    accrual: {
      terms: { ratePerDay: 0.0005, graceDays: 15, capShare: 0.3 },
      principal: { cents: 100_000 },
      from: '2026-04-16',
      through: '2026-05-15',
      parts: [
        { open: { cents: 100_000 }, from: '2026-04-16', days: 10, amount: { cents: 500 } },
        { open: { cents: 40_000 }, from: '2026-04-26', days: 20, amount: { cents: 400 } },
      ],
      cap: { cents: 30_000 },
      amount: { cents: 900 },
    },
    charged: { cents: 0 },
    waived: { cents: 0 },
    open: { cents: 900 },
    charges: [],
    waivers: [],
  };
  let fee = FEE;

  beforeEach(() => {
    fee = FEE;
    shown = { ...VALVE, period: { from: '2026-03-01', months: 1 } };
    billing.get('/bills/{id}/late-fee', () => fee);
  });

  it('is explained in one sentence and charged as it is on screen', async () => {
    let sent: unknown;
    billing.post('/bills/{id}/late-fee', ({ body }) => {
      sent = body;
      fee = {
        ...FEE,
        charged: FEE.open,
        open: { cents: 0 },
        charges: [{ billId: 'late', amount: FEE.open, through: '2026-05-15', at: '2026-05-15T02:00:00Z' }],
      };
      return fee;
    });
    const { user } = renderScreen(<Bills />, { as: cashier, at: '/?bill=valve' });

    expect(await screen.findByText(/¥1,000.00 × 每天 0.05% × 10 天 \+ ¥400.00 × 每天 0.05% × 20 天 = ¥9.00/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: '计收 ¥9.00' }));

    expect((await screen.findByRole('link', { name: '¥9.00' })).getAttribute('href')).toBe('/bills?bill=late');
    expect(sent).toEqual({ amountCents: 900 });
    expect(screen.queryByRole('button', { name: /计收/ })).toBeNull();
  });

  it('is waived for a reason, by somebody else', async () => {
    let sent: unknown;
    billing.post('/bills/{id}/late-fee/waiver-proposal', ({ body }) => {
      sent = body;
      fee = { ...FEE, proposal: { amount: { cents: 500 }, reason: '住院', by: '钱会计', at: '2026-05-15T02:00:00Z', mayDecide: false } };
      return fee;
    });
    const asker = someone(['bill:read', 'bill:void-propose', 'community:read'], { posts: ['CA'] });
    const { user } = renderScreen(<Bills />, { as: asker, at: '/?bill=valve' });

    await user.click(await screen.findByRole('button', { name: '申请减免' }));
    const amount = await screen.findByRole<HTMLInputElement>('textbox', { name: /减免金额/ });
    expect(amount.value).toBe('9.00');
    await user.clear(amount);
    await user.type(amount, '5');
    await user.type(await screen.findByRole('textbox', { name: '原因' }), '住院');
    await user.click(screen.getByRole('button', { name: /^申请减免 / }));

    expect(await screen.findByText('钱会计申请减免 ¥5.00：住院')).toBeDefined();
    expect(sent).toEqual({ amountCents: 500, reason: '住院' });
    expect(screen.queryByRole('button', { name: '批准减免' })).toBeNull();
  });

  it('says nothing where no rule is for the bill', async () => {
    fee = { ...FEE, accrual: undefined, open: { cents: 0 } };
    renderScreen(<Bills />, { as: cashier, at: '/?bill=valve' });

    await screen.findByRole('link', { name: '收款' });
    expect(screen.queryByText('违约金')).toBeNull();
  });

  it('is put right in part by two people', async () => {
    const said: unknown[] = [];
    billing.post('/bills/{id}/credit-proposal', ({ body }) => {
      said.push(body);
      shown = {
        ...VALVE,
        version: 2,
        creditProposed: { reason: '数量多算', lines: [{ line: 0, amount: { cents: 600 } }], amount: { cents: 600 } },
      };
      return shown;
    });
    billing.post('/bills/{id}/credit-approval', () => {
      const { creditProposed: _, ...rest } = shown;
      shown = {
        ...rest,
        version: 3,
        charged: { cents: VALVE.total.cents - 600 },
        credits: [{ reason: '数量多算', at: '2026-07-06T02:00:00Z', lines: [{ line: 0, amount: { cents: 600 } }] }],
      };
      return shown;
    });
    const { user } = renderScreen(<Bills />, {
      as: someone(['bill:read', 'bill:void-approve']),
      at: '/?bill=valve',
    });
    await user.click(await screen.findByRole('button', { name: '提出更正' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type((await dialog.findAllByRole('textbox', { name: /少收/ }))[0]!, '6');
    await user.type(dialog.getByRole('textbox', { name: '哪里不对' }), '数量多算');
    await user.click(dialog.getByRole('button', { name: /提出更正|保存|提交/ }));

    await user.click(await screen.findByRole('button', { name: '批准更正' }));

    expect(await screen.findByText(/更正后应收/)).toBeDefined();
    expect(said).toEqual([{ reason: '数量多算', lines: [{ line: 0, amountCents: 600 }] }]);
  });
});
