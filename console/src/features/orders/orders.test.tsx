import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { aCommunity, anOrder, someone } from '../../testing/fixtures';
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
