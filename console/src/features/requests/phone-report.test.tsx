import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aLiveLine, owner, refusal, workorder } from '../../testing/network';
import { anOrder, anOwner, aWord, CUIHU, someone, UNIT } from '../../testing/fixtures';
import { renderScreen } from '../../testing/render-screen';
import ReportPage from './phone-report';

const resident = someone(['request:create', 'workorder:read'], {
  name: '张伟',
  staffId: undefined,
  ownerId: 'zhang-wei',
  posts: ['OW'],
  units: anOwner().links,
  homes: [{ id: CUIHU, name: '翠湖花园' }],
});

function aHome() {
  aLiveLine();
  owner.get('/dictionaries/{dictionary}/entries', [aWord('WATER_LEAK', '给排水漏水', 'Water leak', { priority: 'URGENT' })]);
  workorder.get('/orders/targets', [
    { priority: 'EMERGENCY', responseMinutes: 5, resolutionMinutes: 1440, counts: 'ALL_HOURS' },
    { priority: 'URGENT', responseMinutes: 15, resolutionMinutes: 1440, counts: 'ALL_HOURS' },
  ]);
  workorder.get('/orders', { items: [anOrder({ id: 'order' })] });
  workorder.get('/requests/incidents', []);
  workorder.get('/requests/windows', []);
  workorder.get('/requests/payer', { payer: 'OWNER', because: 'IN_HOME' });
}

