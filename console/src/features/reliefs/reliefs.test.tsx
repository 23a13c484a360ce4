import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Relief } from '../../api/types';
import { aCommunity, aUnit, CUIHU, someone } from '../../testing/fixtures';
import { billing, owner } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import Reliefs from './reliefs';

const manager = someone(['tariff:propose', 'community:read'], { posts: ['PM'] });
const finance = someone(['tariff:write', 'community:read'], { posts: ['FM'] });

const RELIEF: Relief = {
  id: 'relief',
  version: 1,
  status: 'PROPOSED',
  communityId: CUIHU,
  unitId: 'unit',
  unitLabel: '3-2-1201',
  kind: 'VACANCY',
  percent: 30,
  feeItems: ['PROPERTY'],
  from: '2026-03-01',
  reason: '已办理空置登记',
  proposedBy: '张经理',
  createdAt: '2026-02-20T02:00:00Z',
  mayConfirm: true,
};

beforeEach(() => {
  owner.get('/communities', [aCommunity()]);
  billing.get('/reliefs', { items: [RELIEF] });
});

describe('the reliefs', () => {
  it('say who pays how much less, and why', async () => {
    billing.get('/reliefs', { items: [{ ...RELIEF, mayConfirm: false }] });
    renderScreen(<Reliefs />, { as: manager });

    expect(await screen.findByText('空置，减 30%')).toBeDefined();
    expect(screen.getByText('已办理空置登记 (张经理)')).toBeDefined();
    expect(screen.getByText('等另一位同事确认')).toBeDefined();
  });

  it('are confirmed by somebody else and ended with a reason', async () => {
    let now = RELIEF;
    let ended: unknown;
    billing.get('/reliefs', () => ({ items: [now] }));
    billing.post('/reliefs/{id}/confirmation', () => (now = { ...RELIEF, version: 2, status: 'ACTIVE', mayConfirm: false }));
    billing.post('/reliefs/{id}/end', ({ body }) => {
      ended = body;
      return (now = { ...now, version: 3, to: '2026-06-01', decision: '业主已入住' });
    });
    const { user } = renderScreen(<Reliefs />, { as: finance });

    await user.click(await screen.findByRole('button', { name: '确认' }));
    await user.click(await screen.findByRole('button', { name: '结束' }));
    const dialog = within(await screen.findByRole('dialog'));
    fireEvent.change(await dialog.findByLabelText('不再减免的第一天'), { target: { value: '2026-06-01' } });
    await user.type(dialog.getByRole('textbox', { name: '结束原因' }), '业主已入住');
    await user.click(dialog.getByRole('button', { name: /^结束/ }));

    expect(await screen.findByText('业主已入住')).toBeDefined();
    expect(ended).toEqual({ to: '2026-06-01', reason: '业主已入住' });
  });

  it('ask for a percentage unless it is all', async () => {
    let sent: unknown;
    owner.get('/units', [aUnit({ id: 'unit' })]);
    billing.post('/reliefs', ({ body }) => {
      sent = body;
      return RELIEF;
    });
    const { user } = renderScreen(<Reliefs />, { as: manager });

    await user.click(await screen.findByRole('button', { name: /新建减免/ }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(await dialog.findByRole('textbox', { name: '房屋' }), '3-2');
    await user.click(await dialog.findByRole('button', { name: /3-2-1201/ }));
    fireEvent.change(dialog.getByLabelText('起'), { target: { value: '2026-03-01' } });
    await user.type(dialog.getByRole('textbox', { name: '原因' }), '低保户');
    await user.click(dialog.getByRole('button', { name: /保存/ }));
    expect(sent).toBeUndefined();

    await user.selectOptions(dialog.getByRole('combobox', { name: '减免' }), 'EXEMPTION');
    await user.click(dialog.getByRole('button', { name: /保存/ }));

    await waitFor(() =>
      expect(sent).toEqual({ unitId: 'unit', kind: 'EXEMPTION', feeItems: ['PROPERTY'], from: '2026-03-01', reason: '低保户' }),
    );
  });
});
