import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CalendarYear } from '../../api/types';
import { someone } from '../../testing/fixtures';
import { owner } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import Calendar from './calendar';

const admin = someone(['sla:write'], { posts: ['SA'] });
const YEAR = new Date().getFullYear();
const HOURS = [
  { from: '08:30', to: '12:00' },
  { from: '13:30', to: '18:00' },
];

const KNOWN: CalendarYear = {
  version: 3,
  year: YEAR,
  week: [{ day: 'MONDAY', hours: HOURS }],
  holidays: [
    { date: `${YEAR}-10-01`, name: '国庆节' },
    { date: `${YEAR}-10-02`, name: '国庆节' },
  ],
  workdays: [{ date: `${YEAR}-10-10`, name: '国庆节调休' }],
};

beforeEach(() => owner.get('/calendars', [KNOWN]));

async function add(user: Awaited<ReturnType<typeof renderScreen>>['user'], name: string, from: string, to: string) {
  await user.type(screen.getByLabelText('名称'), name);
  fireEvent.change(screen.getByLabelText('从'), { target: { value: from } });
  fireEvent.change(screen.getByLabelText(/^到/), { target: { value: to } });
}

describe('the calendar of a year', () => {
  it('says days off and days worked instead as the notice does, and shows them in the year', async () => {
    renderScreen(<Calendar />, { as: admin });

    expect(await screen.findByText('国庆节')).toBeDefined();
    expect(screen.getByText('国庆节调休')).toBeDefined();
    expect(screen.getByLabelText('星期一')).toHaveProperty('value', '08:30–12:00, 13:30–18:00');
    expect(screen.getAllByTitle('国庆节').map((day) => day.textContent)).toEqual(['1休', '2休']);
    expect(screen.getByTitle('国庆节调休').textContent).toBe('10班');
  });

  it('is changed as a whole, by the version that was seen', async () => {
    let sent: unknown;
    let seen: string | null = null;
    owner.put('/calendars/{year}', ({ body, header }) => {
      sent = body;
      seen = header('If-Match');
      return { ...KNOWN, version: 4 };
    });
    const { user } = renderScreen(<Calendar />, { as: admin });
    await screen.findByText('国庆节');
    await user.click(screen.getByRole('button', { name: new RegExp(`删除 ${YEAR}-10-10`) }));
    await add(user, '元旦', `${YEAR}-01-01`, `${YEAR}-01-02`);
    await user.click(screen.getByRole('button', { name: '添加' }));
    await user.click(screen.getByRole('button', { name: /保存/ }));

    await waitFor(() => expect(seen).toBe('"3"'));
    expect(sent).toEqual({
      week: [{ day: 'MONDAY', hours: HOURS }],
      holidays: [{ date: `${YEAR}-01-01`, name: '元旦' }, { date: `${YEAR}-01-02`, name: '元旦' }, ...KNOWN.holidays],
      workdays: [],
    });
  });

  it('takes a day for what it was entered as last', async () => {
    const { user } = renderScreen(<Calendar />, { as: admin });
    await screen.findByText('国庆节');
    await user.click(screen.getByRole('radio', { name: '上班' }));
    await add(user, '盘点', `${YEAR}-10-02`, `${YEAR}-10-02`);
    await user.keyboard('{Enter}');

    expect(screen.getAllByTitle('国庆节')).toHaveLength(1);
    expect(screen.getByTitle('盘点').textContent).toBe('2班');
  });

  it('that is new begins with the hours of the year before and no holidays', async () => {
    let sent: unknown;
    owner.post('/calendars', ({ body }) => {
      sent = body;
      return { ...KNOWN, year: YEAR + 1, version: 1 };
    });
    const { user } = renderScreen(<Calendar />, { as: admin });
    await user.click(await screen.findByRole('tab', { name: `录入 ${YEAR + 1} 年` }));
    await user.click(await screen.findByRole('button', { name: /保存/ }));

    await waitFor(() => expect(sent).toEqual({ year: YEAR + 1, week: [{ day: 'MONDAY', hours: HOURS }], holidays: [], workdays: [] }));
  });

  it('is not sent with hours that nobody can read', async () => {
    const { user } = renderScreen(<Calendar />, { as: admin });
    const monday = await screen.findByLabelText('星期一');
    await user.clear(monday);
    await user.type(monday, '早上');
    await user.click(screen.getByRole('button', { name: /保存/ }));

    expect(await screen.findByText('填写不正确')).toBeDefined();
  });

  it('takes no days of another year, nor backwards', async () => {
    const { user } = renderScreen(<Calendar />, { as: admin });
    await screen.findByText('国庆节');
    await add(user, '元旦', `${YEAR + 1}-01-01`, '');

    expect(screen.getByText(new RegExp(`${YEAR} 年内`))).toBeDefined();
    expect(screen.getByRole('button', { name: '添加' })).toHaveProperty('disabled', true);
  });
});
