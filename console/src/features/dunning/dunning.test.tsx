import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DunningCase } from '../../api/types';
import { aCommunity, CUIHU, someone, UNIT } from '../../testing/fixtures';
import { billing, network, operations, owner } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import Arrears from './arrears';
import DunningCasePage from './dunning-case';

const cashier = someone(['bill:read', 'payment:record', 'dunning:run', 'community:read'], { posts: ['CA'] });

const CASE: DunningCase = {
  id: 'case',
  version: 2,
  status: 'OPEN',
  communityId: CUIHU,
  unitId: UNIT,
  unitLabel: '3-2-1201',
  stage: 2,
  owed: { cents: 25508 },
  dueOn: '2026-03-31',
  remindedAt: '2026-04-16T02:00:00Z',
};

beforeEach(() => {
  owner.get('/communities', [aCommunity()]);
  billing.get('/dunning-cases', { items: [CASE] });
  billing.get('/arrears/collection', [
    { month: '2026-03', communityId: CUIHU, bills: 4, billed: { cents: 100000 }, collected: { cents: 87500 } },
  ]);
  billing.get('/arrears/forecast', [
    { month: '2026-04', communityId: CUIHU, open: { cents: 50000 }, share: 6250, expected: { cents: 31250 } },
    { month: '2026-03', communityId: CUIHU, open: { cents: 12500 } },
  ]);
  billing.get('/arrears', [
    {
      id: CUIHU,
      ages: [
        { age: 'NOT_DUE', amount: { cents: 0 } },
        { age: 'MONTH', amount: { cents: 25508 }, dueFrom: '2026-03-01', dueBefore: '2026-03-31' },
      ],
      total: { cents: 25508 },
      bills: 1,
    },
  ]);
});

