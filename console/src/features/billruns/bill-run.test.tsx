import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { BillDraft, BillRun, Tariff } from '../../api/types';
import { aCommunity, CUIHU, someone } from '../../testing/fixtures';
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
    tally: { bills: 864, total: { cents: 22032000 }, leftOut: 3, before: { cents: 21000000 } },
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
    charged: CHARGED,
    ...part,
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
      items: query.get('left') === 'true' ? [aDraft({ charged: undefined, problem: 'tariff.no-area' })] : [aDraft()],
    }));
    const { user } = renderScreen(<BillRunPage />, { as: cashier, at: '/bill-runs/run', route: '/bill-runs/:id' });

    expect(await screen.findByText('89.5 ㎡ × 2.85 元/㎡·月 × 1 个月 = 255.075 元，四舍五入到分，¥255.08')).toBeDefined();
    expect(screen.getByText('首次')).toBeDefined();
    await user.click(screen.getByRole('tab', { name: /不出账的/ }));

    expect(await screen.findByText('没有登记面积')).toBeDefined();
    expect(screen.queryByRole('button', { name: /批准并发出/ })).toBeNull();
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
