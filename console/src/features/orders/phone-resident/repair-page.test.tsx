import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { anOrder, aStep, ago, ahead, aClock, someone } from '../../../testing/fixtures';
import { aLiveLine, refusal, workorder } from '../../../testing/network';
import { renderScreen } from '../../../testing/render-screen';
import RepairPage from './repair-page';

const resident = someone(['workorder:read', 'workorder:rate'], { staffId: undefined, ownerId: 'zhang-wei', posts: ['OW'] });
const assignment = { technicianId: 'liu', technician: '刘强', assignedAt: ago(20), acceptBy: ahead(10), score: [] };

function show(order: ReturnType<typeof anOrder>) {
  aLiveLine();
  workorder.get('/orders/{id}', order);
  workorder.get('/orders/{id}/history', [aStep('workorder.created'), aStep('workorder.assigned')]);
  return renderScreen(<RepairPage />, { as: resident, at: `/r/orders/${order.id}`, route: '/r/orders/:id' });
}

describe('following a repair', () => {
  it('shows five steps, the promise and who comes', async () => {
    show(anOrder({ status: 'IN_PROGRESS', assignment, allowedCommands: [] }));

    const steps = await screen.findByRole('list', { name: '报修进度' });
    expect(within(steps).getAllByRole('listitem')).toHaveLength(5);
    expect(within(steps).getByText('处理中').closest('li')?.getAttribute('aria-current')).toBe('step');
    expect(screen.getByText('刘强')).toBeDefined();
    expect(screen.getByText(/前完成$/, { selector: 'strong' })).toBeDefined();
  });

  it('offers only what is allowed', async () => {
    show(anOrder({ allowedCommands: ['CANCEL', 'URGE'] }));

    expect(await screen.findByRole('button', { name: '取消报修' })).toBeDefined();
    expect(screen.getByRole('button', { name: '催办' })).toBeDefined();
    expect(screen.queryByRole('button', { name: '评价' })).toBeNull();
  });

  it('moves the visit to another window, and says so when that is full by now', async () => {
    const order = anOrder({ allowedCommands: ['RESCHEDULE'], appointment: { from: ahead(60), to: ahead(240) } });
    workorder.get('/orders/{id}/windows', [{ day: '2026-12-01', from: '14:00:00', to: '17:00:00', left: 1 }]);
    const sent: unknown[] = [];
    workorder.post('/orders/{id}/rescheduling', ({ body }) => {
      sent.push(body);
      return sent.length === 1 ? refusal(409, 'appointment.full') : { ...order, rescheduled: 1, allowedCommands: [] };
    });
    const { user } = show(order);

    await user.click(await screen.findByRole('button', { name: '改约' }));
    await user.selectOptions(await screen.findByLabelText('改到什么时候'), '2026-12-01 14:00');
    await user.type(screen.getByLabelText('改约原因'), '临时出差');
    await user.click(screen.getByRole('button', { name: '确认改约' }));
    expect(await screen.findByText('这个时段已约满，请换一个')).toBeDefined();
    await user.click(screen.getByRole('button', { name: '确认改约' }));

    expect(await screen.findByText('已改约 1 次')).toBeDefined();
    expect(sent[1]).toEqual({ day: '2026-12-01', from: '14:00:00', reason: '临时出差' });
  });

  it('takes a rating with a sentence', async () => {
    const done = anOrder({
      status: 'COMPLETED',
      assignment,
      resolution: aClock({ running: false, stoppedAt: ago(1), due: undefined }),
      allowedCommands: ['RATE', 'REJECT'],
    });
    let sent: unknown;
    workorder.post('/orders/{id}/rating', ({ body }) => {
      sent = body;
      return { ...done, status: 'ARCHIVED', allowedCommands: [], rating: { stars: 4, at: ago(0) } };
    });
    const { user } = show(done);

    await user.click(await screen.findByRole('button', { name: '评价' }));
    await user.click(screen.getByRole('radio', { name: '4' }));
    await user.type(screen.getByLabelText(/想说的话/), '很快');
    await user.click(screen.getByRole('button', { name: '提交评价' }));

    expect((await screen.findAllByText('已归档')).length).toBeGreaterThan(0);
    expect(sent).toEqual({ stars: 4, comment: '很快' });
  });

  it('shows the stars one gave and leads to the bill', async () => {
    const money = { cents: 5800 };
    const completion = {
      result: '更换角阀',
      labour: money,
      material: { cents: 0 },
      materials: [],
      total: money,
      photos: [],
      at: ago(60),
      checks: [],
    };
    workorder.get(
      '/orders/{id}',
      anOrder({ id: 'leak', status: 'ARCHIVED', completion, rating: { stars: 4, comment: '很快', at: ago(5) } }),
    );
    workorder.get('/orders/{id}/history', []);
    aLiveLine();
    renderScreen(<RepairPage />, {
      as: someone(['workorder:read', 'bill:read'], { ownerId: 'zhang-wei', posts: ['OW'] }),
      at: '/r/orders/leak',
      route: '/r/orders/:id',
    });

    const own = within(await screen.findByRole('region', { name: '评价' }));
    expect(own.getByText('★★★★☆')).toBeDefined();
    expect(own.getByText('很快')).toBeDefined();
    expect(screen.getByRole('link', { name: '查看账单' }).getAttribute('href')).toBe('/r/bills?order=leak');
  });
});
