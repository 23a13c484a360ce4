import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Account, Balance, Bill, LateFee, Payment } from '../../api/types';
import { aCommunity, anOwner, aUnit, CUIHU, someone, UNIT } from '../../testing/fixtures';
import { billing, owner, refusal } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import AccountPage from './account';
import { capitals } from './capitals';
import Cashier from './cashier';
import PaymentPage from './payment';
import Payments from './payments';
import PhoneReceipts from './phone-receipts';

const cashier = someone(['bill:read', 'payment:record', 'owner:read', 'community:read', 'bill:void-propose'], { posts: ['CA'] });
const finance = someone(['bill:read', 'payment:record', 'bill:void-approve', 'community:read'], { posts: ['FM'] });

function aBill(part: Partial<Bill>): Bill {
  return {
    id: 'march',
    version: 1,
    number: 'ZD260301-0001',
    communityId: CUIHU,
    unitId: UNIT,
    unitLabel: '3-2-1201',
    feeItem: 'PROPERTY',
    title: '物业费',
    status: 'ISSUED',
    total: { cents: 25508 },
    outstanding: { cents: 25508 },
    lines: [],
    credits: [],
    charged: { cents: 25508 },
    payments: [],
    dueOn: '2026-03-31',
    issuedAt: '2026-03-01T02:00:00Z',
    ...part,
  };
}

function aPayment(part: Partial<Payment> = {}): Payment {
  return {
    id: 'paid',
    version: 3,
    status: 'RECEIPTED',
    receiptNumber: 'CUIHU-2026-000017',
    communityId: CUIHU,
    unitId: UNIT,
    unitLabel: '3-2-1201',
    amount: { cents: 30000 },
    method: 'CASH',
    receivedAt: '2026-04-02T02:00:00Z',
    recordedBy: '钱会计',
    shares: [{ billId: 'march', billNumber: 'ZD260301-0001', title: '物业费', amount: { cents: 25508 }, at: '2026-04-02T02:00:00Z' }],
    prepaid: { cents: 4492 },
    refunds: [],
    ...part,
  };
}

const ACCOUNT: Account = {
  unitId: UNIT,
  communityId: CUIHU,
  unitLabel: '3-2-1201',
  from: '2025-04-02',
  to: '2026-04-02',
  before: { owed: { cents: 0 }, prepaid: { cents: 0 } },
  after: { owed: { cents: 51016 }, prepaid: { cents: 0 } },
  lines: [],
};

const LATE: LateFee = {
  billId: 'march',
  billNumber: 'ZD260301-0001',
  title: '物业费',
  accrual: {
    terms: { ratePerDay: 0.0005, graceDays: 15, capShare: 0.3 },
    principal: { cents: 25508 },
    from: '2026-04-16',
    through: '2026-05-15',
    parts: [{ open: { cents: 25508 }, from: '2026-04-16', days: 30, amount: { cents: 383 } }],
    cap: { cents: 7652 },
    amount: { cents: 383 },
  },
  charged: { cents: 0 },
  waived: { cents: 0 },
  open: { cents: 383 },
  charges: [],
  waivers: [],
};

const BALANCE: Balance = {
  unitId: UNIT,
  communityId: CUIHU,
  unitLabel: '3-2-1201',
  owed: { cents: 51016 },
  prepaid: { cents: 0 },
};

beforeEach(() => {
  owner.get('/communities', [aCommunity()]);
  owner.get('/owners', { items: [anOwner()] });
  owner.get('/units', [aUnit()]);
  billing.get('/accounts/{id}', ACCOUNT);
  billing.get('/accounts/{id}/balance', BALANCE);
  billing.get('/bills', { items: [aBill({}), aBill({ id: 'april', number: 'ZD260401-0001', dueOn: '2026-04-30' })] });
  billing.get('/accounts/{id}/late-fees', []);
  billing.get('/payments', { items: [] });
  billing.get('/payments/{id}', aPayment());
});

