import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { BillDraft, BillRun, PoolSum, Tariff } from '../../api/types';
import { aCommunity, aMeter, CUIHU, someone } from '../../testing/fixtures';
import { billing, owner, refusal } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import TariffPage from '../tariffs/tariff';
import TariffNew from '../tariffs/tariff-new';
import BillRunPage from './bill-run';
import BillRuns from './bill-runs';

const cashier = someone(['billrun:prepare', 'community:read', 'owner:read'], { posts: ['CA'] });
const manager = someone(['billrun:approve', 'tariff:propose', 'tariff:write', 'community:read'], { posts: ['PM'] });

const CHARGED = {
  tariffId: 'tariff',
  method: 'PER_AREA' as const,
  rate: 2.85,
  area: 89.5,
  months: 1,
  exact: 255.075,
  rounding: 'CENT' as const,
  amount: { cents: 25508 },
};

function aRun(part: Partial<BillRun> = {}): BillRun {
  return {
    id: 'run',
    version: 2,
    number: 'CZ260701-0001',
    status: 'REVIEW',
    communityId: CUIHU,
    period: { from: '2026-07-01', months: 1 },
    feeItems: ['PROPERTY'],
    dueOn: '2026-07-31',
    createdAt: '2026-07-01T02:00:00Z',
    jobId: 'job',
    tally: {
      bills: 864,
      total: { cents: 22032000 },
      leftOut: 3,
      before: { cents: 21000000 },
      pools: [],
      relieved: { cents: 0 },
      reasons: [],
    },
    mayApprove: false,
    ...part,
  };
}

function aDraft(part: Partial<BillDraft> = {}): BillDraft {
  return {
    id: 'draft',
    unitId: 'unit',
    label: '3-2-1201',
    feeItem: 'PROPERTY',
    ownerId: 'zhang',
    ownerName: '张伟',
    lines: [{ name: '住宅物业服务费', charged: CHARGED }],
    amount: CHARGED.amount,
    ...part,
  };
}

function aSum(): PoolSum {
  return {
    id: 'sum',
    version: 1,
    tariffId: 'tariff',
    period: { from: '2026-07-01', months: 1 },
    amount: { cents: 10000 },
    note: '发票 0041',
    status: 'ENTERED',
    createdAt: '2026-07-02T02:00:00Z',
  };
}

beforeEach(() => {
  owner.get('/communities', [aCommunity()]);
});

describe('a bill run', () => {
  it('is prepared for a month, and opened while it is calculated', async () => {
    let sent: unknown;
    billing.get('/bill-runs', { items: [] });
    billing.post('/bill-runs', ({ body }) => {
      sent = body;
      return aRun({ status: 'CALCULATING' });
    });
    const { user, router } = renderScreen(<BillRuns />, { as: cashier });
    await screen.findByRole('option', { name: aCommunity().name });
    await user.selectOptions(screen.getByRole('combobox', { name: '小区' }), CUIHU);

    await user.click(screen.getByRole('button', { name: /开始计算/ }));

    await waitFor(() => expect(router.state.location.pathname).toBe('/bill-runs/run'));
    expect(sent).toMatchObject({ communityId: CUIHU, months: 1, feeItems: ['PROPERTY'] });
  });

  it('explains each bill in a sentence, and says which units have none and why', async () => {
    billing.get('/bill-runs/{id}', aRun());
    billing.get('/bill-runs/{id}/drafts', ({ query }) => ({
      items: query.get('left') === 'true' ? [aDraft({ lines: [], amount: undefined, problem: 'tariff.no-area' })] : [aDraft()],
    }));
    const { user } = renderScreen(<BillRunPage />, { as: cashier, at: '/bill-runs/run', route: '/bill-runs/:id' });

    expect(await screen.findByText('89.5 ㎡ × 2.85 元/㎡·月 × 1 个月 = 255.075 元，四舍五入到分，¥255.08')).toBeDefined();
    expect(screen.getByText('首次')).toBeDefined();
    await user.click(screen.getByRole('tab', { name: /不出账的/ }));

    expect(await screen.findByText('没有登记面积')).toBeDefined();
    expect(screen.queryByRole('button', { name: /批准并发出/ })).toBeNull();
  });

  it('counts why units have no bill, and shows those of one reason', async () => {
    const run = aRun();
    const reasons = [
      { problem: 'tariff.no-area', count: 7 },
      { problem: 'bill-run.no-owner', count: 2 },
    ];
    billing.get('/bill-runs/{id}', { ...run, tally: run.tally && { ...run.tally, reasons, relieved: { cents: 4500 } } });
    let asked: string | null = null;
    billing.get('/bill-runs/{id}/drafts', ({ query }) => {
      asked = query.get('problem');
      return { items: [] };
    });
    const { user } = renderScreen(<BillRunPage />, { as: cashier, at: '/bill-runs/run?shown=left', route: '/bill-runs/:id' });

    expect(await screen.findByText('减免合计 ¥45.00，明细见各行')).toBeDefined();
    await user.selectOptions(await screen.findByRole('combobox', { name: '原因' }), '没有登记面积（7）');

    await waitFor(() => expect(asked).toBe('tariff.no-area'));
  });

  it('explains each pool that a unit shares in by its name', async () => {
    const lift = { name: '电梯公摊', charged: { ...CHARGED, tariffId: 'lift' } };
    const lamps = { name: '楼道照明公摊', charged: { ...CHARGED, tariffId: 'lamps' } };
    billing.get('/bill-runs/{id}', aRun());
    billing.get('/bill-runs/{id}/drafts', { items: [aDraft({ lines: [lift, lamps], amount: { cents: 51016 } })] });
    renderScreen(<BillRunPage />, { as: cashier, at: '/bill-runs/run', route: '/bill-runs/:id' });

    expect(await screen.findByText(/^电梯公摊 89\.5 ㎡/)).toBeDefined();
    expect(screen.getByText(/^楼道照明公摊 89\.5 ㎡/)).toBeDefined();
    expect(screen.getByText('¥510.16')).toBeDefined();
  });

  it('is approved with its number and amount in sight, and followed until it is issued', async () => {
    let now = aRun({ mayApprove: true });
    billing.get('/bill-runs/{id}', () => now);
    billing.get('/bill-runs/{id}/drafts', { items: [aDraft()] });
    billing.post('/bill-runs/{id}/approval', () => {
      now = aRun({ status: 'ISSUED', version: 4 });
      return aRun({ status: 'ISSUING', version: 3 });
    });
    const { user } = renderScreen(<BillRunPage />, { as: manager, at: '/bill-runs/run', route: '/bill-runs/:id' });

    await user.click(await screen.findByRole('button', { name: '批准并发出 864 张，¥220,320.00' }));

    expect(await screen.findByText('已发出', {}, { timeout: 4_000 })).toBeDefined();
  });
});

