import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Unusual as Found } from '../../api/types';
import { someone } from '../../testing/fixtures';
import { audit, refusal } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import Unusual from './unusual';

const auditor = someone(['audit:read', 'audit:verify'], { posts: ['AU'] });

const MANY: Found = {
  id: 'many',
  rule: 'MANY_REVEALS',
  limits: { atLeast: 20, times: 3, days: 30 },
  person: 'li',
  personName: '李静',
  type: 'owner.revealed',
  at: '2026-05-06T02:44:00Z',
  day: '2026-05-06',
  count: 42,
  usual: 45,
  open: true,
};

describe('unusual behaviour', () => {
  it('is told in a sentence, with the rule it breaks and its entries behind it', async () => {
    audit.get('/trail/unusual', { items: [MANY] });
    renderScreen(<Unusual />, { as: auditor });

    expect(await screen.findByText('李静一天内查看完整号码 42 次，平时每天 1.5 次')).toBeDefined();
    expect(screen.getByText('规则：一天不少于 20 次，且超过本人此前 30 天日均的 3 倍')).toBeDefined();
    const door = new URL(screen.getByRole('link', { name: '相关记录' }).getAttribute('href') ?? '', 'http://here');
    expect(door.pathname).toBe('/trail');
    expect(Object.fromEntries(door.searchParams)).toEqual({
      person: 'li',
      personName: '李静',
      type: 'owner.revealed',
      from: '2026-05-06',
      to: '2026-05-06',
    });
  });

  it('is looked at with a note, which stays with it', async () => {
    let sent: unknown;
    const looked = { ...MANY, open: false, lookedAt: '2026-05-07T01:00:00Z', lookedBy: '郑审计', note: '催缴，已核实' };
    let isLooked = false;
    audit.get('/trail/unusual', ({ query }) => ({ items: (query.get('open') === 'true') === isLooked ? [] : [isLooked ? looked : MANY] }));
    audit.post('/trail/unusual/{id}/look', ({ body }) => {
      sent = body;
      isLooked = true;
      return looked;
    });
    const { user } = renderScreen(<Unusual />, { as: auditor });

    await user.click(await screen.findByRole('button', { name: '已查看' }));
    await user.type(screen.getByRole('textbox', { name: '说明' }), '催缴，已核实');
    await user.click(screen.getAllByRole('button', { name: '已查看' }).at(-1) as HTMLElement);

    expect(await screen.findByText('没有待查看的异常')).toBeDefined();
    expect(sent).toEqual({ note: '催缴，已核实' });
    await user.click(screen.getByRole('tab', { name: '已查看' }));
    expect(await screen.findByText(/郑审计：催缴，已核实/)).toBeDefined();
    await waitFor(() => expect(screen.queryByRole('button', { name: '已查看' })).toBeNull());
  });

  it('says so where somebody else was faster', async () => {
    audit.get('/trail/unusual', { items: [MANY] });
    audit.post('/trail/unusual/{id}/look', () => refusal(409, 'unusual.looked-at'));
    const { user } = renderScreen(<Unusual />, { as: auditor });

    await user.click(await screen.findByRole('button', { name: '已查看' }));
    await user.type(screen.getByRole('textbox', { name: '说明' }), '看过');
    await user.click(screen.getAllByRole('button', { name: '已查看' }).at(-1) as HTMLElement);

    expect(await screen.findByText('已经有人查看过')).toBeDefined();
  });
});