describe('reporting', () => {
  it('says what is promised, and sends what, where and whose home', async () => {
    aHome();
    let sent: unknown;
    workorder.post('/requests', ({ body, header }) => {
      sent = body;
      expect(header('Linli-Channel')).toBe('RESIDENT_APP');
      return { id: 'request' } as never;
    });
    const { user, router } = renderScreen(<ReportPage />, { as: resident, at: '/r/report', route: '/r/report' });

    await user.click(await screen.findByRole('button', { name: '给排水漏水' }));
    await user.click(screen.getByRole('button', { name: '厨房' }));
    expect(await screen.findByText('15 分内师傅接单')).toBeDefined();
    await user.click(screen.getByRole('button', { name: '提交报修' }));

    await waitFor(() => expect(router.state.location.pathname).toBe('/r/orders/order'));
    expect(sent).toMatchObject({ communityId: CUIHU, unitId: UNIT, type: 'WATER_LEAK', place: '厨房', description: '厨房给排水漏水' });
  });

  it('follows what is worked on already, until another home or trouble is chosen', async () => {
    aHome();
    workorder.get('/requests/incidents', [
      { id: 'lift', common: true, reports: 3, since: new Date().toISOString(), status: 'IN_PROGRESS' },
    ]);
    let sent: unknown;
    workorder.post('/requests', ({ body }) => {
      sent = body;
      return { id: 'request' } as never;
    });
    const { user } = renderScreen(<ReportPage />, { as: resident, at: '/r/report', route: '/r/report' });

    await user.click(await screen.findByRole('button', { name: '给排水漏水' }));
    await user.click(screen.getByRole('button', { name: '厨房' }));
    expect(await screen.findByText('这个问题已有 3 人报修，正在处理')).toBeDefined();
    await user.click(screen.getByRole('switch', { name: '跟随它，每一步都告诉我' }));
    await user.click(screen.getByRole('button', { name: '卫生间' }));
    expect(screen.getByRole('switch', { name: '跟随它，每一步都告诉我' }).getAttribute('aria-checked')).toBe('false');
    await user.click(screen.getByRole('switch', { name: '跟随它，每一步都告诉我' }));
    await user.click(screen.getByRole('button', { name: '提交报修' }));

    await waitFor(() => expect(sent).toMatchObject({ follows: 'lift' }));
  });

  it('treats danger as an emergency', async () => {
    aHome();
    let sent: unknown;
    workorder.post('/requests', ({ body }) => {
      sent = body;
      return { id: 'request' } as never;
    });
    const { user } = renderScreen(<ReportPage />, { as: resident, at: '/r/report', route: '/r/report' });

    await user.click(await screen.findByRole('button', { name: '给排水漏水' }));
    await user.click(screen.getByRole('button', { name: '厨房' }));
    await user.click(screen.getByRole('switch', { name: '正在漏水或有危险' }));
    expect(await screen.findByText('5 分内师傅接单')).toBeDefined();
    await user.click(screen.getByRole('button', { name: '提交报修' }));

    await waitFor(() => expect(sent).toMatchObject({ priority: 'EMERGENCY' }));
  });

  it('keeps what was typed when it is refused, and says why', async () => {
    aHome();
    workorder.post('/requests', () => refusal(422, 'request.not-verified'));
    const { user } = renderScreen(<ReportPage />, { as: resident, at: '/r/report', route: '/r/report' });

    await user.click(await screen.findByRole('button', { name: '给排水漏水' }));
    await user.click(screen.getByRole('button', { name: '厨房' }));
    await user.type(screen.getByLabelText(/补充说明/), '一直滴水');
    await user.click(screen.getByRole('button', { name: '提交报修' }));

    expect(await screen.findByText('业主与房屋的关系尚未核验')).toBeDefined();
    expect(screen.getByLabelText<HTMLTextAreaElement>(/补充说明/).value).toBe('一直滴水');
  });

  it('says that it was taken, and leads on, when its order is long in coming', async () => {
    aHome();
    workorder.get('/orders', { items: [] });
    workorder.post('/requests', { id: 'request' } as never);
    const { user } = renderScreen(<ReportPage />, { as: resident, at: '/r/report', route: '/r/report' });
    await user.click(await screen.findByRole('button', { name: '给排水漏水' }));
    await user.click(screen.getByRole('button', { name: '厨房' }));

    await user.click(screen.getByRole('button', { name: '提交报修' }));

    expect(await screen.findByText('报修已受理', {}, { timeout: 10_000 })).toBeDefined();
    expect(screen.queryByRole('button', { name: /提交/ })).toBeNull();
    expect(screen.getByRole('link', { name: '我的报修' })).toBeDefined();
  });

  it('says who pays, and sends the window that is wished', async () => {
    aHome();
    workorder.get('/requests/windows', [{ day: '2026-12-01', from: '09:00:00', to: '12:00:00', left: 2 }]);
    workorder.get('/requests/payer', { payer: 'BUILDER', because: 'WARRANTY', until: '2027-05-31' });
    let sent: unknown;
    workorder.post('/requests', ({ body }) => {
      sent = body;
      return { id: 'request' } as never;
    });
    const { user } = renderScreen(<ReportPage />, { as: resident, at: '/r/report', route: '/r/report' });
    await user.click(await screen.findByRole('button', { name: '给排水漏水' }));
    await user.click(screen.getByRole('button', { name: '厨房' }));

    expect(await screen.findByText('开发商')).toBeDefined();
    await user.selectOptions(await screen.findByLabelText('希望什么时候上门'), '2026-12-01 09:00');
    await user.click(screen.getByRole('button', { name: '提交报修' }));

    await waitFor(() => expect(sent).toMatchObject({ wish: { day: '2026-12-01', from: '09:00:00' } }));
  });

  it('says which window is full by now, and takes another', async () => {
    aHome();
    workorder.get('/requests/windows', [{ day: '2026-12-01', from: '09:00:00', to: '12:00:00', left: 1 }]);
    workorder.post('/requests', () => refusal(409, 'appointment.full'));
    const { user } = renderScreen(<ReportPage />, { as: resident, at: '/r/report', route: '/r/report' });
    await user.click(await screen.findByRole('button', { name: '给排水漏水' }));
    await user.click(screen.getByRole('button', { name: '厨房' }));
    await user.selectOptions(await screen.findByLabelText('希望什么时候上门'), '2026-12-01 09:00');
    await user.click(screen.getByRole('button', { name: '提交报修' }));

    expect(await screen.findByText('这个时段已约满，请换一个')).toBeDefined();
  });

  it('leads from the place to the fault, with what to do first and how urgent it is', async () => {
    aHome();
    const faults = {
      'fault-category': [aWord('WATER', '用水漏水', 'Water'), aWord('LIFT', '电梯', 'Lifts')],
      fault: [
        aWord('GUSHES', '水管爆裂喷水', 'A burst pipe', {
          category: 'WATER',
          type: 'WATER_LEAK',
          priority: 'EMERGENCY',
          places: 'KITCHEN;BATHROOM',
          firstAid: '先关入户总水阀',
          firstAidEn: 'Shut the main valve',
        }),
        aWord('STANDS', '电梯停运', 'A lift stands', { category: 'LIFT', type: 'LIFT_FAULT', priority: 'URGENT', places: 'COMMON' }),
      ],
    };
    owner.get('/dictionaries/{dictionary}/entries', ({ request }) => {
      const name = new URL(request.url).pathname.split('/').at(-2) as keyof typeof faults;
      return faults[name] ?? [aWord('WATER_LEAK', '给排水漏水', 'Water leak', { priority: 'URGENT' })];
    });
    let sent: unknown;
    workorder.post('/requests', ({ body }) => {
      sent = body;
      return { id: 'request' } as never;
    });
    const { user } = renderScreen(<ReportPage />, { as: resident, at: '/r/report', route: '/r/report' });

    await user.click(await screen.findByRole('button', { name: '厨房' }));
    expect(await screen.findByRole('button', { name: '用水漏水' })).toBeDefined();
    expect(screen.queryByRole('button', { name: '电梯' })).toBeNull();
    expect(screen.queryByRole('button', { name: '给排水漏水' }), 'the guide leads').toBeNull();
    await user.click(screen.getByRole('button', { name: '都不是，按类型选' }));
    await user.click(screen.getByRole('button', { name: '给排水漏水' }));
    expect(await screen.findByText('15 分内师傅接单')).toBeDefined();
    await user.click(screen.getByRole('button', { name: '用水漏水' }));
    await user.click(screen.getByRole('button', { name: '水管爆裂喷水' }));
    expect(await screen.findByText('先关入户总水阀')).toBeDefined();
    expect(await screen.findByText('5 分内师傅接单')).toBeDefined();
    expect(screen.queryByLabelText('希望什么时候上门')).toBeNull();
    await user.click(screen.getByRole('button', { name: '提交报修' }));

    await waitFor(() => expect(sent).toMatchObject({ type: 'WATER_LEAK', fault: 'GUSHES' }));
    expect(sent).not.toHaveProperty('priority');
  });
});