describe('what all share', () => {
  const tally = { bills: 0, total: { cents: 0 }, leftOut: 3, before: { cents: 0 }, relieved: { cents: 0 }, reasons: [] };
  const lift = { tariffId: 'tariff', name: '电梯公摊', nameEn: 'Lift', isEntered: true, units: 3, bills: 2, billed: { cents: 6667 } };

  beforeEach(() => {
    billing.get('/bill-runs/{id}/drafts', { items: [] });
  });

  it('is held against what is on bills: the rest are shares of units without one', async () => {
    billing.get('/bill-runs/{id}', aRun({ tally: { ...tally, pools: [{ ...lift, pool: { cents: 10000 } }] } }));
    renderScreen(<BillRunPage />, { as: cashier, at: '/bill-runs/run', route: '/bill-runs/:id' });

    const row = within(await screen.findByRole('row', { name: /电梯公摊/ }));
    expect(row.getByText('¥100.00')).toBeDefined();
    expect(row.getByText('¥66.67')).toBeDefined();
    expect(row.getByText('¥33.33')).toBeDefined();
    expect(row.getByText('2 / 3 户')).toBeDefined();
  });

  it('is entered as the invoice says it, to the cent', async () => {
    let sent: unknown;
    billing.get('/bill-runs/{id}', aRun({ tally: { ...tally, pools: [{ ...lift, problem: 'tariff.pool-no-sum' }] } }));
    billing.get('/pool-sums', { items: [] });
    billing.post('/pool-sums', ({ body }) => {
      sent = body;
      return aSum();
    });
    const { user } = renderScreen(<BillRunPage />, { as: cashier, at: '/bill-runs/run', route: '/bill-runs/:id' });

    await user.click(await screen.findByRole('button', { name: '录入或更正金额' }));
    await user.click(await screen.findByRole('button', { name: '录入金额' }));
    await user.type(await screen.findByRole('textbox', { name: '金额（元）' }), '128.29');
    await user.type(screen.getByRole('textbox', { name: '依据（如发票号）' }), '发票 0042');
    await user.keyboard('{Control>}{Enter}{/Control}');

    await waitFor(() => expect(sent).toEqual({ tariffId: 'tariff', from: '2026-07', months: 1, amountCents: 12829, note: '发票 0042' }));
  });

  it('is put right or withdrawn as long as nothing of it is billed', async () => {
    let now = aSum();
    billing.get('/bill-runs/{id}', aRun({ tally: { ...tally, pools: [{ ...lift, pool: { cents: 10000 } }] } }));
    billing.get('/pool-sums', () => ({ items: [now] }));
    billing.post('/pool-sums/{id}/correction', () => refusal(409, 'pool-sum.billed'));
    billing.post('/pool-sums/{id}/withdrawal', () => (now = { ...now, version: 2, status: 'WITHDRAWN' }));
    const { user } = renderScreen(<BillRunPage />, { as: cashier, at: '/bill-runs/run', route: '/bill-runs/:id' });

    await user.click(await screen.findByRole('button', { name: '录入或更正金额' }));
    await user.click(await screen.findByRole('button', { name: '更正' }));
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText('已有账单分摊了这笔金额，请先作废账单。')).toBeDefined();
    await user.click(screen.getByRole('button', { name: /取消/ }));

    await user.click(await screen.findByRole('button', { name: '撤回' }));
    await user.type(await screen.findByRole('textbox'), '录错月份');
    await user.click(screen.getByRole('button', { name: /撤回/ }));

    expect(await screen.findByText('已撤回')).toBeDefined();
  });
});

