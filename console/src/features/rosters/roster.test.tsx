import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Roster as RosterView } from '../../api/types';
import { aCommunity, CUIHU, someone } from '../../testing/fixtures';
import { owner, refusal, workorder } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import PhoneRoster from './phone-roster';
import Roster from './roster';
import { mondayOf, readSpans } from './use-roster';

const dispatcher = someone(['roster:write', 'community:read']);
const AT = '/roster?week=2026-11-25';

const ROSTER: RosterView = {
  id: 'roster',
  version: 2,
  shifts: [{ code: '日', labelZh: '日班', labelEn: 'Day', spans: [{ from: '08:00:00', to: '12:00:00' }] }],
  windows: [{ from: '09:00:00', to: '12:00:00', days: 'EVERY_DAY', visits: 3 }],
};

beforeEach(() => {
  owner.get('/communities', [aCommunity()]);
  workorder.get('/rosters', ROSTER);
  workorder.get('/rosters/days', {
    technicians: [
      { id: 'liu', name: '刘强', team: '水电班', skills: ['PLUMBING'] },
      { id: 'chen', name: '陈静', skills: [] },
    ],
    days: [
      {
        technicianId: 'liu',
        day: '2026-11-24',
        kind: 'SHIFT',
        shift: '日',
        labelZh: '日班',
        labelEn: 'Day',
        hours: [],
        standsInFor: '陈静',
      },
    ],
  });
});

describe('the roster of a week', () => {
  it('begins on Monday and says who works, and for whom', async () => {
    renderScreen(<Roster />, { as: dispatcher, at: AT, route: '/roster' });

    const cell = await screen.findByRole('button', { name: /^刘强 .*日班/ });
    expect(within(cell).getByText('替陈静')).toBeDefined();
    expect(screen.getAllByRole('button', { name: /未排$/ })).toHaveLength(13);
    expect(mondayOf('2026-11-29')).toBe('2026-11-23');
  });

  it('gives days off with somebody who stands in', async () => {
    let sent: unknown;
    workorder.post('/rosters/days', ({ body }) => {
      sent = body;
      return [];
    });
    const { user } = renderScreen(<Roster />, { as: dispatcher, at: AT, route: '/roster' });
    await user.click(await screen.findByRole('button', { name: /^刘强 .*日班/ }));
    await user.selectOptions(await screen.findByLabelText('班次'), 'LEAVE');
    await user.selectOptions(screen.getByLabelText(/^替班/), 'chen');
    await user.click(screen.getByRole('button', { name: /保存/ }));

    await waitFor(() =>
      expect(sent).toEqual({ communityId: CUIHU, technicianId: 'liu', days: ['2026-11-24'], kind: 'LEAVE', substituteId: 'chen' }),
    );
  });

  it('is not sent without a shift', async () => {
    const { user } = renderScreen(<Roster />, { as: dispatcher, at: AT, route: '/roster' });
    await user.click(await screen.findByRole('button', { name: /^刘强 .*日班/ }));
    await user.click(await screen.findByRole('button', { name: /保存/ }));

    expect(await screen.findByText('请填写')).toBeDefined();
  });
});

describe('shifts and windows', () => {
  it('are changed by the version that was seen', async () => {
    let sent: unknown;
    let seen: string | null = null;
    workorder.put('/rosters', ({ body, header }) => {
      sent = body;
      seen = header('If-Match');
      return { ...ROSTER, version: 3 };
    });
    const { user } = renderScreen(<Roster />, { as: dispatcher, at: '/roster?tab=arrangement', route: '/roster' });
    const hours = await screen.findByLabelText(/^工时/);
    await user.clear(hours);
    await user.type(hours, '08:00-12:00，22:00-06:00');
    await user.click(screen.getByRole('button', { name: '删除时段 1' }));
    await user.click(screen.getByRole('button', { name: /保存/ }));

    await waitFor(() => expect(seen).toBe('"2"'));
    expect(sent).toEqual({
      shifts: [
        {
          code: '日',
          labelZh: '日班',
          labelEn: 'Day',
          spans: [
            { from: '08:00', to: '12:00' },
            { from: '22:00', to: '06:00' },
          ],
        },
      ],
      windows: [],
    });
  });

  it('say what the service refuses, and keep what was typed', async () => {
    workorder.put('/rosters', () => refusal(422, 'roster.windows'));
    const { user } = renderScreen(<Roster />, { as: dispatcher, at: '/roster?tab=arrangement', route: '/roster' });
    const from = await screen.findByLabelText('从');
    await user.clear(from);
    await user.type(from, '13:00');
    await user.click(screen.getByRole('button', { name: /保存/ }));

    expect(await screen.findByText('预约时段要先始后终，互不重叠')).toBeDefined();
    expect(from).toHaveProperty('value', '13:00');
  });

  it('are not sent with hours that nobody can read', () => {
    expect(readSpans('早上')).toBeUndefined();
    expect(readSpans('08:00–12:00, 25:00–26:00')).toBeUndefined();
    expect(readSpans('22:00-06:00')).toEqual([{ from: '22:00', to: '06:00' }]);
  });
});

describe("a technician's own roster", () => {
  it('says when, in whose place, and what is off', async () => {
    workorder.get('/rosters/me', [
      {
        technicianId: 'liu',
        day: '2026-12-01',
        kind: 'SHIFT',
        shift: '日',
        labelZh: '日班',
        labelEn: 'Day',
        hours: [{ from: '2026-12-01T00:00:00Z', to: '2026-12-01T04:00:00Z' }],
        standsInFor: '陈静',
      },
      { technicianId: 'liu', day: '2026-12-02', kind: 'LEAVE', hours: [] },
    ]);
    renderScreen(<PhoneRoster />, { as: someone(['roster:self'], { posts: ['TE'] }), at: '/t/roster', route: '/t/roster' });

    expect(await screen.findByText('日班')).toBeDefined();
    expect(screen.getByText(/替陈静/)).toBeDefined();
    expect(screen.getByText('请假')).toBeDefined();
  });

  it('says so when nothing is planned', async () => {
    workorder.get('/rosters/me', []);
    renderScreen(<PhoneRoster />, { as: someone(['roster:self'], { posts: ['TE'] }), at: '/t/roster', route: '/t/roster' });

    expect(await screen.findByText('近两周还没有排班')).toBeDefined();
  });
});
