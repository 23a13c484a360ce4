import { screen, waitFor, within } from '@testing-library/react';
import { fireEvent } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { LateFeeRule } from '../../api/types';
import { aCommunity, CUIHU, someone } from '../../testing/fixtures';
import { billing, owner } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import LateFeeRules from './late-fee-rules';

const manager = someone(['tariff:propose', 'community:read'], { posts: ['PM'] });
const finance = someone(['tariff:write', 'community:read'], { posts: ['FM'] });

const RULE: LateFeeRule = {
  id: 'rule',
  version: 1,
  status: 'PROPOSED',
  communityId: CUIHU,
  terms: { ratePerDay: 0.0005, graceDays: 15, capShare: 0.3 },
  from: '2026-01-01',
  createdAt: '2025-12-01T02:00:00Z',
  mayActivate: true,
};

beforeEach(() => {
  owner.get('/communities', [aCommunity()]);
  billing.get('/late-fee-rules', { items: [RULE] });
});

describe('the rules for late fees', () => {
  it('say in percent and days what runs', async () => {
    billing.get('/late-fee-rules', { items: [{ ...RULE, mayActivate: false }] });
    renderScreen(<LateFeeRules />, { as: manager });

    expect(await screen.findByText('每天 0.05%')).toBeDefined();
    expect(screen.getByText('15 天')).toBeDefined();
    expect(screen.getByText('本金的 30%')).toBeDefined();
    expect(screen.getByText('等另一位同事审核')).toBeDefined();
  });

  it('are written in percent and sent as shares', async () => {
    let sent: unknown;
    billing.get('/late-fee-rules', { items: [] });
    billing.post('/late-fee-rules', ({ body }) => {
      sent = body;
      return RULE;
    });
    const { user, router } = renderScreen(<LateFeeRules />, { as: manager });

    await user.click(await screen.findByRole('button', { name: /新建规则/ }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.selectOptions(await dialog.findByRole('combobox', { name: '小区' }), CUIHU);
    await user.clear(dialog.getByRole('textbox', { name: '上限（本金的 %）' }));
    await user.type(dialog.getByRole('textbox', { name: '上限（本金的 %）' }), '12.5');
    await user.type(dialog.getByRole('textbox', { name: /每月几日自动计收/ }), '5');
    fireEvent.change(dialog.getByLabelText('到期日自（含）'), { target: { value: '2026-01-01' } });
    await user.click(dialog.getByRole('button', { name: /保存/ }));

    await waitFor(() =>
      expect(sent).toEqual({
        communityId: CUIHU,
        ratePerDay: 0.0005,
        graceDays: 15,
        capShare: 0.125,
        from: '2026-01-01',
        chargeDay: 5,
      }),
    );
    await waitFor(() => expect(router.state.location.search).toBe(''));
  });

  it('say when it is charged by itself, and what came of the last time', async () => {
    const lastRound = { day: '2026-05-05', bills: 12, amount: { cents: 18350 }, left: 2 };
    billing.get('/late-fee-rules', { items: [{ ...RULE, status: 'ACTIVE', mayActivate: false, chargeDay: 5, lastRound }] });
    renderScreen(<LateFeeRules />, { as: manager });

    expect(await screen.findByText(/每月 5 日自动计收/)).toBeDefined();
    expect(screen.getByText(/12 笔，¥183.50；2 笔暂不计收/)).toBeDefined();
  });

  it('are put into force by whoever did not write them', async () => {
    let now = RULE;
    billing.get('/late-fee-rules', () => ({ items: [now] }));
    billing.post('/late-fee-rules/{id}/activation', () => (now = { ...RULE, version: 2, status: 'ACTIVE', mayActivate: false }));
    const { user } = renderScreen(<LateFeeRules />, { as: finance });

    await user.click(await screen.findByRole('button', { name: '审核通过' }));

    expect(await screen.findByText('执行中')).toBeDefined();
    expect(screen.getByRole('button', { name: '停止' })).toBeDefined();
  });
});
