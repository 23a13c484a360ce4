import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { aCommunity, aWord, someone } from '../../testing/fixtures';
import { owner, workorder } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import Statistics from './statistics';

const manager = someone(['report:view', 'workorder:read', 'community:read']);

const LEAKS = {
  key: 'WATER_LEAK',
  type: 'WATER_LEAK',
  done: 4,
  onTime: 3,
  atOnce: 4,
  cameBack: 1,
  response: { of: 4, median: { seconds: 540, atLeast: 480 }, p90: { seconds: 30, atLeast: 0 } },
  arrival: { of: 0 },
  resolution: { of: 4, median: { seconds: 10_900, atLeast: 9_676 }, p90: { seconds: 69_000, atLeast: 61_440 } },
  purchase: { cents: 7_100 },
  unpriced: 2,
  material: { cents: 11_200 },
  labour: { cents: 6_000 },
  workedMinutes: 150,
  rated: 2,
  average: 4.5,
};

beforeEach(() => {
  workorder.get('/orders/statistics/reach', { all: false, communities: 1, buildings: 0, own: true });
  owner.get('/communities', [aCommunity()]);
  owner.get('/dictionaries/{dictionary}/entries', [aWord('WATER_LEAK', '给排水漏水', 'Water leak')]);
});

describe('the statistics of repairs', () => {
  it('says how much was done, how well and what it took, and leads to the orders of each number', async () => {
    let asked = '';
    workorder.get('/orders/statistics', ({ query }) => {
      asked = query.toString();
      return [LEAKS];
    });
    const { user } = renderScreen(<Statistics />, { as: manager, at: '/statistics?from=2026-09&to=2026-10', route: '/statistics' });

    const row = (await screen.findByRole('link', { name: '给排水漏水' })).closest('tr') as HTMLElement;
    expect(within(row).getByText('75%')).toBeDefined();
    expect(within(row).getByText('2.5 小时')).toBeDefined();
    expect(within(row).getByText('¥112.00')).toBeDefined();
    const door = new URL(screen.getByRole('link', { name: '给排水漏水' }).getAttribute('href') ?? '', 'http://linli');
    expect(door.pathname).toBe('/orders');
    expect(door.searchParams.get('type')).toBe('WATER_LEAK');
    expect(door.searchParams.get('completedTo')).toBe('2026-10-31T16:00:00.000Z');
    expect(asked).toBe('by=TYPE&from=2026-09&to=2026-10');
    const median = new URL(within(row).getByRole('link', { name: '9 分' }).getAttribute('href') ?? '', 'http://linli');
    expect(median.searchParams.get('stage')).toBe('RESPONSE');
    expect(median.searchParams.get('tookSeconds')).toBe('480');
    expect(within(row).getByRole('link', { name: '不到 1 分' })).toBeDefined();
    const back = within(row).getByRole('link', { name: '25%' });
    expect(back.getAttribute('href')).toContain('outcome=CAME_BACK');
    expect(within(row).getByText('¥71.00')).toBeDefined();
    expect(within(row).getByText('另有 2 项无进价')).toBeDefined();
    expect(screen.queryByText(/您的岗位/)).toBeNull();

    await user.click(screen.getByRole('radio', { name: '月份' }));
    await waitFor(() => expect(asked).toContain('by=MONTH'));
  });

  it('says whose work it counts where that is not all of a community', async () => {
    workorder.get('/orders/statistics', []);
    workorder.get('/orders/statistics/reach', { all: false, communities: 0, buildings: 0, own: true });
    renderScreen(<Statistics />, { as: manager, at: '/statistics', route: '/statistics' });

    expect(await screen.findByText(/只看本人完成的工单/)).toBeDefined();
  });
});
