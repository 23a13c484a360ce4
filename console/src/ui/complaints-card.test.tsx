import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { someone } from '../testing/fixtures';
import { workorder } from '../testing/network';
import { renderScreen } from '../testing/render-screen';
import ComplaintsCard from './complaints-card';

const agent = someone(['complaint:read'], { posts: ['CS'] });

describe('what somebody complained of', () => {
  it('is read under every id of the person, and leads to the whole list', async () => {
    const asked: (string | null)[] = [];
    workorder.get('/complaints', ({ query }) => {
      asked.push(query.get('owner'));
      return {
        items: [
          {
            id: `noise of ${query.get('owner')}`,
            number: `TS-${query.get('owner')}`,
            status: 'RECEIVED' as const,
            grade: 'GENERAL' as const,
            category: 'NOISE',
            description: '夜里水泵声音很大',
            communityId: 'cuihu',
            anonymous: false,
            complainant: '张伟',
            createdAt: query.get('owner') === 'zhang' ? '2026-07-05T02:00:00Z' : '2026-07-06T02:00:00Z',
            clock: { targetMinutes: 15, usedMinutes: 3, running: true, breached: false, counts: 'BUSINESS_HOURS' as const, intervals: [] },
          },
        ],
      };
    });
    renderScreen(<ComplaintsCard whose={[{ owner: 'zhang' }, { owner: 'again' }]} />, { as: agent });

    const rows = await screen.findAllByRole('row');
    expect(asked).toEqual(['zhang', 'again']);
    expect(rows.map((row) => row.textContent)).toEqual([expect.stringContaining('TS-again'), expect.stringContaining('TS-zhang')]);
    expect(screen.getByRole('link', { name: '全部' }).getAttribute('href')).toBe('/complaints?tab=all&owner=zhang');
  });

  it('is nothing when nobody there has complained', async () => {
    workorder.get('/complaints', { items: [] });
    renderScreen(<ComplaintsCard whose={[{ unit: '1201' }]} />, { as: agent });

    expect(await screen.findByText('没有投诉记录')).toBeDefined();
  });
});