describe('the counter', () => {
  it('takes what is owed for the unit that was asked for, in a name, an Enter and a key', async () => {
    let sent: unknown;
    billing.post('/payments', ({ body }) => {
      sent = body;
      return aPayment();
    });
    const { user, router } = renderScreen(<Cashier />, { as: cashier });

    await user.type(await screen.findByRole('textbox', { name: '查找缴费人' }), '3-2-1201{Enter}');
    await waitFor(() => expect(router.state.location.search).toBe(`?unit=${UNIT}`));
    await screen.findByText('正好缴清所选账单');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect((await screen.findByRole('alert')).textContent).toBe('请选择收款方式');
    expect(sent).toBeUndefined();
    await user.click(screen.getByRole('radio', { name: '微信' }));
    await user.keyboard('{Control>}{Enter}{/Control}');

    await waitFor(() => expect(router.state.location.pathname).toBe('/payments/paid'));
    expect(sent).toEqual({ unitId: UNIT, amountCents: 51016, method: 'WECHAT', billIds: ['march', 'april'], prepaidCents: 0 });
  });

  it('takes a part of the bills that are ticked, and says what is left or prepaid', async () => {
    let sent: unknown;
    billing.post('/payments', ({ body }) => {
      sent = body;
      return refusal(409, 'payment.owed-changed');
    });
    const { user } = renderScreen(<Cashier />, { as: cashier, at: `/?unit=${UNIT}` });
    await user.click(await screen.findByRole('checkbox', { name: /ZD260401-0001/ }));
    const amount = screen.getByRole<HTMLInputElement>('textbox', { name: '实收金额（元）' });
    expect(amount.value).toBe('255.08');

    await user.clear(amount);
    await user.type(amount, '300');
    expect(screen.getByText('多收的 ¥44.92 记入预存')).toBeDefined();
    await user.click(screen.getByRole('radio', { name: '现金' }));
    await user.click(screen.getByRole('button', { name: /确认收款/ }));

    expect((await screen.findByRole('alert')).textContent).toContain('待缴金额刚有变动');
    expect(sent).toMatchObject({ amountCents: 30000, method: 'CASH', billIds: ['march'], prepaidCents: 4492 });
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: '实收金额（元）' }).value).toBe('300');
  });

  it('keeps what was typed when a colleague was first, says what they did, and takes money only after a look', async () => {
    let isPaid = false;
    const sent: unknown[] = [];
    billing.get('/bills', () => ({
      items: [isPaid ? aBill({ version: 2, outstanding: { cents: 5508 }, status: 'PARTIALLY_PAID' }) : aBill({})],
    }));
    billing.get('/payments', () => ({ items: isPaid ? [aPayment({ id: 'theirs', amount: { cents: 20000 } })] : [] }));
    billing.post('/payments', ({ body }) => {
      sent.push(body);
      if (isPaid) return aPayment();
      isPaid = true;
      return refusal(409, 'payment.owed-changed');
    });
    const { user, router } = renderScreen(<Cashier />, { as: cashier, at: `/?unit=${UNIT}` });
    const amount = await screen.findByRole<HTMLInputElement>('textbox', { name: '实收金额（元）' });
    await user.clear(amount);
    await user.type(amount, '60');
    await user.type(screen.getByRole('textbox', { name: '流水号（选填）' }), '0042');
    await user.click(screen.getByRole('radio', { name: '现金' }));
    await user.keyboard('{Control>}{Enter}{/Control}');

    const said = await screen.findByText(/原待缴 ¥255.08，现待缴 ¥55.08/);
    await waitFor(() => expect(said.textContent).toContain('钱会计 收了 ¥200.00（现金，CUIHU-2026-000017）'));
    expect(amount.isConnected).toBe(true);
    expect(amount.value).toBe('60');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: '流水号（选填）' }).value).toBe('0042');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: '现金' }).checked).toBe(true);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /确认收款/ }).disabled).toBe(true);
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(sent).toHaveLength(1);

    await user.click(screen.getByRole('button', { name: '已核对' }));
    expect(screen.queryByRole('alert')).toBeNull();
    await user.keyboard('{Control>}{Enter}{/Control}');

    await waitFor(() => expect(router.state.location.pathname).toBe('/payments/paid'));
    expect(sent[1]).toMatchObject({ amountCents: 6000, method: 'CASH', prepaidCents: 492, reference: '0042' });
  });

  it('keeps all of it as prepaid when no bill is ticked, as it says', async () => {
    let sent: unknown;
    billing.post('/payments', ({ body }) => {
      sent = body;
      return aPayment();
    });
    const { user } = renderScreen(<Cashier />, { as: cashier, at: `/?unit=${UNIT}&bill=paid-before` });
    const amount = await screen.findByRole('textbox', { name: '实收金额（元）' });

    await user.type(amount, '300');
    expect(screen.getByText('多收的 ¥300.00 记入预存')).toBeDefined();
    await user.click(screen.getByRole('radio', { name: '现金' }));
    await user.click(screen.getByRole('button', { name: /确认收款/ }));

    await waitFor(() => expect(sent).toMatchObject({ amountCents: 30000, billIds: [], prepaidCents: 30000 }));
  });

  it('leaves out what somebody finds wrong until it is ticked', async () => {
    billing.get('/bills', { items: [aBill({ voidReason: '面积有误' }), aBill({ id: 'april', number: 'ZD260401-0001' })] });
    const { user } = renderScreen(<Cashier />, { as: cashier, at: `/?unit=${UNIT}` });

    const [disputed] = await screen.findAllByRole<HTMLInputElement>('checkbox');
    expect(disputed?.checked).toBe(false);
    expect(screen.getByText(/面积有误/).textContent).toContain('有人提出作废');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: '实收金额（元）' }).value).toBe('255.08');
    await user.click(disputed as HTMLInputElement);
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: '实收金额（元）' }).value).toBe('510.16');
  });

  it('offers what is prepaid, however many payments came after it', async () => {
    billing.get('/accounts/{id}/balance', { ...BALANCE, prepaid: { cents: 4492 } });
    billing.get('/payments', ({ query }) => ({
      items:
        query.get('prepaid') === 'true'
          ? [aPayment()]
          : [aPayment({ id: 'newer', receiptNumber: 'CUIHU-2026-000099', prepaid: { cents: 0 } })],
    }));
    renderScreen(<Cashier />, { as: cashier, at: `/?unit=${UNIT}` });

    expect(await screen.findByText(/CUIHU-2026-000017/)).toBeDefined();
    expect(screen.getByText('CUIHU-2026-000099')).toBeDefined();
  });

  it('charges a late fee, which is then a bill among the others', async () => {
    let sent: unknown;
    let isCharged = false;
    billing.get('/bills', () => ({
      items: isCharged ? [aBill({}), aBill({ id: 'late', title: '违约金（物业费）', outstanding: { cents: 383 } })] : [aBill({})],
    }));
    billing.get('/accounts/{id}/late-fees', () => (isCharged ? [] : [LATE]));
    billing.post('/bills/{id}/late-fee', ({ body }) => {
      sent = body;
      isCharged = true;
      return LATE;
    });
    const { user } = renderScreen(<Cashier />, { as: cashier, at: `/?unit=${UNIT}` });

    await user.click(await screen.findByRole('button', { name: '计收 ¥3.83' }));

    await waitFor(() => expect(screen.getByRole<HTMLInputElement>('textbox', { name: '实收金额（元）' }).value).toBe('258.91'));
    expect(sent).toEqual({ amountCents: 383 });
    expect(screen.queryByText('未计收的违约金')).toBeNull();
  });

  it('sends no amount that is none', async () => {
    const { user } = renderScreen(<Cashier />, { as: cashier, at: `/?unit=${UNIT}` });
    const amount = await screen.findByRole('textbox', { name: '实收金额（元）' });

    await user.clear(amount);
    await user.type(amount, '0.001');

    expect(screen.getByRole<HTMLButtonElement>('button', { name: /确认收款/ }).disabled).toBe(true);
  });
});

