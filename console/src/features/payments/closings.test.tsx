import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Closing, Job } from '../../api/types';
import { aCommunity, CUIHU, someone } from '../../testing/fixtures';
import { billing, operations, owner } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import Closings from './closings';

const billingJobs = operations('billing');
const JOB = '019ab3c4-6d00-7000-8000-0000000000e1';

const WRITTEN: Job = {
  id: JOB,
  kind: 'books-export',
  name: '账簿',
  state: 'DONE',
  own: true,
  startedBy: '钱会计',
  total: 0,
  done: 1,
  failed: 0,
  failedBy: [],
  cancelRequested: false,
  waitsForOthers: false,
  result: '账簿.csv',
  createdAt: '2026-07-06T02:00:00Z',
};

const finance = someone(['bill:read', 'bill:void-approve', 'community:read'], { posts: ['FM'] });
const cashier = someone(['bill:read', 'payment:record', 'community:read'], { posts: ['CA'] });

const MARCH: Closing = {
  id: 'march',
  version: 2,
  status: 'CLOSED',
  communityId: CUIHU,
  month: '2026-03',
  createdAt: '2026-04-01T02:00:00Z',
  startedBy: '周会计',
  closedAt: '2026-04-01T02:00:05Z',
  totals: {
    units: 2,
    entries: 3,
    late: 1,
    accounts: [
      { account: 'CASH', opening: { cents: 0 }, debits: { cents: 20000 }, credits: { cents: 0 }, closing: { cents: 20000 } },
      { account: 'RECEIVABLE', opening: { cents: 25508 }, debits: { cents: 0 }, credits: { cents: 15000 }, closing: { cents: 10508 } },
      { account: 'PREPAID', opening: { cents: 0 }, debits: { cents: 15000 }, credits: { cents: 20000 }, closing: { cents: -5000 } },
      { account: 'INCOME', opening: { cents: -25508 }, debits: { cents: 0 }, credits: { cents: 0 }, closing: { cents: -25508 } },
    ],
  },
};

beforeEach(() => {
  owner.get('/communities', [aCommunity()]);
  billing.get('/closings', { items: [MARCH] });
});

describe('month closing', () => {
  it('says what a month came to, and what of it was decided earlier', async () => {
    renderScreen(<Closings />, { as: cashier });

    expect(await screen.findByText('已结账')).toBeDefined();
    expect(screen.getByText('¥350.00')).toBeDefined();
    expect(screen.getByText('¥105.08')).toBeDefined();
    expect(screen.getByText('¥50.00')).toBeDefined();
    expect(screen.getByText('1 笔为以前月份的决定')).toBeDefined();
    expect(screen.queryByRole('button', { name: '月结' })).toBeNull();
  });

  it('shows that the accounts add up', async () => {
    const { user } = renderScreen(<Closings />, { as: cashier });

    await user.click(await screen.findByRole('button', { name: '科目余额' }));

    const sheet = within(await screen.findByRole('table', { name: '科目余额' }));
    expect(sheet.getByRole('row', { name: '2203 预收账款 平 150.00 200.00 贷 50.00' })).toBeDefined();
    expect(sheet.getByRole('row', { name: '合计 平 350.00 350.00 平' })).toBeDefined();
  });

  it('is begun by who decides on corrections, for the month they choose', async () => {
    let sent: unknown;
    billing.post('/closings', ({ body }) => {
      sent = body;
      return { ...MARCH, status: 'CALCULATING', month: '2026-04' };
    });
    const { user, router } = renderScreen(<Closings />, { as: finance });

    await user.click(await screen.findByRole('button', { name: '月结' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.selectOptions(await dialog.findByRole('combobox', { name: '小区' }), CUIHU);
    fireEvent.change(dialog.getByLabelText('月份'), { target: { value: '2026-04' } });
    await user.click(dialog.getByRole('button', { name: /^结账/ }));

    await waitFor(() => expect(sent).toEqual({ communityId: CUIHU, month: '2026-04' }));
    await waitFor(() => expect(router.state.location.search).toBe(''));
  });

  it('says what was in the way, and is begun again', async () => {
    let again = 0;
    billing.get('/closings', { items: [{ ...MARCH, status: 'STOPPED', totals: undefined, problem: 'closing.unit-unknown' }] });
    billing.post('/closings/{id}/calculation', () => {
      again++;
      return MARCH;
    });
    const { user } = renderScreen(<Closings />, { as: finance });

    await user.click(await screen.findByRole('button', { name: '重新结账' }));

    expect(screen.getByText(/房屋还没有同步过来/)).toBeDefined();
    await waitFor(() => expect(again).toBe(1));
  });

  it('gives the books of any month to take home, with words for every code', async () => {
    let asked: { columns: { field: string; words: { code: string; word: string }[] }[] } | undefined;
    let of = '';
    billing.post('/closings/exports', ({ body, query }) => {
      asked = body as typeof asked;
      of = query.toString();
      return { id: JOB };
    });
    billingJobs.get('/jobs/{id}', WRITTEN);
    billingJobs.get('/jobs/{id}/result', () => new Response('一二'));
    const { user } = renderScreen(<Closings />, { as: cashier });
    fireEvent.change(await screen.findByLabelText('月份'), { target: { value: '2026-03' } });

    await user.click(await screen.findByRole('button', { name: /导出 CSV/ }));

    expect(await screen.findByText(/已导出：.*2026-03 账簿/)).toBeDefined();
    expect(of).toBe(`community=${CUIHU}&month=2026-03`);
    const words = (field: string) => asked?.columns.find((column) => column.field === field)?.words;
    expect(words('account')).toContainEqual({ code: 'RECEIVABLE', word: '1122 应收账款' });
    expect(words('kind')).toContainEqual({ code: 'CONTROL', word: '试算平衡' });
    expect(words('what')).toContainEqual({ code: 'CREDIT_NOTE', word: '作废' });
  });
});
