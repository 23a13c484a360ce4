import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { aCandidate, aCommunity, ago, aClock, anOrder, aWord, someone } from '../../testing/fixtures';
import { aLiveLine, owner, refusal, workorder } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import Dispatch from './dispatch';

const LIFT = anOrder({
  id: 'lift',
  number: 'GD260706-0041',
  title: '电梯困人',
  priority: 'EMERGENCY',
  response: aClock({ due: ago(1.5), breached: true }),
});
const LEAK = anOrder({ id: 'leak', version: 3 });
const LIU = aCandidate();
const WANG = aCandidate({ technicianId: 'wang', name: '王建国', points: 84 });
const SUN = aCandidate({ technicianId: 'sun', name: '孙磊', points: 20, eligible: false, blocked: ['SKILL_MISSING'] });

const dispatcher = someone(['workorder:read', 'workorder:dispatch', 'community:read', 'owner:read', 'roster:write'], {
  name: '周倩',
  posts: ['DS'],
});

let queue = [LIFT, LEAK];
let isTaken = false;
let live: ReturnType<typeof aLiveLine>;

beforeEach(() => {
  queue = [LIFT, LEAK];
  isTaken = false;
  workorder.get('/orders/{id}', ({ request }) =>
    isTaken ? { ...LEAK, status: 'ASSIGNED', allowedCommands: [] } : (queue.find(({ id }) => request.url.endsWith(id)) ?? LEAK),
  );
  live = aLiveLine();
  owner.get('/communities', [aCommunity()]);
  owner.get('/dictionaries/{dictionary}/entries', [
    aWord('WATER_LEAK', '给排水漏水', 'Water leak'),
    aWord('PLUMBING', '给排水', 'Plumbing'),
  ]);
  workorder.get('/technicians', []);
  workorder.get('/orders/figures', {
    calls: { due: 3, called: 12, reached: 10, satisfied: 9 },
    open: 2,
    late: 1,
    soon: 0,
    byStatus: [{ status: 'PENDING_DISPATCH', count: 2 }],
    byType: [],
    byCommunity: [],
    days: [],
    opened: { today: 2, lastWeek: 0 },
    completed: { today: 0, lastWeek: 0 },
  });
  workorder.get('/orders', () => ({ items: queue }));
  workorder.get('/orders/{id}/candidates', [LIU, WANG, SUN]);
});