describe('arrears', () => {
  it('are told by age, each place a door to what lies in it, with the rate at which bills are paid', async () => {
    renderScreen(<Arrears />, { as: cashier });

    const door = await screen.findByRole('link', { name: aCommunity().name });
    expect(door.getAttribute('href')).toBe(`/arrears?by=BUILDING&community=${CUIHU}`);
    expect(await screen.findByRole('link', { name: '87.5%' })).toBeDefined();
    expect(await screen.findByRole('link', { name: '3-2-1201' })).toBeDefined();
  });

  it('have the bills that a figure counts behind it', async () => {
    renderScreen(<Arrears />, { as: cashier });

    const [ofAge, ofAll] = await screen.findAllByRole('link', { name: '255.08' });
    expect(ofAge?.getAttribute('href')).toBe(`/bills?community=${CUIHU}&dueFrom=2026-03-01&dueBefore=2026-03-31`);
    expect(ofAll?.getAttribute('href')).toBe(`/bills?community=${CUIHU}`);
    const rate = await screen.findByRole('link', { name: '87.5%' });
    expect(rate.getAttribute('href')).toBe(`/bills?tab=all&community=${CUIHU}&month=2026-03`);
    expect(screen.getByRole('link', { name: '1,000.00' }).getAttribute('href')).toBe(rate.getAttribute('href'));
  });

  it('are forecast with the share that follows, the method, and the open bills behind it', async () => {
    renderScreen(<Arrears />, { as: cashier });

    const table = await screen.findByRole('table', { name: '未来30天预计回款' });
    expect(within(table).getByRole('link', { name: '500.00' }).getAttribute('href')).toBe(`/bills?community=${CUIHU}&month=2026-04`);
    expect(within(table).getByRole('link', { name: '312.50' }).getAttribute('href')).toBe(`/bills?community=${CUIHU}&month=2026-04`);
    expect(within(table).getByText('62.5%')).toBeDefined();
    expect(within(table).getAllByText('312.50')).toHaveLength(2);
    expect(screen.getByText(/账单均已满90天的最近六个月/)).toBeDefined();
  });

  it('have their collection rate told by fee item and by building as well', async () => {
    const by: (string | null)[] = [];
    billing.get('/arrears/collection', ({ query }) => {
      by.push(query.get('by'));
      const row = { month: '2026-03', communityId: CUIHU, bills: 4, billed: { cents: 100000 }, collected: { cents: 50000 } };
      return query.get('by') === 'ITEM'
        ? [{ ...row, item: 'WATER' }]
        : [
            { ...row, buildingId: 'three', label: '3' },
            { ...row, collected: { cents: 25000 } },
          ];
    });
    const { user } = renderScreen(<Arrears />, { as: cashier, at: '/?rate=BUILDING' });

    const rate = await screen.findByRole('link', { name: '50%' });
    expect(rate.getAttribute('href')).toBe(`/bills?tab=all&community=${CUIHU}&building=three&month=2026-03`);
    expect(screen.queryByRole('link', { name: '25%' }), 'what lies in no building has no list').toBeNull();
    await user.click(screen.getByRole('tab', { name: '收费项目' }));
    await waitFor(() =>
      expect(screen.getByRole('link', { name: '50%' }).getAttribute('href')).toBe(
        `/bills?tab=all&community=${CUIHU}&month=2026-03&item=WATER`,
      ),
    );
    expect(by).toEqual(['BUILDING', 'ITEM']);
  });

  it('are told by building with its name, and by unit with its label', async () => {
    const row = { ages: [{ age: 'MONTH' as const, amount: { cents: 25508 } }], total: { cents: 25508 }, bills: 1 };
    billing.get('/arrears', ({ query }) =>
      query.get('by') === 'UNIT'
        ? [{ ...row, id: UNIT, label: '3-2-1202' }]
        : [
            { ...row, id: 'three', label: '3' },
            { ...row, id: 'nameless' },
          ],
    );
    const { user } = renderScreen(<Arrears />, { as: cashier, at: '/?by=BUILDING' });

    expect((await screen.findByRole('link', { name: '3 栋' })).getAttribute('href')).toBe('/arrears?by=UNIT&building=three');
    expect(screen.getByRole('link', { name: '未命名' })).toBeDefined();
    await user.click(screen.getByRole('tab', { name: '房屋' }));
    expect(await screen.findByRole('link', { name: '3-2-1202' })).toBeDefined();
  });

  it('of a building are printed as notices: one file, fetched when it is there', async () => {
    const fetched = vi.fn();
    billing.post('/bill-notices', ({ body }) => {
      expect(body).toEqual({ buildingId: 'three', lang: 'zh-CN' });
      return { jobId: 'job' };
    });
    operations('billing').get('/jobs/{id}', {
      id: 'job',
      kind: 'bill-notices',
      name: '缴费通知单-3.pdf',
      state: 'DONE',
      own: true,
      startedBy: '收费员',
      total: 12,
      done: 12,
      failed: 0,
      failedBy: [],
      cancelRequested: false,
      waitsForOthers: false,
      result: '缴费通知单-3.pdf',
      createdAt: '2026-11-26T02:00:00Z',
    });
    network.use(
      http.get('*/api/ops/billing/jobs/job/result', () => {
        fetched();
        return new HttpResponse('%PDF', { headers: { 'Content-Type': 'application/pdf' } });
      }),
    );
    const { user } = renderScreen(<Arrears />, { as: cashier, at: '/?by=UNIT&building=three' });

    await user.click(await screen.findByRole('button', { name: '生成整栋通知单' }));
    await user.click(await screen.findByRole('button', { name: '下载 PDF（12 户）' }));

    await waitFor(() => expect(fetched).toHaveBeenCalled());
  });

  it('are reminded of in a round that says what it came to', async () => {
    let sent: unknown;
    billing.post('/dunning-cases/rounds', ({ body }) => {
      sent = body;
      return { owing: 3, reminded: 2, closed: 1, owed: { cents: 76524 } };
    });
    const { user } = renderScreen(<Arrears />, { as: cashier });
    await screen.findByRole('option', { name: aCommunity().name });

    await user.click(screen.getByRole('button', { name: '开始催缴' }));

    expect(await screen.findByText('提醒了 2 户，欠费共 3 户 ¥765.24，结案 1 户')).toBeDefined();
    expect(sent).toEqual({ communityId: CUIHU });
  });
});

describe('a dunning case', () => {
  it('has a letter that lists what is owed, and takes a promise', async () => {
    let sent: unknown;
    billing.get('/dunning-cases/{id}', {
      dunningCase: CASE,
      bills: [{ id: 'march', number: 'ZD260301-0001', title: '物业费', dueOn: '2026-03-31', outstanding: { cents: 25508 } }],
    });
    billing.post('/dunning-cases/{id}/promise', ({ body }) => {
      sent = body;
      return { ...CASE, version: 3, status: 'PROMISED', promisedUntil: '2026-04-30', promise: '发工资后缴' };
    });
    const { user } = renderScreen(<DunningCasePage />, { as: cashier, at: '/dunning-cases/case', route: '/dunning-cases/:id' });

    const letter = await screen.findByRole('article', { name: '催缴函' });
    expect(letter.textContent).toContain('ZD260301-0001');
    await user.type(screen.getByLabelText('承诺缴清日'), '2026-04-30');
    await user.type(screen.getByRole('textbox', { name: '说明' }), '发工资后缴');
    await user.click(screen.getByRole('button', { name: '记录，期间不再提醒' }));

    expect(sent).toEqual({ until: '2026-04-30', note: '发工资后缴' });
  });
});
