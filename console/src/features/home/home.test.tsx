import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { aClock, aCommunity, ago, anOrder, aWord, CUIHU, someone } from '../../testing/fixtures';
import { aLiveLine, notification, operations, owner, refusal, survey, workorder } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import { SERVICES } from '../../api/client';
import { OpenScreens } from '../../ui/open-screens';
import Home from './home';

const manager = someone(['workorder:read', 'report:view', 'community:read'], { name: '陈思远', posts: ['PM'] });

beforeEach(() => {
  aLiveLine();
  notification.get('/messages/unread', { count: 2 });
  owner.get('/communities', [aCommunity()]);
  owner.get('/dictionaries/{dictionary}/entries', [aWord('WATER_LEAK', '给排水漏水', 'Water leak')]);
  survey.get('/ratings/figures', {
    count: 12,
    average: 4.71,
    byStars: [0, 0, 1, 2, 9],
    byCommunity: [{ communityId: aCommunity().id, count: 12, average: 4.71 }],
  });
  workorder.get('/orders', { items: [anOrder({ title: '电梯困人', response: aClock({ breached: true, due: ago(1.5) }) })] });
  workorder.get('/orders/figures', {
    calls: { due: 3, called: 12, reached: 10, satisfied: 9 },
    open: 34,
    late: 2,
    soon: 3,
    byStatus: [],
    byType: [{ type: 'WATER_LEAK', open: 34, late: 2 }],
    byCommunity: [{ communityId: aCommunity().id, open: 34, late: 2 }],
    days: [{ day: '2026-07-05', completed: 0, respondedInTime: 0, completedInTime: 0 }],
    opened: { today: 86, lastWeek: 77 },
    completed: { today: 40, lastWeek: 40 },
  });
});

describe("the manager's home", () => {
  it('says in one look how today is, against a week ago', async () => {
    renderScreen(<Home />, { as: manager });

    expect(await screen.findByRole('link', { name: '今日受理 86' })).toBeDefined();
    expect(screen.getByText(/多 9 较上周同日/)).toBeDefined();
    expect((await screen.findAllByText('4.71')).length).toBe(2);
    expect(await screen.findByText('超时 2 分')).toBeDefined();
  });

  it('opens the list behind a number', async () => {
    const { user, router } = renderScreen(<Home />, { as: manager });

    await user.click(await screen.findByRole('link', { name: '超时 2' }));

    expect(`${router.state.location.pathname}${router.state.location.search}`).toBe('/orders?tab=late');
  });

  it('opens what the share on time and the stars are of', async () => {
    workorder.get('/orders/figures', {
      calls: { due: 0, called: 0, reached: 0, satisfied: 0 },
      open: 0,
      late: 0,
      soon: 0,
      byStatus: [],
      byType: [],
      byCommunity: [],
      days: [
        { day: '2026-07-04', completed: 3, respondedInTime: 3, completedInTime: 2 },
        { day: '2026-07-05', completed: 1, respondedInTime: 1, completedInTime: 1 },
      ],
      opened: { today: 0, lastWeek: 0 },
      completed: { today: 0, lastWeek: 0 },
    });
    renderScreen(<Home />, { as: manager });

    const door = await screen.findByRole('link', { name: /按时.* 75/ });
    const asked = new URL(door.getAttribute('href') ?? '', 'http://here');
    expect(asked.pathname).toBe('/orders');
    expect(Object.fromEntries(asked.searchParams)).toEqual({
      tab: 'all',
      completedFrom: '2026-07-03T16:00:00.000Z',
      completedTo: '2026-07-05T16:00:00.000Z',
    });
    expect((await screen.findByRole('link', { name: /满意度 4.71/ })).getAttribute('href')).toBe('/ratings');
  });

  it('says where owners are least content', async () => {
    renderScreen(<Home />, { as: manager });

    expect(await screen.findByText('各小区满意度')).toBeDefined();
    expect(screen.getByText('12 份评价')).toBeDefined();
  });

  it('says what failed', async () => {
    workorder.get('/orders/figures', () => refusal(503, 'service.unavailable'));
    renderScreen(<Home />, { as: manager });

    expect((await screen.findByRole('alert')).textContent).toContain('服务暂时不可用');
  });
});

describe('the home of whoever has no orders', () => {
  it('says what waits for them, and opens it; a service that is silent hides nothing of the others', async () => {
    for (const service of SERVICES) {
      operations(service).get('/dead-letters', () => (service === 'audit' ? refusal(404, 'not-found') : { items: [] }));
    }
    operations('billing').get('/dead-letters', {
      items: [
        {
          id: 'linli.owner-0-17',
          topic: 'linli.owner',
          key: 'zhang',
          group: 'billing-service.owners',
          cause: 'IllegalArgumentException',
          value: '{}',
          state: 'WAITING',
          diedAt: ago(3),
        },
      ],
    });
    const offered = [{ name: 'deadLetters', to: '/dead-letters', label: '死信', group: 'operation' }];
    renderScreen(
      <OpenScreens value={offered}>
        <Home />
      </OpenScreens>,
      { as: someone(['dlq:replay'], { posts: ['SA'] }) },
    );

    expect((await screen.findByRole('link', { name: '待处理的死信' })).getAttribute('href')).toBe('/dead-letters');
    expect(screen.getByRole('link', { name: '未读消息' }).getAttribute('href')).toBe('/messages');
    expect(screen.queryByText('待批准的人员变更')).toBeNull();
  });

  it('counts what the store waits for', async () => {
    const marks: (string | null)[] = [];
    workorder.get('/stock', ({ query }) => {
      marks.push(query.get('mark'));
      return {
        items:
          query.get('mark') === 'LOW'
            ? [
                {
                  id: 'valves',
                  version: 1,
                  communityId: CUIHU,
                  material: 'V',
                  name: '角阀',
                  onHand: 1,
                  free: 1,
                  marks: ['LOW'],
                  waiting: [],
                },
              ]
            : [],
      };
    });
    const offered = [{ name: 'stock', to: '/stock', label: '库存', group: 'fulfilment' }];
    renderScreen(
      <OpenScreens value={offered}>
        <Home />
      </OpenScreens>,
      { as: someone(['material:read', 'material:issue', 'material:receive'], { posts: ['SK'] }) },
    );

    const low = await screen.findByRole('link', { name: '低于最低库存的物料' });
    expect(low.getAttribute('href')).toBe('/stock?mark=LOW');
    expect(marks.sort()).toEqual(['KEPT', 'LOW', 'WAITED_FOR']);
    expect(screen.queryByText('有工单等待的物料')).toBeNull();
  });
});
