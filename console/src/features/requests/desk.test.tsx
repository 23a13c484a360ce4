import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { aClock, aCommunity, anOrder, anOwner, aUnit, aWord, CUIHU, someone, UNIT, ZHANG_WEI } from '../../testing/fixtures';
import { aLiveLine, billing, owner, refusal, workorder } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import Desk from './desk';

const agent = someone(['request:create', 'owner:read', 'owner:reveal', 'workorder:read', 'community:read', 'bill:read']);

beforeEach(() => {
  aLiveLine();
  owner.get('/communities', [aCommunity()]);
  owner.get('/owners', ({ query }) => ({ items: query.get('q') === '3-2-1201' || query.get('q') === '1234' ? [anOwner()] : [] }));
  owner.get('/owners/{id}', anOwner());
  owner.get('/units/{id}', aUnit());
  owner.get('/dictionaries/{dictionary}/entries', [
    aWord('WATER_LEAK', '给排水漏水', 'Water leak', { priority: 'URGENT' }),
    aWord('LIFT_TRAPPED', '电梯困人', 'People trapped in a lift', { priority: 'EMERGENCY' }),
  ]);
  workorder.get('/orders/targets', [
    { priority: 'EMERGENCY', responseMinutes: 5, resolutionMinutes: 1440 },
    { priority: 'URGENT', responseMinutes: 15, resolutionMinutes: 1440 },
  ]);
  workorder.get('/orders', { items: [] });
  billing.get('/bills', { items: [] });
});

async function takeTheCall(user: ReturnType<typeof renderScreen>['user']) {
  await user.keyboard('3-2-1201');
  await screen.findByRole('option', { name: /张伟/ });
  await user.keyboard('{Enter}');
  await screen.findByText('已核验');
  await user.keyboard('{Alt>}1{/Alt}');
  await user.keyboard('厨房');
  await user.click(screen.getByRole('textbox', { name: '描述' }));
  await user.keyboard('一直滴漏');
}

describe('the request desk', () => {
  it('takes a call by keyboard alone and sends what was said', async () => {
    const { user } = renderScreen(<Desk />, { as: agent });
    let told: unknown;
    workorder.post('/requests', ({ body }) => {
      told = body;
      return { id: 'request', version: 1, number: 'BX260706-0042', status: 'SUBMITTED', communityId: CUIHU, place: '厨房', type: 'WATER_LEAK', priority: 'URGENT', description: '一直滴漏', photos: [], channel: 'HOTLINE', createdAt: new Date().toISOString() };
    });

    await takeTheCall(user);
    await user.keyboard('{Control>}{Enter}{/Control}');

    expect(await screen.findByText('已受理，报修单 BX260706-0042')).toBeDefined();
    expect(told).toEqual({ communityId: CUIHU, unitId: UNIT, ownerId: ZHANG_WEI, place: '厨房', type: 'WATER_LEAK', priority: 'URGENT', description: '一直滴漏', photos: [] });
  });

  it('says what is promised as soon as the order is open', async () => {
    const { user } = renderScreen(<Desk />, { as: agent });
    workorder.post('/requests', { id: 'request', version: 1, number: 'BX260706-0042', status: 'SUBMITTED', communityId: CUIHU, place: '', type: '', priority: 'URGENT', description: '', photos: [], channel: 'HOTLINE', createdAt: new Date().toISOString() });
    workorder.get('/orders', ({ query }) => ({ items: query.get('request') === 'request' ? [anOrder({ response: aClock(), resolution: aClock() })] : [] }));

    await takeTheCall(user);
    await user.keyboard('{Control>}{Enter}{/Control}');

    expect(await screen.findByText(/工单 GD260706-0042，.* 前响应，.* 前完成/)).toBeDefined();
  });

  it('suggests the urgency with its reasons', async () => {
    const { user } = renderScreen(<Desk />, { as: agent });

    await takeTheCall(user);

    expect(await screen.findByText('建议 紧急')).toBeDefined();
    expect(screen.getByText('提到“一直滴漏”')).toBeDefined();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /紧急/ }).checked).toBe(true);
  });

  it('says what is missing and sends nothing', async () => {
    const { user } = renderScreen(<Desk />, { as: agent });
    await screen.findByRole('button', { name: /提交工单/ });

    await user.keyboard('{Control>}{Enter}{/Control}');

    expect((await screen.findAllByRole('alert')).map((alert) => alert.textContent)).toContain('请选择问题类型');
  });

  it('keeps the call when it is refused, and over a reload', async () => {
    const { user, unmount } = renderScreen(<Desk />, { as: agent });
    workorder.post('/requests', () => refusal(422, 'request.not-verified'));
    await takeTheCall(user);
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText('业主与房屋的关系尚未核验')).toBeDefined();

    unmount();
    renderScreen(<Desk />, { as: agent });

    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: '描述' }).value).toBe('一直滴漏');
    expect(await screen.findByText('已核验')).toBeDefined();
  });

  it('opens another tab for another caller and keeps the first', async () => {
    const { user } = renderScreen(<Desk />, { as: agent });
    await takeTheCall(user);

    await user.keyboard('{Alt>}n{/Alt}');

    await waitFor(() => expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual(['张伟', '来电 2']));
    await user.click(screen.getByRole('tab', { name: '张伟' }));
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: '描述' }).value).toBe('一直滴漏');
  });

  it('takes who is on the line from the address', async () => {
    renderScreen(<Desk />, { as: agent, at: '/?call=1234' });

    expect(await screen.findByRole('option', { name: /张伟/ })).toBeDefined();
  });
});
