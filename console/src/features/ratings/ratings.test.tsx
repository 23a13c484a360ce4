import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { CUIHU, someone } from '../../testing/fixtures';
import { owner, survey } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import Ratings from './ratings';

const manager = someone(['survey:design', 'report:view', 'workorder:read'], { posts: ['PM'] });

beforeEach(() => {
  owner.get('/dictionaries/{dictionary}/entries', [{ code: 'WATER_LEAK', labelZh: '漏水', labelEn: 'Leak', active: true }] as never);
  survey.get('/ratings/figures', { count: 12, average: 3.25, byStars: [2, 2, 2, 3, 3], byCommunity: [] });
});

describe('everyday satisfaction', () => {
  it('is told apart by kind, with the orders behind each and the way to an improvement', async () => {
    const asked: string[] = [];
    survey.get('/ratings/groups', [{ key: 'WATER_LEAK', count: 12, average: 3.25, margin: 0.8, stars: [2, 2, 2, 3, 3] }]);
    survey.get('/ratings', ({ query }) => {
      asked.push(query.toString());
      return {
        items: [
          {
            id: 'rating',
            workOrderId: 'order',
            number: 'GD260301-0001',
            communityId: CUIHU,
            type: 'WATER_LEAK',
            technician: '李强',
            stars: 1,
            comment: '等太久',
            at: '2026-03-01T02:00:00Z',
          },
        ],
      };
    });
    const { user } = renderScreen(<Ratings />, { as: manager, at: `/ratings?community=${CUIHU}`, route: '/ratings' });

    expect(await screen.findByText('12 份评价，平均 3.25 / 5')).toBeDefined();
    const row = await screen.findByRole('row', { name: /漏水 12 3\.25 ± 0\.80 4/ });
    expect(within(row).getByRole('link').getAttribute('href')).toContain('type=WATER_LEAK');
    await user.click(within(row).getByRole('button', { name: '漏水' }));
    expect((await screen.findByRole('link', { name: 'GD260301-0001' })).getAttribute('href')).toBe('/orders/order');
    expect(asked[0]).toContain('type=WATER_LEAK');
  });

  it('is shown of one person alone, whenever they rated', async () => {
    const asked: string[] = [];
    survey.get('/ratings/groups', []);
    survey.get('/ratings', ({ query }) => {
      asked.push(query.toString());
      return { items: [] };
    });
    const { user } = renderScreen(<Ratings />, { as: manager, at: '/ratings?owner=zhang', route: '/ratings' });

    expect(await screen.findByRole('heading', { name: '这位业主的评价' })).toBeDefined();
    expect(asked).toEqual(['owner=zhang&limit=30']);
    expect((await screen.findByRole('link', { name: '业主资料' })).getAttribute('href')).toBe('/owners/zhang');
    await user.click(screen.getByRole('button', { name: '看所有人的' }));
    expect(await screen.findByText('12 份评价，平均 3.25 / 5')).toBeDefined();
  });

  it('is told apart by the hour, and says that nobody rated', async () => {
    const asked: string[] = [];
    survey.get('/ratings/groups', ({ query }) => {
      asked.push(query.toString());
      return [];
    });
    const { user } = renderScreen(<Ratings />, { as: manager, at: '/ratings', route: '/ratings' });

    expect(await screen.findByText('这段时间没有评价')).toBeDefined();
    await user.click(screen.getByRole('radio', { name: '按时段' }));
    await waitFor(() => expect(asked.at(-1)).toContain('by=HOUR'));
  });
});