describe('an account', () => {
  it('is asked as of another day by fields that stay where they are', async () => {
    billing.get('/accounts/{id}', ({ query }) =>
      (query.get('from') ?? '') > (query.get('to') ?? ACCOUNT.to)
        ? refusal(422, 'account.days')
        : { ...ACCOUNT, from: query.get('from') ?? ACCOUNT.from },
    );
    const { router } = renderScreen(<AccountPage />, { as: cashier, at: `/accounts/${UNIT}`, route: '/accounts/:id' });
    await screen.findByText('这段时间没有往来');
    const from = screen.getByLabelText<HTMLInputElement>('起始日');
    expect(from.max).toBe(ACCOUNT.to);

    fireEvent.change(from, { target: { value: '2026-05-01' } });

    expect((await screen.findByRole('alert')).textContent).toContain('起始日不能晚于截至日');
    expect(screen.getByLabelText('起始日')).toBe(from);
    expect(from.value).toBe('2026-05-01');
    expect(from.getAttribute('aria-invalid')).toBe('true');
    fireEvent.change(from, { target: { value: '2026-03-01' } });
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(router.state.location.search).toBe('?from=2026-03-01');
  });

  it('is asked about whole days only, and is left by one step back, however many days were tried', async () => {
    const asked: (string | null)[] = [];
    billing.get('/accounts/{id}', ({ query }) => {
      asked.push(query.get('from'));
      return { ...ACCOUNT, from: query.get('from') ?? ACCOUNT.from };
    });
    const { router } = renderScreen(<AccountPage />, { as: cashier, at: `/accounts/${UNIT}`, route: '/accounts/:id' });
    await screen.findByText('这段时间没有往来');
    const from = screen.getByLabelText<HTMLInputElement>('起始日');

    fireEvent.change(from, { target: { value: '2026-03-01' } });
    await waitFor(() => expect(asked).toEqual([null, '2026-03-01']));
    Object.defineProperty(from, 'validity', { configurable: true, value: { badInput: true } });
    fireEvent.change(from, { target: { value: '' } });
    expect(from.value).toBe('');
    Object.defineProperty(from, 'validity', { configurable: true, value: { badInput: false } });
    fireEvent.change(from, { target: { value: '0002-01-05' } });
    fireEvent.change(from, { target: { value: '2026-01-05' } });

    await waitFor(() => expect(asked).toEqual([null, '2026-03-01', '2026-01-05']));
    expect(router.state.location.search).toBe('?from=2026-01-05');
    expect(router.state.historyAction).toBe('REPLACE');
  });

  it('says that its figures are of other days until those that were asked for are there', async () => {
    let answer = () => {};
    billing.get('/accounts/{id}', async ({ query }) => {
      if (!query.get('from')) return ACCOUNT;
      await new Promise<void>((resolve) => (answer = resolve));
      return { ...ACCOUNT, after: { owed: { cents: 100 }, prepaid: { cents: 0 } } };
    });
    renderScreen(<AccountPage />, { as: cashier, at: `/accounts/${UNIT}`, route: '/accounts/:id' });
    const figures = () => screen.getByText('¥510.16').closest('dl');
    await screen.findByText('¥510.16');
    expect(figures()?.getAttribute('aria-busy')).toBeNull();

    fireEvent.change(screen.getByLabelText('起始日'), { target: { value: '2026-03-01' } });
    await waitFor(() => expect(figures()?.getAttribute('aria-busy')).toBe('true'));
    answer();

    expect((await screen.findByText('¥1.00')).closest('dl')?.getAttribute('aria-busy')).toBeNull();
  });

  it('has nothing of the one that was looked at before', async () => {
    billing.get('/accounts/{id}', ({ request }) => (request.url.endsWith(UNIT) ? ACCOUNT : refusal(503, 'service.unavailable')));
    const { router } = renderScreen(<AccountPage />, { as: cashier, at: `/accounts/${UNIT}`, route: '/accounts/:id' });
    await screen.findByRole('heading', { name: /3-2-1201/ });

    await act(() => router.navigate('/accounts/other'));

    expect(await screen.findByRole('alert')).toBeDefined();
    expect(screen.queryByText(/3-2-1201/)).toBeNull();
    expect(screen.queryByText('¥510.16')).toBeNull();
  });
});

