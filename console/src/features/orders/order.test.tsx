import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { speak } from '../../i18n';
import { readDraft } from '../../ui/drafts';
import { aCandidate, aClock, aCommunity, ago, ahead, anOrder, aStep, aWord, someone } from '../../testing/fixtures';
import { aLiveLine, owner, refusal, workorder } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import OrderPage from './order';

const supervisor = someone(['workorder:read', 'workorder:work', 'community:read'], { name: '吴工长', posts: ['MS'] });

const WORKING = anOrder({
  id: 'leak',
  status: 'IN_PROGRESS',
  response: aClock({
    running: false,
    usedMinutes: 28,
    targetMinutes: 30,
    stoppedAt: ago(200),
    due: undefined,
    intervals: [{ from: ago(228), to: ago(200), running: true, reason: 'CREATED' }],
  }),
  resolution: aClock({
    targetMinutes: 240,
    usedMinutes: 100,
    intervals: [
      { from: ago(228), to: ago(158), running: true, reason: 'CREATED' },
      { from: ago(158), to: ago(30), running: false, reason: 'WAITING_PARTS' },
      { from: ago(30), running: true, reason: 'RESUMED' },
    ],
  }),
  assignment: { technicianId: 'liu', technician: '刘强', assignedAt: ago(220), acceptBy: ago(200), score: [] },
  allowedCommands: ['HOLD', 'COMPLETE'],
});

const ANOTHER = anOrder({ id: 'another', number: 'GD260706-0043', unitLabel: '3-2-1202', status: 'ACCEPTED' });

let shown = WORKING;

beforeEach(() => {
  shown = WORKING;
  owner.get('/communities', [aCommunity()]);
  owner.get('/dictionaries/{dictionary}/entries', [
    aWord('WATER_LEAK', '给排水漏水', 'Water leak'),
    aWord('NO_ACCESS', '无法入户', 'No access'),
  ]);
  workorder.get('/orders/{id}', () => shown);
  workorder.get('/orders', ({ query }) => ({ items: query.get('request') ? [shown] : [ANOTHER, shown] }));
  aLiveLine();
  workorder.get('/orders/{id}/history', [
    aStep('workorder.created', { sequence: 1, actor: '系统', channel: 'SYSTEM' }),
    aStep('workorder.assigned', { sequence: 2, data: { assignee: { name: '刘强' } } }),
  ]);
  workorder.get('/requests/{id}', {
    id: 'request',
    version: 1,
    number: 'BX260706-0042',
    status: 'IN_PROGRESS',
    communityId: WORKING.communityId,
    place: '厨房',
    type: 'WATER_LEAK',
    priority: 'URGENT',
    description: '',
    photos: [],
    channel: 'HOTLINE',
    createdAt: ago(228),
  });
});

const show = () => renderScreen(<OrderPage />, { as: supervisor, at: '/orders/leak', route: '/orders/:id' });

