import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Escalation } from '../../api/types';
import { aCommunity, someone } from '../../testing/fixtures';
import { owner, workorder } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import Escalations from './escalations';

const supervisor = someone(['escalation:open', 'escalation:reply', 'community:read'], { posts: ['MS'] });

function anEscalation(part: Partial<Escalation> = {}): Escalation {
  return {
    id: 'late',
    version: 1,
    orderId: 'leak',
    number: 'GD260706-0042',
    title: '厨房 · 漏水',
    communityId: 'cuihu',
    status: 'OPEN',
    level: 1,
    cause: 'OVERDUE',
    supervisor: '陈主管',
    openedAt: '2026-07-06T02:00:00Z',
    climbsAt: '2026-07-06T02:30:00Z',
    allowedCommands: ['ACKNOWLEDGE', 'INSTRUCT'],
    ...part,
  };
}

describe('escalations', () => {
  it('are one’s own first, say why and whose they are, and are acknowledged by one press', async () => {
    owner.get('/communities', [aCommunity()]);
    let mine: string | null = null;
    let now = anEscalation();
    workorder.get('/escalations', ({ query }) => {
      mine = query.get('mine');
      return { items: [now] };
    });
    workorder.post('/escalations/{id}/acknowledgement', () => {
      now = anEscalation({ status: 'ACKNOWLEDGED', climbsAt: undefined, allowedCommands: ['INSTRUCT', 'RESOLVE'] });
      return now;
    });
    const { user } = renderScreen(<Escalations />, { as: supervisor });

    expect((await screen.findByText(/工单超时/)).closest('section')!.textContent).toContain('陈主管');
    expect(mine).toBe('true');
    await user.click(screen.getByRole('button', { name: '签收 GD260706-0042' }));

    expect(await screen.findByRole('button', { name: '回复并办结 GD260706-0042' })).toBeDefined();
  });

  it('are settled with what was done', async () => {
    owner.get('/communities', [aCommunity()]);
    let said: unknown;
    workorder.get('/escalations', { items: [anEscalation({ status: 'ACKNOWLEDGED', allowedCommands: ['RESOLVE'] })] });
    workorder.post('/escalations/{id}/resolution', ({ body }) => {
      said = body;
      return anEscalation({ status: 'RESOLVED', allowedCommands: [] });
    });
    const { user } = renderScreen(<Escalations />, { as: supervisor });

    await user.click(await screen.findByRole('button', { name: '回复并办结 GD260706-0042' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('textbox', { name: '做了什么' }), '22:40 修好');
    await user.click(within(dialog).getByRole('button', { name: /回复并办结/ }));

    await waitFor(() => expect(said).toEqual({ text: '22:40 修好' }));
  });

  it('of a named order are found wherever it lies', async () => {
    owner.get('/communities', [aCommunity()]);
    const asked: (string | null)[] = [];
    workorder.get('/escalations', ({ query }) => {
      asked.push(query.get('order'), query.get('community'));
      return { items: [] };
    });
    renderScreen(<Escalations />, { as: supervisor, at: '/escalations?order=leak&community=cuihu', route: '/escalations' });

    await screen.findByRole('button', { name: '督办此工单' });
    await waitFor(() => expect(asked).toEqual(['leak', null]));
  });

  it('are opened by hand for the order that is named', async () => {
    owner.get('/communities', [aCommunity()]);
    let said: unknown;
    workorder.get('/escalations', { items: [] });
    workorder.post('/escalations', ({ body }) => {
      said = body;
      return anEscalation({ cause: 'BY_HAND' });
    });
    const { user } = renderScreen(<Escalations />, { as: supervisor, at: '/escalations?order=leak', route: '/escalations' });

    await user.click(await screen.findByRole('button', { name: '督办此工单' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('textbox', { name: '要做到什么' }), '今晚必须修好');
    await user.click(within(dialog).getByRole('button', { name: /督办此工单/ }));

    await waitFor(() => expect(said).toEqual({ orderId: 'leak', instruction: '今晚必须修好' }));
  });
});
