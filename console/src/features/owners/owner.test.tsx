import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Bill, Payment } from '../../api/types';
import { aCommunity, anOrder, anOwner, aTie, aUnit, CUIHU, someone, UNIT, ZHANG_WEI } from '../../testing/fixtures';
import { billing, owner, refusal, workorder } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import Owner from './owner';

const agent = someone(['owner:read', 'owner:reveal', 'workorder:read', 'bill:read', 'community:read', 'request:create']);

beforeEach(() => {
  owner.get('/communities', [aCommunity()]);
  owner.get('/owners/{id}', anOwner());
  owner.get('/units/{id}/people', ({ query }) =>
    query.get('on')
      ? [aTie(), aTie({ ownerId: 'fang', name: '王芳', relation: 'HOUSEHOLD_MEMBER' })]
      : [aTie({ ownerId: 'gone', name: '陈旧' })],
  );
  owner.get('/owners/{id}/history', [
    {
      sequence: 1,
      type: 'owner.changed',
      time: '2020-05-18T02:00:00Z',
      actor: '李静',
      post: 'CS',
      channel: 'CONSOLE',
      data: {},
      changes: [],
    },
  ]);
  owner.get('/units/{id}', aUnit());
  workorder.get('/orders', { items: [anOrder()] });
  billing.get('/bills', { items: [] });
  billing.get('/payments', { items: [] });
});

const show = () => renderScreen(<Owner />, { as: agent, at: '/owners/zhang', route: '/owners/:id' });