describe('the dispatch board', () => {
  it('shows what is due first, and why the best is the best', async () => {
    renderScreen(<Dispatch />, { as: dispatcher });

    const rows = within(await screen.findByRole('region', { name: '待处理工单，按时钟排列' }));
    expect((await rows.findAllByRole('button')).map((row) => row.textContent)).toEqual([
      expect.stringContaining('超时 2 分'),
      expect.stringContaining('厨房水槽进水管漏水'),
    ]);
    const candidates = within(screen.getByRole('region', { name: '候选师傅' }));
    expect(await candidates.findByText('推荐')).toBeDefined();
    expect(candidates.getByText('手头 0 单')).toBeDefined();
    expect(candidates.queryByText('工种不符')).toBeNull();
  });

  it('assigns by the number key, with the version that was seen, and goes on to the next', async () => {
    const { user, router } = renderScreen(<Dispatch />, { as: dispatcher });
    const told: unknown[] = [];
    workorder.post('/orders/{id}/assignment', ({ body, header, request }) => {
      told.push([new URL(request.url).pathname, body, header('If-Match'), header('Idempotency-Key')?.length]);
      return { id: 'lift', version: 4, number: LIFT.number, status: 'ASSIGNED', technicianId: WANG.technicianId, allowedCommands: [] };
    });
    await screen.findByText('王建国');

    await user.keyboard('2');

    expect(await screen.findByText('已派给王建国')).toBeDefined();
    expect(told).toEqual([['/api/orders/lift/assignment', { technicianId: 'wang' }, '"3"', 36]]);
    await waitFor(() => expect(router.state.location.search).toContain('order=leak'));
  });

  it('sorts the candidates by one thing alone; the number keys follow, the best stays marked', async () => {
    workorder.get('/orders/{id}/candidates', [{ ...LIU, openOrders: 3 }, { ...WANG, openOrders: 1 }, SUN]);
    const { user, router } = renderScreen(<Dispatch />, { as: dispatcher });
    const candidates = within(screen.getByRole('region', { name: '候选师傅' }));
    await candidates.findByText('推荐');

    await user.selectOptions(candidates.getByRole('combobox', { name: '候选师傅排序' }), 'LOAD');

    const cards = candidates.getAllByRole('listitem').map((card) => card.textContent);
    expect(cards).toEqual([expect.stringMatching(/^1.*王建国/), expect.stringMatching(/^2.*刘强.*推荐/)]);
    expect(router.state.location.search).toContain('by=LOAD');
  });

  it('gives an order to a team, of which somebody could go', async () => {
    const told: unknown[] = [];
    queue = [{ ...LIFT, allowedCommands: ['ASSIGN', 'OFFER'] }, LEAK];
    workorder.get('/orders/{id}/teams', [
      { teamId: 'plumbers', name: '水电班', lead: '刘强', members: 3, onDuty: 2, eligible: 2, openOrders: 4, finishedToday: 1 },
      { teamId: 'masons', name: '泥瓦班', members: 1, onDuty: 0, eligible: 0, openOrders: 0, finishedToday: 0 },
    ]);
    workorder.post('/orders/{id}/team', ({ body, header }) => {
      told.push([body, header('If-Match')]);
      return {
        id: 'lift',
        version: 4,
        number: LIFT.number,
        status: 'PENDING_DISPATCH' as const,
        teamId: 'plumbers',
        takeBy: ago(-10),
        allowedCommands: [],
      };
    });
    const { user } = renderScreen(<Dispatch />, { as: dispatcher });

    await user.click(await screen.findByRole('button', { name: '派给班组' }));
    expect(await screen.findByText('在岗 2 / 3 人')).toBeDefined();
    expect(screen.getByText('无人可派')).toBeDefined();
    expect(screen.queryByRole('button', { name: '派给泥瓦班' })).toBeNull();
    await user.click(screen.getByRole('button', { name: '派给水电班' }));

    expect(await screen.findByText('已派给水电班')).toBeDefined();
    expect(told).toEqual([[{ teamId: 'plumbers' }, '"3"']]);
  });

  it('says which team has an order, and which did not take it', async () => {
    queue = [
      { ...LIFT, offer: { teamId: 'plumbers', team: '水电班', members: [], at: ago(1), takeBy: ago(-9) } },
      { ...LEAK, passedBy: '泥瓦班' },
    ];
    renderScreen(<Dispatch />, { as: dispatcher });

    expect(await screen.findByText(/已派给水电班，组内先接先得/)).toBeDefined();
    expect(screen.getByText('泥瓦班未按时接单')).toBeDefined();
  });

  it('walks the queue by J and K', async () => {
    const { user } = renderScreen(<Dispatch />, { as: dispatcher });
    expect(await screen.findByRole('heading', { name: '电梯困人' })).toBeDefined();

    await user.keyboard('j');

    expect(await screen.findByRole('heading', { name: '厨房水槽进水管漏水' })).toBeDefined();
  });

  it('says why a technician cannot be sent, and takes a reason for sending them all the same', async () => {
    const { user } = renderScreen(<Dispatch />, { as: dispatcher });
    let told: unknown;
    workorder.post('/orders/{id}/assignment', ({ body }) => {
      told = body;
      return refusal(409, 'workorder.illegal-transition');
    });

    await user.click(await screen.findByRole('button', { name: '另有 1 人不匹配' }));
    expect(screen.getByText('工种不符')).toBeDefined();
    await user.type(screen.getByRole('textbox', { name: '强制派工原因 孙磊' }), '只有他在附近');
    await user.click(screen.getByRole('button', { name: '仍要派工' }));

    expect(await screen.findByText('工单状态已变，不能这样操作')).toBeDefined();
    expect(told).toEqual({ technicianId: 'sun', overrideReason: '只有他在附近' });
  });

  it('keeps the order one looks at when somebody else takes it, and says so', async () => {
    const { user } = renderScreen(<Dispatch />, { as: dispatcher });
    await user.click(await screen.findByRole('button', { name: /厨房水槽进水管漏水/ }));
    await screen.findByRole('heading', { name: '厨房水槽进水管漏水' });

    queue = [LIFT];
    isTaken = true;
    live.tell('leak', 'workorder.assigned');

    expect(await screen.findByText('这张工单已由他人处理：已派工')).toBeDefined();
    expect(screen.getByRole('heading', { name: '厨房水槽进水管漏水' })).toBeDefined();
  });

  it('says how many are beyond those shown and loads them; the title and the tab count them all', async () => {
    const asked: (string | null)[] = [];
    workorder.get('/orders', ({ query }) => {
      asked.push(query.get('after'));
      return query.get('after') === 'page-two' ? { items: [LEAK] } : { items: [LIFT], next: 'page-two' };
    });
    const { user } = renderScreen(<Dispatch />, { as: dispatcher });

    expect(await screen.findByText('已显示 1 张，另有 1 张')).toBeDefined();
    expect(document.title).toMatch(/^\(2\) /);
    expect(screen.getByRole('tab', { name: /待派工/ }).textContent).toContain('2');
    await user.click(screen.getByRole('button', { name: '继续加载' }));

    const rows = within(screen.getByRole('region', { name: '待处理工单，按时钟排列' }));
    expect(await rows.findByText('厨房水槽进水管漏水')).toBeDefined();
    expect(rows.getByText('电梯困人')).toBeDefined();
    expect(screen.queryByText(/已显示/)).toBeNull();
    expect(asked).toContain('page-two');
  });

  it('does not guess how many more a search would find', async () => {
    workorder.get('/orders', { items: [LIFT], next: 'page-two' });
    renderScreen(<Dispatch />, { as: dispatcher, at: '/?q=GD26' });

    expect(await screen.findByText('已显示 1 张，还有更多')).toBeDefined();
  });

  it('keeps what one looks at when a more urgent order comes, and says that it came', async () => {
    const BURST = anOrder({ id: 'burst', number: 'GD260706-0043', title: '水管爆裂', priority: 'EMERGENCY' });
    const { user } = renderScreen(<Dispatch />, { as: dispatcher });
    await screen.findByRole('heading', { name: '电梯困人' });
    const told: string[] = [];
    workorder.post('/orders/{id}/assignment', ({ request }) => {
      told.push(new URL(request.url).pathname);
      return refusal(409, 'workorder.illegal-transition');
    });
    await screen.findByText('王建国');

    queue = [BURST, LIFT, LEAK];
    live.tell('burst', 'workorder.created');

    expect(await screen.findByText(/有更急的工单/)).toBeDefined();
    expect(screen.getByRole('heading', { name: '电梯困人' })).toBeDefined();
    await user.keyboard('1');
    await waitFor(() => expect(told).toEqual(['/api/orders/lift/assignment']));
    await user.click(screen.getByRole('button', { name: '查看' }));
    expect(await screen.findByRole('heading', { name: '水管爆裂' })).toBeDefined();
  });

  it('leaves the dispatcher where they have walked, and a refusal with the order it was about', async () => {
    const { user } = renderScreen(<Dispatch />, { as: dispatcher });
    let answer = () => {};
    workorder.post('/orders/{id}/assignment', async () => {
      await new Promise<void>((resolve) => (answer = resolve));
      return refusal(409, 'workorder.illegal-transition');
    });
    await screen.findByText('王建国');
    await user.keyboard('1');

    await user.keyboard('j');
    await screen.findByRole('heading', { name: '厨房水槽进水管漏水' });
    answer();

    await waitFor(() => expect(screen.queryByText('工单状态已变，不能这样操作')).toBeNull());
    await user.keyboard('k');
    await screen.findByRole('heading', { name: '电梯困人' });
    expect(await screen.findByText('工单状态已变，不能这样操作')).toBeDefined();
  });
});
