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
  material: { cents: 11_200 },
  labour: { cents: 6_000 },
  workedMinutes: 150,
  rated: 2,
  average: 4.5,
};

beforeEach(() => {
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
    expect(door.searchParams.get('completedTo')).toBe(new Date(2026, 10, 1).toISOString());
    expect(asked).toBe('by=TYPE&from=2026-09&to=2026-10');

    await user.click(screen.getByRole('radio', { name: '月份' }));
    await waitFor(() => expect(asked).toContain('by=MONTH'));
  });
});