describe('a tariff', () => {
  const tariff: Tariff = {
    id: 'tariff',
    version: 1,
    status: 'PROPOSED',
    communityId: CUIHU,
    name: '住宅物业服务费',
    feeItem: 'PROPERTY',
    method: 'PER_AREA',
    rate: 2.85,
    rounding: 'CENT',
    unitTypes: ['DWELLING'],
    from: '2026-07-01',
    tiers: [],
    createdAt: '2026-06-01T02:00:00Z',
    mayActivate: true,
  };

  it('is tried on the real units and put into force by another person', async () => {
    let now = tariff;
    billing.get('/tariffs/{id}', () => now);
    billing.get('/tariffs/{id}/preview', {
      units: 865,
      withoutArea: 1,
      total: { cents: 22032000 },
      some: [{ unitId: 'unit', label: '3-2-1201', charged: CHARGED }],
    });
    billing.post('/tariffs/{id}/activation', () => {
      now = { ...tariff, version: 2, status: 'ACTIVE', mayActivate: false };
      return now;
    });
    const { user } = renderScreen(<TariffPage />, { as: manager, at: '/tariffs/tariff', route: '/tariffs/:id' });

    expect(await screen.findByText('864 户，合计 ¥220,320.00')).toBeDefined();
    expect(screen.getByText('1 户缺面积，出不了账')).toBeDefined();
    await user.click(screen.getByRole('button', { name: '审核通过，开始执行' }));

    await waitFor(() => expect(screen.queryByRole('button', { name: '审核通过，开始执行' })).toBeNull());
  });

  it('of a share names who shares and the common meters with their prices, and no rate', async () => {
    let sent: unknown;
    owner.get('/buildings', [{ id: 'building', communityId: CUIHU, name: '3', entrances: 2, floors: 18, version: 1 }]);
    billing.get('/meters/common', { items: [aMeter({ id: 'lift', unitId: undefined, label: '3号楼电梯', serial: 'E-1' })] });
    billing.post('/tariffs', ({ body }) => {
      sent = body;
      return tariff;
    });
    const { user } = renderScreen(<TariffNew />, { as: manager });
    await screen.findByRole('option', { name: aCommunity().name });
    await user.selectOptions(screen.getByRole('combobox', { name: '小区' }), CUIHU);
    await user.type(screen.getByRole('textbox', { name: '名称' }), '电梯公摊');
    await user.selectOptions(screen.getByRole('combobox', { name: '费用项目' }), 'LIFT');
    await user.selectOptions(screen.getByRole('combobox', { name: '计费方式' }), 'SHARE_BY_AREA');
    await user.click(await screen.findByRole('checkbox', { name: '3' }));
    await user.type(screen.getByRole('textbox', { name: /单元（只选一栋时）/ }), '2');
    await user.click(await screen.findByRole('button', { name: '加一块公共表' }));
    await user.selectOptions(screen.getByRole('combobox', { name: '公共表' }), 'lift');
    await user.type(screen.getByRole('textbox', { name: '单价（元）' }), '0.84');
    await user.type(screen.getByLabelText('执行起'), '2026-07-01');

    await user.keyboard('{Control>}{Enter}{/Control}');

    await waitFor(() =>
      expect(sent).toEqual({
        communityId: CUIHU,
        name: '电梯公摊',
        feeItem: 'LIFT',
        method: 'SHARE_BY_AREA',
        rounding: 'CENT',
        unitTypes: [],
        from: '2026-07-01',
        pool: { buildings: ['building'], entrance: '2', sources: [{ meterId: 'lift', rate: 0.84 }] },
      }),
    );
  });

  it('says at the field what the service found wrong, and keeps what was typed', async () => {
    billing.post('/tariffs', () => refusal(422, 'tariff.days', { errors: [{ field: 'to', code: 'tariff.days' }] }));
    const { user } = renderScreen(<TariffNew />, { as: manager });
    await screen.findByRole('option', { name: aCommunity().name });
    await user.selectOptions(screen.getByRole('combobox', { name: '小区' }), CUIHU);
    await user.type(screen.getByRole('textbox', { name: '名称' }), '物业费');
    await user.type(screen.getByRole('textbox', { name: '单价（元）' }), '2.85');
    await user.type(screen.getByLabelText('执行起'), '2026-07-01');

    await user.keyboard('{Control>}{Enter}{/Control}');

    expect(await screen.findByText('须晚于执行起')).toBeDefined();
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: '单价（元）' }).value).toBe('2.85');
  });
});
