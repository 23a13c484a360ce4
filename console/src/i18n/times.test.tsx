import { QueryClientProvider } from '@tanstack/react-query';
import { render, renderHook, screen, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { speak } from '.';
import { meQuery } from '../api/me';
import { newQueryClient } from '../api/query-client';
import { CUIHU, someone } from '../testing/fixtures';
import { DataTable } from '../ui/data-table';
import { Moment } from '../ui/moment';
import { Loaded } from '../ui/states';
import { daysUntil, useTimes } from './times';
import { ZoneOf } from './zones';

const ABROAD = '019ab3c4-6d00-7000-8000-0000000000aa';
const EVENING = '2026-07-06T16:30:00Z';
const me = someone([], { zone: 'Asia/Shanghai', elsewhere: [{ communityId: ABROAD, zone: 'America/New_York' }] });

function Signed({ children }: { children: ReactNode }) {
  const client = newQueryClient(0);
  client.setQueryData(meQuery.queryKey, me);
  return (
    <QueryClientProvider client={client}>
      <MemoryRouter>{children}</MemoryRouter>
    </QueryClientProvider>
  );
}

const saysOf = (community?: string) => renderHook(() => useTimes(community), { wrapper: Signed }).result.current;

describe('a day', () => {
  it('is counted by the calendar', () => {
    expect(['2026-07-19', '2026-07-20', '2026-07-21'].map((day) => daysUntil(day, '2026-07-20'))).toEqual([-1, 0, 1]);
  });
});

describe.each(['America/New_York', 'Asia/Kathmandu', 'Asia/Shanghai', 'UTC'])('on a browser in %s', (browser) => {
  beforeEach(() => {
    vi.stubEnv('TZ', browser);
    return () => vi.unstubAllEnvs();
  });

  it('a time is that of the community, and so is its day', () => {
    const now = new Date('2026-07-06T17:00:00Z');

    expect(saysOf().moment(EVENING, now)).toBe('今天 00:30');
    expect(saysOf(CUIHU).moment('2026-07-06T15:30:00Z', now)).toBe('昨天 23:30');
    expect(saysOf(ABROAD).moment(EVENING, now)).toBe('今天 12:30');
    expect(saysOf().clock(EVENING)).toBe('00:30');
  });

  it('a day without a time is that day', () => {
    expect(saysOf(ABROAD).day('2025-12-31')).toBe('2025年12月31日');
    expect(saysOf().exact('2025-12-31')).toBe('2025年12月31日星期三');
  });

  it('the exact time says the own clock too where it shows another', async () => {
    await speak('en');

    expect(saysOf().exact(EVENING)).toBe(
      {
        'America/New_York': 'Tuesday, July 7, 2026 at 12:30:00 AM GMT+8 (Jul 6, 2026, 12:30 where you are)',
        'Asia/Kathmandu': 'Tuesday, July 7, 2026 at 12:30:00 AM GMT+8 (Jul 6, 2026, 22:15 where you are)',
        'Asia/Shanghai': 'Tuesday, July 7, 2026 at 12:30:00 AM',
        UTC: 'Tuesday, July 7, 2026 at 12:30:00 AM GMT+8 (Jul 6, 2026, 16:30 where you are)',
      }[browser],
    );
  });

  it('rows and records have the times of their own community', () => {
    const at = (id: string, communityId: string) => ({ id, communityId, at: EVENING });
    render(
      <Signed>
        <DataTable
          name="times"
          label="times"
          columns={[{ name: 'at', head: 'at', show: (row: { at: string }) => <Moment at={row.at} style="clock" /> }]}
          rows={[at('here', CUIHU), at('there', ABROAD)]}
        />
        <Loaded query={{ data: { audience: { communities: [ABROAD] } } } as never}>
          {() => (
            <p>
              <Moment at={EVENING} style="clock" />
            </p>
          )}
        </Loaded>
        <ZoneOf community={ABROAD}>
          <ZoneOf>
            <article>
              <Moment at={EVENING} style="clock" />
            </article>
          </ZoneOf>
        </ZoneOf>
      </Signed>,
    );

    const rows = within(screen.getByRole('table', { name: 'times' })).getAllByRole('cell');
    expect(rows.map(({ textContent }) => textContent)).toEqual(['00:30', '12:30']);
    expect(screen.getByRole('paragraph').textContent).toBe('12:30');
    expect(screen.getByRole('article').textContent).toBe('12:30');
  });
});