describe('the order page', () => {
  it('is priced before it is done, and says what the owner answered', async () => {
    let told: unknown;
    shown = { ...WORKING, allowedCommands: ['QUOTE'] };
    workorder.post('/orders/{id}/quote', ({ body }) => {
      told = body;
      shown = {
        ...WORKING,
        status: 'ON_HOLD',
        allowedCommands: [],
        quote: {
          number: 2,
          materials: [],
          material: { cents: 0 },
          labour: { cents: 3000 },
          total: { cents: 3000 },
          at: ago(1),
          by: '吴工长',
          accepted: true,
          answeredAt: ago(0),
        },
      };
      return shown;
    });
    const { user } = show();

    await user.click(await screen.findByRole('button', { name: '报价' }));
    const form = within(await screen.findByRole('form', { name: '报价' }));
    await user.clear(form.getByRole('spinbutton', { name: /人工费/ }));
    await user.type(form.getByRole('spinbutton', { name: /人工费/ }), '30');
    await user.click(form.getByRole('button', { name: /提交/ }));

    await waitFor(() => expect(told).toEqual({ materials: [], labourCents: 3000, waits: true }));
    expect(await screen.findByText(/业主已同意/)).toBeDefined();
    expect(screen.getByText('第 2 次报价')).toBeDefined();
  });

  it('records a call, and who is not satisfied may have it done again in their words', async () => {
    shown = anOrder({ id: 'leak', status: 'ARCHIVED', toCall: true, allowedCommands: ['FOLLOW_UP', 'REOPEN'] });
    let sent: unknown;
    workorder.post('/orders/{id}/follow-up', ({ body }) => {
      sent = body;
      shown = { ...shown, toCall: false, followUps: [{ result: 'NOT_SATISFIED', note: '又漏了', by: '王芳', at: ago(0) }] };
      return shown;
    });
    const { user } = show();

    expect(await screen.findByText('待回访')).toBeDefined();
    await user.click(screen.getByRole('button', { name: '回访' }));
    await user.click(await screen.findByLabelText('回访结果'));
    await user.click(await screen.findByText('不满意'));
    await user.type(screen.getByLabelText(/对方的话/), '又漏了');
    await user.click(screen.getByRole('button', { name: /提交/ }));

    await waitFor(() => expect(sent).toEqual({ result: 'NOT_SATISFIED', note: '又漏了' }));
    expect(await screen.findByText(/可以安排返工或重开/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: '重开' }));
    expect(await screen.findByDisplayValue('又漏了')).toBeDefined();
  });

  it('moves the visit to a window that can be kept, with a reason', async () => {
    shown = anOrder({ id: 'leak', allowedCommands: ['RESCHEDULE'], appointment: { from: ahead(60), to: ahead(240) }, rescheduled: 1 });
    workorder.get('/orders/{id}/windows', [{ day: '2026-12-01', from: '14:00:00', to: '17:00:00', left: 2 }]);
    let sent: unknown;
    workorder.post('/orders/{id}/rescheduling', ({ body }) => {
      sent = body;
      return shown;
    });
    const { user } = show();

    expect(await screen.findByText('已改约 1 次')).toBeDefined();
    await user.click(screen.getByRole('button', { name: '改约' }));
    await user.selectOptions(await screen.findByLabelText('改到'), '2026-12-01 14:00');
    await user.type(screen.getByLabelText('原因说明'), '临时出差');
    await user.click(screen.getByRole('button', { name: /提交/ }));

    await waitFor(() => expect(sent).toEqual({ day: '2026-12-01', from: '14:00:00', reason: '临时出差' }));
  });

  it('calls the services by their name in the language that is spoken', async () => {
    await speak('en');
    show();

    expect((await screen.findByText('System', { selector: 'b' })).closest('li')?.textContent).not.toContain('系统');
  });

  it('tells the story in sentences, the newest first', async () => {
    show();

    const steps = within((await screen.findByText('时间线')).closest('section')!);
    await waitFor(() =>
      expect(steps.getAllByRole('listitem').map((step) => step.textContent)).toEqual([
        expect.stringContaining('派工给刘强'),
        expect.stringContaining('受理并生成工单'),
      ]),
    );
  });

  it('shows each clock as its running and paused intervals', async () => {
    show();

    expect(await screen.findByRole('img', { name: '完成时钟：目标 4 小时，已用 1 时 40 分，暂停 2 时 8 分' })).toBeDefined();
    expect(screen.getByText('等备件')).toBeDefined();
  });

  it('tells in sentences how a clock came to what it shows', async () => {
    workorder.get('/orders/{id}/clocks', {
      response: [{ zh: '不分昼夜计时，时限 30 分钟。', en: 'Counts around the clock; 30 min are allowed.' }],
      resolution: [{ zh: '10月1日至10月7日国庆节放假，不计时。', en: '1 Oct to 7 Oct: holiday (国庆节), not counted.' }],
    });
    const { user } = show();

    const [first] = await screen.findAllByText('怎么算的');
    await user.click(first as HTMLElement);

    expect(await screen.findByText('10月1日至10月7日国庆节放假，不计时。')).toBeDefined();
    expect(screen.queryByText(/不分昼夜/)).toBeNull();
  });

  it('is accepted for a time by the clock of its community, whatever the browser has', async () => {
    shown = { ...WORKING, status: 'ASSIGNED', allowedCommands: ['ACCEPT'] };
    let told: unknown;
    workorder.post('/orders/{id}/acceptance', ({ body }) => {
      told = body;
      return shown;
    });
    vi.stubEnv('TZ', 'America/New_York');
    const { user } = show();

    await user.click(await screen.findByRole('button', { name: '接单' }));
    await user.type(await screen.findByLabelText(/预计到达/), '2027-07-06T09:00');
    expect(screen.getByLabelText<HTMLInputElement>(/预计到达/).value).toBe('2027-07-06T09:00');
    expect(screen.getByText('按 Asia/Shanghai 的时间填写')).toBeDefined();
    await user.click(screen.getByRole('button', { name: /提交/ }));

    await waitFor(() => expect(told).toEqual({ expectedAt: '2027-07-06T01:00:00.000Z' }));
    vi.unstubAllEnvs();
  });

  it('is merged into another order of its kind, never into itself', async () => {
    shown = { ...WORKING, status: 'ACCEPTED', allowedCommands: ['MERGE'] };
    let told: unknown;
    workorder.post('/orders/{id}/merge', ({ body }) => {
      told = body;
      return shown;
    });
    const { user } = show();

    await user.click(await screen.findByRole('button', { name: '合并' }));
    await user.click(await screen.findByRole('combobox', { name: '合并到' }));
    expect(await screen.findByText(/GD260706-0043 3-2-1202/)).toBeDefined();
    expect(screen.queryByText(/GD260706-0042 3-2-1201/)).toBeNull();
    await user.click(screen.getByText(/GD260706-0043 3-2-1202/));
    await user.click(screen.getByRole('button', { name: /提交/ }));

    await waitFor(() => expect(told).toEqual({ leadId: 'another' }));
  });

  it('shows what those said who follow it, and leads to what it follows itself', async () => {
    shown = {
      ...WORKING,
      followers: 1,
      merge: { leadId: 'another', lead: 'GD260706-0043', status: 'IN_PROGRESS', at: ago(5) },
    };
    workorder.get('/orders/{id}/followers', [
      {
        id: 'follower',
        number: 'GD260706-0044',
        title: '厨房漏水',
        unitLabel: '3-2-1102',
        description: '天花板在滴水',
        photos: [],
        since: ago(3),
      },
    ]);
    show();

    expect(await screen.findByText('天花板在滴水')).toBeDefined();
    expect(screen.getByRole('link', { name: '合并到工单 GD260706-0043' }).getAttribute('href')).toBe('/orders/another');
    expect(screen.getByText('那张工单：处理中')).toBeDefined();
  });

  it('offers what is allowed and nothing else', async () => {
    show();

    const actions = within(await screen.findByRole('group', { name: '可做的操作' }));
    expect(actions.getAllByRole('button').map((button) => button.textContent)).toEqual(['标记完成', '挂起']);
  });

  it('completes by Ctrl and Enter, and forgets the draft then', async () => {
    const { user } = show();
    let told: unknown;
    workorder.post('/orders/{id}/completion', ({ body }) => {
      told = body;
      shown = { ...WORKING, version: 4, status: 'COMPLETED', allowedCommands: [] };
      return shown;
    });

    await user.click(await screen.findByRole('button', { name: '标记完成' }));
    await user.type(await screen.findByRole('textbox', { name: '处理结果' }), '更换角阀');
    await user.keyboard('{Control>}{Enter}{/Control}');

    expect(await screen.findByText('当前没有可做的操作')).toBeDefined();
    expect(told).toEqual({ result: '更换角阀', materials: [], labourCents: 0, photos: [] });
    expect(readDraft('order.leak.COMPLETE')).toBeUndefined();
  });

  it('says who helps, and asks others to help as well', async () => {
    shown = { ...WORKING, helpers: [{ technicianId: 'chen', technician: '陈明' }], allowedCommands: ['SET_HELPERS'] };
    workorder.get('/orders/{id}/candidates', [
      aCandidate({ technicianId: 'liu', name: '刘强' }),
      aCandidate({ technicianId: 'chen', name: '陈明' }),
      aCandidate({ technicianId: 'wang', name: '王刚' }),
    ]);
    let told: unknown;
    workorder.post('/orders/{id}/helpers', ({ body }) => {
      told = body;
      return shown;
    });
    const { user } = show();

    expect(await screen.findByText('协助人员: 陈明')).toBeDefined();
    await user.click(await screen.findByRole('button', { name: '协助人员' }));
    await user.click(await screen.findByRole('combobox', { name: /协助人员/ }));
    await user.click(await screen.findByText(/王刚/));
    await user.click(screen.getByRole('button', { name: /^提交/ }));

    await waitFor(() => expect(told).toEqual({ helperIds: ['chen', 'wang'] }));
  });

  it('asks for what is missing before it sends anything', async () => {
    const { user } = show();

    await user.click(await screen.findByRole('button', { name: '标记完成' }));
    await user.click(await screen.findByRole('button', { name: /^提交/ }));

    expect((await screen.findByRole('textbox', { name: '处理结果' })).getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('请填写')).toBeDefined();
  });

  it('keeps what was typed when it is refused, and says why', async () => {
    const { user } = show();
    workorder.post('/orders/{id}/completion', () => refusal(422, 'workorder.after-photo'));

    await user.click(await screen.findByRole('button', { name: '标记完成' }));
    await user.type(await screen.findByRole('textbox', { name: '处理结果' }), '更换角阀');
    await user.click(await screen.findByRole('button', { name: /^提交/ }));

    expect(await screen.findByText('此类工单须上传维修后照片才能完成')).toBeDefined();
    expect(screen.getByText(/4bf92f3577b34da6/)).toBeDefined();
    expect((await screen.findByRole<HTMLTextAreaElement>('textbox', { name: '处理结果' })).value).toBe('更换角阀');
  });

  it('says what somebody else did meanwhile, and applies mine again to what is there now', async () => {
    const { user } = show();
    const versions: (string | null)[] = [];
    workorder.post('/orders/{id}/completion', ({ header }) => {
      versions.push(header('If-Match'));
      if (versions.length === 1) {
        shown = { ...WORKING, version: 7 };
        return refusal(412, 'version.stale');
      }
      shown = { ...WORKING, version: 8, status: 'COMPLETED', allowedCommands: [] };
      return shown;
    });

    await user.click(await screen.findByRole('button', { name: '标记完成' }));
    await user.type(await screen.findByRole('textbox', { name: '处理结果' }), '更换角阀');
    await user.click(await screen.findByRole('button', { name: /^提交/ }));
    expect((await screen.findByText('您编辑期间，他人已修改')).closest('[role=alert]')?.textContent).toContain('派工给刘强');
    await user.click(screen.getByRole('button', { name: '仍按我的提交' }));

    expect(await screen.findByText('当前没有可做的操作')).toBeDefined();
    expect(versions).toEqual(['"3"', '"7"']);
  });

  it('says so when the order is not there, or not theirs to see', async () => {
    workorder.get('/orders/{id}', () => refusal(404, 'workorder.not-found'));
    show();

    expect((await screen.findByRole('alert')).textContent).toContain('没有找到');
  });
});