describe('the payments', () => {
  it('are narrowed by how and by whom they were taken, and everything is a click away', async () => {
    const asked: string[] = [];
    billing.get('/payments', ({ query }) => {
      asked.push(`${query.get('method')} ${query.get('cashier')}`);
      return { items: [aPayment()] };
    });
    const { user } = renderScreen(<Payments />, { as: cashier });

    await user.selectOptions(await screen.findByRole('combobox', { name: '收款方式' }), 'TRANSFER');
    await user.click(await screen.findByRole('button', { name: '钱会计' }));
    await waitFor(() => expect(asked.at(-1)).toBe('TRANSFER 钱会计'));

    await user.click(screen.getByRole('button', { name: '只看 钱会计：显示全部' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: /只看/ })).toBeNull());
  });
});

describe('the receipts on a phone', () => {
  it('say what is prepaid in all, of whatever age the payments are', async () => {
    billing.get('/payments', { items: [aPayment({ prepaid: { cents: 0 } })] });
    billing.get('/payments/prepaid', { amount: { cents: 12345 } });
    renderScreen(<PhoneReceipts />, { as: someone(['bill:read']) });

    expect(await screen.findByText('¥123.45')).toBeDefined();
  });
});

describe('a receipt', () => {
  it('says what it settled and what is prepaid, in figures and in capitals', async () => {
    renderScreen(<PaymentPage />, { as: cashier, at: '/payments/paid', route: '/payments/:id' });

    const paper = await screen.findByRole('article', { name: '收款收据' });
    expect(paper.textContent).toContain('CUIHU-2026-000017');
    expect(paper.textContent).toContain('人民币叁佰元整');
    expect(paper.textContent).toContain('¥44.92');
  });

  it('is put right by two people', async () => {
    let now = aPayment();
    billing.get('/payments/{id}', () => now);
    billing.post('/payments/{id}/reversal-proposal', ({ body }) => {
      const { reason } = body as { reason: string };
      now = aPayment({
        version: 4,
        correction: { kind: 'REVERSAL', amount: { cents: 30000 }, reason, by: '钱会计', at: '2026-04-02T03:00:00Z', mayDecide: false },
      });
      return now;
    });
    const { user } = renderScreen(<PaymentPage />, { as: cashier, at: '/payments/paid', route: '/payments/:id' });
    await user.click(await screen.findByRole('button', { name: '申请冲正' }));
    await user.type(await screen.findByRole('textbox', { name: '原因' }), '房号选错');
    await user.click(screen.getAllByRole('button', { name: '申请冲正' }).at(-1) as HTMLElement);

    expect(await screen.findByText('等另一位有权限的同事批准')).toBeDefined();
  });

  it('is decided by whoever did not ask', async () => {
    let now = aPayment({
      correction: {
        kind: 'REVERSAL',
        amount: { cents: 30000 },
        reason: '房号选错',
        by: '钱会计',
        at: '2026-04-02T03:00:00Z',
        mayDecide: true,
      },
    });
    billing.get('/payments/{id}', () => now);
    billing.post('/payments/{id}/correction-approval', () => {
      now = aPayment({
        version: 5,
        status: 'REVERSED',
        prepaid: { cents: 0 },
        reversedAt: '2026-04-02T04:00:00Z',
        reversedFor: '房号选错',
      });
      return now;
    });
    const { user } = renderScreen(<PaymentPage />, { as: finance, at: '/payments/paid', route: '/payments/:id' });

    await user.click(await screen.findByRole('button', { name: '批准' }));

    expect(await screen.findByText('冲正原因：房号选错')).toBeDefined();
  });
});

