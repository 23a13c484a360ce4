import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aClock, aCommunity, anOrder, ahead, ago, someone } from '../../../testing/fixtures';
import { aLiveLine, owner, workorder } from '../../../testing/network';
import { renderScreen } from '../../../testing/render-screen';
import Today from './today';

const technician = someone(['workorder:read', 'workorder:work', 'community:read'], { name: '刘强', staffId: 'liu', posts: ['TE'] });
const assignment = { technicianId: 'liu', technician: '刘强', assignedAt: ago(20), acceptBy: ahead(10), score: [] };
const offered = anOrder({ id: 'offered', status: 'ASSIGNED', title: '主卫下水缓慢', assignment, allowedCommands: ['ACCEPT', 'DECLINE'] });
const working = anOrder({ id: 'working', status: 'IN_PROGRESS', assignment, allowedCommands: ['COMPLETE', 'HOLD'] });
const resting = anOrder({
  id: 'resting',
  status: 'WAITING_PARTS',
  title: '主卧窗户关不严',
  assignment,
  pause: {
    since: 'IN_PROGRESS',
    reason: 'WAITING_PARTS',
    arrived: true,
    parts: [{ code: 'HINGE', name: '铰链', quantity: 2, unitPrice: { cents: 0 }, amount: { cents: 0 } }],
    until: '2026-07-08',
  },
  allowedCommands: ['RESUME'],
});

function aDay(...open: ReturnType<typeof anOrder>[]) {
  aLiveLine();
  owner.get('/communities', [aCommunity()]);
  owner.get('/dictionaries/{dictionary}/entries', []);
  workorder.get('/technicians/me', { id: 'liu', version: 1, name: '刘强', team: '水电班', skills: ['PLUMBING'], availability: 'ON_DUTY' });
  workorder.get('/orders', ({ query }) => ({ items: query.getAll('status').includes('COMPLETED') ? [] : open }));
  workorder.get('/orders/{id}', ({ request }) => open.find(({ id }) => request.url.endsWith(id)) ?? anOrder());
  workorder.get('/orders/{id}/history', []);
}

describe("a technician's day", () => {
  it('shows what one helps with by itself, without a step of its own', async () => {
    const helps = anOrder({
      id: 'helps',
      status: 'IN_PROGRESS',
      title: '地库排水泵更换',
      assignment: { ...assignment, technicianId: 'chen', technician: '陈明' },
      helpers: [{ technicianId: 'liu', technician: '刘强' }],
      allowedCommands: [],
    });
    aDay(helps);
    renderScreen(<Today />, { as: technician, at: '/t', route: '/t' });

    const helping = await screen.findByRole('region', { name: '协助中' });
    expect(within(helping).getByText('地库排水泵更换')).toBeDefined();
    expect(screen.queryByRole('region', { name: '正在处理' })).toBeNull();
  });

  it('is now, offered, waiting, in this order, each with its one step', async () => {
    aDay(resting, working, offered);
    renderScreen(<Today />, { as: technician, at: '/t', route: '/t' });

    const toAccept = await screen.findByRole('region', { name: '待接单' });
    expect(within(toAccept).getByRole('button', { name: '接单' })).toBeDefined();
    const now = screen.getByRole('region', { name: '当前' });
    expect(within(now).getByRole('link', { name: '继续处理' }).getAttribute('href')).toBe('/t/orders/working');
    const waiting = screen.getByRole('region', { name: '等待中' });
    expect(within(waiting).getByText(/铰链 × 2/)).toBeDefined();
    expect((await screen.findByRole('switch', { name: '在岗' })).getAttribute('aria-checked')).toBe('true');
  });

  it('shows the clock of what comes next', async () => {
    const next = anOrder({
      id: 'next',
      status: 'ACCEPTED',
      title: '阳台地漏返水',
      assignment,
      resolution: aClock({ breached: true, due: ago(1.5) }),
      allowedCommands: ['START'],
    });
    aDay(working, next);
    renderScreen(<Today />, { as: technician, at: '/t', route: '/t' });

    const row = within(await screen.findByRole('region', { name: '接下来' })).getByRole('link');
    expect(row.textContent).toContain('超时 2 分');
    expect(row.textContent).toContain('紧急');
  });

  it('says so when there is nothing to do', async () => {
    aDay();
    renderScreen(<Today />, { as: technician, at: '/t', route: '/t' });

    expect(await screen.findByText('今天没有任务')).toBeDefined();
  });
});
