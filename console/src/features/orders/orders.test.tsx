import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { aCommunity, anOrder, aWord, someone } from '../../testing/fixtures';
import { aLiveLine, owner, refusal, workorder } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import Orders from './orders';

const dispatcher = someone(['workorder:read', 'community:read'], { posts: ['DS'] });

beforeEach(() => {
  aLiveLine();
  owner.get('/communities', [aCommunity()]);
});

describe('the list of orders', () => {
  it('asks for what the address says, and puts what is chosen into the address', async () => {
    const asked: string[] = [];
    workorder.get('/orders', ({ query }) => {
      asked.push(`${query.get('due')} ${query.getAll('status').length} ${query.get('community')}`);
      return { items: [anOrder()] };
    });
    const { user, router } = renderScreen(<Orders />, { as: dispatcher, at: '/?tab=late&community=c1' });
    expect(await screen.findByText('厨房水槽进水管漏水')).toBeDefined();

    await user.click(screen.getByRole('tab', { name: '已完成' }));

    await waitFor(() => expect(router.state.location.search).toBe('?tab=COMPLETED&community=c1'));
    await waitFor(() => expect(asked).toEqual(['LATE 6 c1', 'null 1 c1']));
  });

  it('says for which of several orders a technician does not fit before they are given', async () => {
    workorder.get('/orders', {
      items: [anOrder({ id: 'first', number: 'GD260706-0041' }), anOrder({ id: 'second', number: 'GD260706-0042' })],
    });
    const one = { skills: [], availability: 'ON_DUTY' as const, points: 50, score: [], finishedToday: 0, working: false };
    workorder.get('/orders/{id}/candidates', ({ request }) => {
      const isFirst = request.url.includes('/first/');
      return [
        { ...one, technicianId: 'liu', name: '刘强', openOrders: 0, eligible: isFirst, blocked: isFirst ? [] : ['SKILL_MISSING'] },
        { ...one, technicianId: 'chen', name: '陈明', openOrders: 3, eligible: true, blocked: [] },
      ];
    });
    const { user } = renderScreen(<Orders />, { as: someone(['workorder:read', 'workorder:dispatch', 'community:read']) });
    await screen.findByText('GD260706-0042');

    await user.keyboard('jxjx');
    await user.click(await screen.findByRole('button', { name: /派工/ }));
    await screen.findByRole('option', { name: /刘强/ });
    const choice = screen.getByRole('combobox', { name: '派给' });
    expect(
      within(choice)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual([expect.anything(), '陈明 手头 3 单', '刘强 手头 0 单 · 适合 2 单中的 1 单']);

    await user.selectOptions(choice, 'liu');
    expect(screen.getByText('GD260706-0042 工种不符')).toBeDefined();
    await user.selectOptions(choice, 'chen');
    expect(screen.queryByText('GD260706-0042 工种不符')).toBeNull();
  });

  it('cancels several at once, each by itself, and keeps what was refused to be tried again', async () => {
    const all = [
      anOrder({ id: 'first', number: 'GD260706-0041' }),
      anOrder({ id: 'second', number: 'GD260706-0042' }),
      anOrder({ id: 'third', number: 'GD260706-0043', allowedCommands: ['ASSIGN'] }),
    ];
    workorder.get('/orders', { items: all });
    owner.get('/dictionaries/{dictionary}/entries', [aWord('MISTAKE', '误报', 'Mistake')]);
    const told: string[] = [];
    workorder.post('/orders/{id}/cancellation', ({ request }) => {
      const id = new URL(request.url).pathname.split('/')[3] ?? '';
      told.push(id);
      return id === 'second' && told.length === 2 ? refusal(409, 'workorder.illegal-transition') : anOrder({ id });
    });
    const { user } = renderScreen(<Orders />, { as: someone(['workorder:read', 'workorder:cancel', 'community:read']) });
    await screen.findByText('GD260706-0043');

    await user.keyboard('jxjxjx');
    await user.click(await screen.findByRole('button', { name: /取消工单/ }));
    expect(await screen.findByText('所选中有 2 张可以取消工单')).toBeDefined();
    await screen.findByRole('option', { name: '误报' });
    await user.selectOptions(screen.getByRole('combobox', { name: '原因' }), 'MISTAKE');
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '取消工单' }));

    expect(await screen.findByText('所选中有 1 张可以取消工单')).toBeDefined();
    expect(screen.getByText('这些没有成功')).toBeDefined();
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '取消工单' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(told).toEqual(['first', 'second', 'second']);
  });

  it('opens the row under the cursor by Enter', async () => {
    workorder.get('/orders', { items: [anOrder(), anOrder({ id: 'second', number: 'GD260706-0043' })] });
    const { user, router } = renderScreen(<Orders />, { as: dispatcher });
    await screen.findByText('GD260706-0043');

    await user.keyboard('jj{Enter}');

    expect(router.state.location.pathname).toBe('/orders/second');
  });

  it('says what failed and tries again when asked', async () => {
    let isDown = true;
    workorder.get('/orders', () => (isDown ? refusal(503, 'service.unavailable') : { items: [anOrder()] }));
    const { user } = renderScreen(<Orders />, { as: dispatcher });
    expect((await screen.findByRole('alert')).textContent).toContain('服务暂时不可用');

    isDown = false;
    await user.click(screen.getByRole('button', { name: '重试' }));

    expect(await screen.findByText('厨房水槽进水管漏水')).toBeDefined();
  });

  it('reads anew when the live line says that an order changed', async () => {
    const live = aLiveLine();
    let title = '厨房水槽进水管漏水';
    workorder.get('/orders', () => ({ items: [anOrder({ id: 'leak', title })] }));
    renderScreen(<Orders />, { as: dispatcher });
    await screen.findByText(title);

    title = '厨房水管已换';
    live.tell('leak', 'workorder.started');

    expect(await screen.findByText('厨房水管已换', {}, { timeout: 3_000 })).toBeDefined();
  });
});