describe('money back', () => {
  it('is asked for up to what is prepaid, with a reason; what is wrong stands at its field', async () => {
    let sent: unknown;
    billing.get('/payments/{id}', aPayment({ prepaid: { cents: 4492 } }));
    billing.post('/payments/{id}/refund-proposal', ({ body }) => {
      sent = body;
      return aPayment({ version: 4 });
    });
    const { user } = renderScreen(<PaymentPage />, { as: cashier, at: '/payments/paid', route: '/payments/:id' });
    await user.click(await screen.findByRole('button', { name: '申请退款' }));
    const amount = await screen.findByRole<HTMLInputElement>('textbox', { name: /退款金额/ });
    expect(amount.value).toBe('44.92');
    await user.clear(amount);
    await user.type(amount, '50');
    await user.type(screen.getByRole('textbox', { name: '原因' }), '业主迁出');
    await user.click(screen.getByRole('button', { name: /^申请退款 / }));
    expect(amount.getAttribute('aria-invalid')).toBe('true');
    expect(sent).toBeUndefined();
    await user.clear(amount);
    await user.type(amount, '40.5');
    await user.click(screen.getByRole('button', { name: /^申请退款 / }));

    await waitFor(() => expect(sent).toEqual({ amountCents: 4050, reason: '业主迁出' }));
  });
});

describe('waivers that wait', () => {
  it('are listed for a second person, each a door to the bill that explains it', async () => {
    billing.get('/late-fee-waivers', {
      items: [
        {
          billId: 'march',
          billNumber: 'ZD260301-0007',
          title: '物业费',
          communityId: CUIHU,
          unitLabel: '3-2-1201',
          proposal: { amount: { cents: 900 }, reason: '住院', by: '钱会计', at: '2026-05-15T02:00:00Z', mayDecide: true },
        },
      ],
    });
    renderScreen(<Payments />, { as: finance, at: '/?tab=waivers' });

    expect((await screen.findByRole('link', { name: '物业费 ZD260301-0007' })).getAttribute('href')).toBe('/bills?bill=march');
    expect(screen.getByText('待我审批')).toBeDefined();
    expect(screen.getByText('住院')).toBeDefined();
  });

  it('are nothing for who neither asks for them nor decides', async () => {
    billing.get('/payments', { items: [] });
    renderScreen(<Payments />, { as: someone(['bill:read']) });

    expect(await screen.findByText('没有收款')).toBeDefined();
    expect(screen.queryByRole('tab', { name: '待批减免' })).toBeNull();
  });
});

describe('capitals', () => {
  it.each([
    [0, '零元整'],
    [1, '壹分'],
    [30, '叁角整'],
    [25508, '贰佰伍拾伍元零捌分'],
    [25050, '贰佰伍拾元零伍角整'],
    [100_00, '壹佰元整'],
    [1_006_00, '壹仟零陆元整'],
    [10_500_00, '壹万零伍佰元整'],
    [100_000_001_00, '壹亿零壹元整'],
    [12_345_678_90, '壹仟贰佰叁拾肆万伍仟陆佰柒拾捌元玖角整'],
  ])('write %i cents as %s', (cents, text) => {
    expect(capitals(cents)).toBe(text);
  });
});