describe('the page of an owner', () => {
  it('shows everything of one person, each block from its service', async () => {
    show();

    expect(await screen.findByRole('heading', { name: '张伟' })).toBeDefined();
    expect(await screen.findByText('GD260706-0042')).toBeDefined();
    expect(await screen.findByText('王芳')).toBeDefined();
    expect(screen.queryByText('陈旧')).toBeNull();
    expect(await screen.findByText('三室两厅')).toBeDefined();
    expect(await screen.findByText('没有账单')).toBeDefined();
  });

  it('of somebody who goes on under another id opens there, with the orders of both', async () => {
    const asked: (string | null)[] = [];
    owner.get('/owners/{id}', ({ request }) =>
      request.url.endsWith('/zhang')
        ? anOwner({ id: 'zhang', mergedInto: 'wei' })
        : anOwner({ id: 'wei', mergedFrom: [{ id: 'zhang', name: '张玮' }] }),
    );
    workorder.get('/orders', ({ query }) => {
      asked.push(query.get('owner'));
      return { items: [anOrder({ id: query.get('owner') ?? '', number: `GD-${query.get('owner')}` })] };
    });
    const { router } = show();

    expect(await screen.findByText('已并入的记录：张玮')).toBeDefined();
    expect(router.state.location.pathname).toBe('/owners/wei');
    expect(await screen.findByText('GD-zhang')).toBeDefined();
    expect(screen.getByText('GD-wei')).toBeDefined();
    expect(asked.toSorted()).toEqual(['wei', 'zhang']);
  });

  it('says who else it may be, to whoever can decide', async () => {
    owner.get('/duplicates', ({ query }) => ({
      items: query.get('owner') === 'zhang' ? [{ id: 'pair', people: [], reasons: [], status: 'OPEN' as const }] : [],
    }));
    owner.get('/owners/{id}', anOwner({ id: 'zhang' }));
    renderScreen(<Owner />, { as: someone(['owner:read', 'owner:write']), at: '/owners/zhang', route: '/owners/:id' });

    expect(await screen.findByText('有 1 条记录可能是同一个人')).toBeDefined();
    expect(screen.getByRole('link', { name: '去核对' }).getAttribute('href')).toBe('/duplicates?owner=zhang');
  });

  it('keeps the rest when one service fails', async () => {
    billing.get('/bills', () => refusal(503, 'service.unavailable'));
    show();

    expect((await screen.findByRole('alert')).textContent).toContain('服务暂时不可用');
    expect(await screen.findByText('GD260706-0042')).toBeDefined();
  });

  it('tells what this person paid, for every home they have or had, and not what others paid there', async () => {
    const [home] = anOwner().links;
    owner.get('/owners/{id}', anOwner({ links: [home!, { ...home!, unitId: 'sold', label: '1-1-101', to: '2024-01-31' }] }));
    billing.get('/payments', ({ query }) => ({
      items:
        query.get('unit') === 'sold'
          ? [aPayment({ id: 'old', unitId: 'sold', unitLabel: '1-1-101', receiptNumber: 'R-1', receivedAt: '2023-05-01T02:00:00Z' })]
          : [
              aPayment({ id: 'new', receiptNumber: 'R-3' }),
              aPayment({ id: 'before', receiptNumber: 'R-2', ownerId: 'somebody else' }),
              aPayment({ id: 'nobody', receiptNumber: 'R-4', ownerId: undefined }),
            ],
    }));
    show();

    const paid = within(await screen.findByRole('table', { name: '缴费' }));
    expect(paid.getAllByRole('row').map((row) => row.textContent)).toEqual([
      '收据号房屋时间方式状态金额（元）',
      expect.stringMatching(/^R-33-2-1201.*微信已收款88\.00$/),
      expect.stringMatching(/^R-11-1-101.*微信已收款88\.00$/),
    ]);
    expect(paid.getByRole('link', { name: 'R-3' }).getAttribute('href')).toBe('/payments/new');
    expect(paid.getByRole('link', { name: '1-1-101' }).getAttribute('href')).toBe('/accounts/sold');
  });

  it('says of payments alone that they cannot be told now', async () => {
    billing.get('/payments', () => refusal(503, 'service.unavailable'));
    show();

    const card = (await screen.findByRole('heading', { name: '缴费' })).closest('section')!;
    expect((await within(card).findByRole('alert')).textContent).toContain('服务暂时不可用');
    expect(await screen.findByText('没有账单')).toBeDefined();
    expect(await screen.findByText('GD260706-0042')).toBeDefined();
  });

  it('tells what was said of the work, the newest first', async () => {
    workorder.get('/orders', {
      items: [
        anOrder(),
        anOrder({ id: 'early', number: 'GD-1', rating: { stars: 2, comment: '来晚了', at: '2026-06-01T02:00:00Z' } }),
        anOrder({ id: 'late', number: 'GD-2', rating: { stars: 5, at: '2026-07-01T02:00:00Z' } }),
      ],
    });
    show();

    const ratings = within(await screen.findByRole('list', { name: '评价' }));
    expect(ratings.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/orders/late', '/orders/early']);
    expect(ratings.getByText('来晚了')).toBeDefined();
    expect(ratings.getByLabelText('2 星，满分 5 星')).toBeDefined();
  });

  it('leads to who looked and who changed only whoever may read the trail', async () => {
    const { unmount } = show();
    await screen.findByText('GD260706-0042');
    expect(screen.queryByRole('link', { name: /操作日志/ })).toBeNull();
    unmount();

    renderScreen(<Owner />, { as: someone(['owner:read', 'audit:read']), at: `/owners/${ZHANG_WEI}`, route: '/owners/:id' });
    expect((await screen.findByRole('link', { name: /操作日志/ })).getAttribute('href')).toBe(`/trail?object=${ZHANG_WEI}`);
  });

  it('shows a number in full for a purpose, which it sends', async () => {
    const { user } = show();
    let told: unknown;
    owner.post('/owners/{id}/reveal', ({ body }) => {
      told = body;
      return { phones: ['13812341234'], said: ['13812341234'] };
    });

    await user.click(await screen.findByRole('button', { name: /查看号码/ }));
    const form = within(await screen.findByRole('tooltip'));
    await user.click(form.getByRole('radio', { name: '核实身份' }));
    await user.click(form.getByRole('button', { name: '查看 60 秒' }));

    expect(await screen.findByText('13812341234')).toBeDefined();
    expect(told).toEqual({ purpose: 'VERIFY_IDENTITY' });
  });

  it('offers no number to whoever may not see one', async () => {
    renderScreen(<Owner />, { as: someone(['owner:read']), at: '/owners/zhang', route: '/owners/:id' });

    expect(await screen.findByText('138****1234')).toBeDefined();
    expect(screen.queryByRole('button', { name: /查看号码/ })).toBeNull();
  });

  it('erases somebody for a reason once their name was typed', async () => {
    let told: unknown;
    owner.post('/owners/{id}/erasure', ({ body }) => {
      told = body;
      return anOwner({ name: '已注销 (erased)', phones: [], vehicles: [], erasedAt: '2026-07-06T02:00:00Z' });
    });
    const { user } = renderScreen(<Owner />, {
      as: someone(['owner:read', 'owner:write', 'owner:erase']),
      at: `/owners/${anOwner().id}`,
      route: '/owners/:id',
    });

    await user.click(await screen.findByRole('button', { name: '注销个人信息' }));
    const form = within(await screen.findByRole('dialog'));
    await user.selectOptions(await form.findByRole('combobox'), '撤回同意');
    await user.type(form.getByRole('textbox'), '张');
    await user.click(form.getByRole('button', { name: /永久注销/ }));
    expect(await form.findByText('填写不正确')).toBeDefined();
    expect(told).toBeUndefined();
    await user.type(form.getByRole('textbox'), '伟');
    await user.click(form.getByRole('button', { name: /永久注销/ }));

    expect(await screen.findByRole('heading', { name: '已注销 (erased)' })).toBeDefined();
    expect(told).toEqual({ reason: 'CONSENT_WITHDRAWN' });
    expect(screen.queryByRole('button', { name: '注销个人信息' })).toBeNull();
    expect(screen.queryByRole('button', { name: '编辑' })).toBeNull();
  });

  it('makes a report of all that is kept for a purpose, which it sends', async () => {
    let told: unknown;
    owner.post('/owners/{id}/personal-data', ({ body }) => {
      told = body;
      return {
        name: '张伟',
        phones: [{ number: '13812341234', said: '138 1234 1234' }],
        links: anOwner().links,
        vehicles: [],
        particulars: {
          kind: 'PERSON' as const,
          identityType: 'RESIDENT_ID' as const,
          identityNumber: '11010519491231002X',
          tags: [],
        },
        hasAccount: true,
        createdAt: '2020-05-18T02:00:00Z',
        words: ['张伟', 'zhangwei'],
        history: [],
      };
    });
    const { user } = show();

    await user.click(await screen.findByRole('button', { name: '个人信息清单' }));
    const form = within(await screen.findByRole('dialog'));
    await user.click(await form.findByRole('button', { name: /出具/ }));

    const report = await screen.findByRole('article');
    expect(told).toEqual({ purpose: 'ASKED_FOR' });
    for (const kept of ['13812341234', '11010519491231002X', '138 1234 1234', '3-2-1201', 'zhangwei'])
      expect(report.textContent).toContain(kept);
  });

  it('offers no erasure to whoever may not', async () => {
    show();

    expect(await screen.findByRole('heading', { name: '张伟' })).toBeDefined();
    expect(screen.queryByRole('button', { name: '注销个人信息' })).toBeNull();
  });

  it('counts the bills and the area of homes that are theirs now, each once', async () => {
    const live = anOwner().links[0]!;
    owner.get(
      '/owners/{id}',
      anOwner({ links: [{ ...live, to: '2021-01-01' }, live, { ...live, unitId: 'sold', label: '1-1-101', to: '2024-01-01' }] }),
    );
    owner.get('/units/{id}', ({ request }) => aUnit({ id: new URL(request.url).pathname.split('/').at(-1) }));
    const asked: (string | null)[] = [];
    billing.get('/bills', ({ query }) => {
      asked.push(query.get('unit'));
      return { items: [{ ...A_BILL, unitId: live.unitId }] };
    });
    show();

    expect(await screen.findByText('待缴 ¥118.01')).toBeDefined();
    expect(new Set(asked)).toEqual(new Set([live.unitId]));
    expect(await screen.findByText(/128\.6/, { selector: '.spread' })).toBeDefined();
  });
});

const A_BILL: Bill = {
  id: 'bill',
  version: 1,
  number: 'ZD260706-0007',
  communityId: 'x',
  feeItem: 'REPAIR',
  title: '维修费',
  status: 'ISSUED',
  total: { cents: 11801 },
  outstanding: { cents: 11801 },
  lines: [],
  credits: [],
  charged: { cents: 11801 },
  payments: [],
  dueOn: '2026-07-20',
  issuedAt: '2026-07-06T02:00:00Z',
};

function aPayment(part: Partial<Payment>): Payment {
  return {
    id: 'paid',
    version: 1,
    communityId: CUIHU,
    unitId: UNIT,
    unitLabel: '3-2-1201',
    ownerId: ZHANG_WEI,
    amount: { cents: 8800 },
    prepaid: { cents: 0 },
    method: 'WECHAT',
    status: 'RECEIPTED',
    receivedAt: '2026-07-01T02:00:00Z',
    recordedBy: '钱会计',
    refunds: [],
    shares: [],
    ...part,
  };
}
