import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Job, TrailEntry } from '../../api/types';
import { anOwner, aUnit, CUIHU, someone } from '../../testing/fixtures';
import { audit, operations, owner, refusal, workorder } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import Trail from './trail';

const JOB = '0197b0f4-0000-7000-8000-000000000001';
const auditJobs = operations('audit');
const WRITTEN: Job = {
  id: JOB,
  kind: 'trail-export',
  name: '操作日志',
  state: 'DONE',
  own: true,
  startedBy: '郑审计',
  total: 0,
  done: 1,
  failed: 0,
  failedBy: [],
  cancelRequested: false,
  waitsForOthers: false,
  result: '操作日志.xlsx',
  createdAt: '2026-07-06T02:00:00Z',
};
const auditor = someone(['audit:read', 'audit:verify', 'audit:export'], { posts: ['AU'] });

const REVEALED: TrailEntry = {
  position: 812,
  eventId: 'event',
  type: 'operation.performed',
  source: 'owner-service',
  subject: 'zhang',
  sequence: 4,
  time: '2026-05-06T02:44:00Z',
  who: { id: 'li', name: '李静', post: 'CS', channel: 'CONSOLE', ip: '10.8.0.17' },
  changes: [{ field: 'name', before: '"张伟"', after: '=HYPERLINK("x")' }],
  data: { operation: 'owner.revealed', parameters: { purpose: 'VISIT' } },
  hash: '9f86d081884c7d659a2feaa0c55ad015',
};

describe('the trail', () => {
  beforeEach(() => {
    audit.get('/trail/verification', { done: 0, total: 0 });
  });

  it('says who did what as a sentence, with what was before and after', async () => {
    audit.get('/trail', { items: [REVEALED] });
    renderScreen(<Trail />, { as: auditor });

    expect(await screen.findByText('李静（客服专员）查看业主完整号码，用途：上门联系')).toBeDefined();
    expect(screen.getByText('IP 10.8.0.17')).toBeDefined();
    expect(screen.getByText('"张伟"')).toBeDefined();
  });

  it('says what happened at the door, and why not', async () => {
    const at = (position: number, type: string, data: Record<string, unknown>, name = '李静'): TrailEntry => ({
      ...REVEALED,
      position,
      type,
      data,
      changes: [],
      who: { id: name, name, channel: 'CONSOLE', ip: '10.8.0.17' },
    });
    audit.get('/trail', {
      items: [
        at(5, 'signin.succeeded', { accountId: 'li' }),
        at(4, 'signin.failed', { accountId: 'li', reason: 'invalid_user_credentials' }),
        at(3, 'signin.failed', { reason: 'user_not_found' }, '未知'),
        at(2, 'signin.failed', { reason: 'not_allowed' }),
        at(1, 'signin.credential-changed', { accountId: 'li', credential: 'password', removed: false }),
      ],
    });
    const { router } = renderScreen(<Trail />, { as: auditor });

    expect(await screen.findByText('李静登录')).toBeDefined();
    expect(screen.getByText('李静登录失败：密码不对')).toBeDefined();
    expect(screen.getByText('未知的人登录失败：没有这个账号')).toBeDefined();
    expect(screen.getByText('李静登录失败：not_allowed')).toBeDefined();
    expect(screen.getByText('李静设置了新密码')).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: '登录失败记录' }));
    await waitFor(() => expect(router.state.location.search).toBe('?type=signin.failed'));
  });

  it('says who looked into the trail and for what, and who searched by phone', async () => {
    const by = (position: number, operation: string, details: Record<string, string>): TrailEntry => ({
      ...REVEALED,
      position,
      changes: [],
      data: { operation, details },
    });
    audit.get('/trail', {
      items: [
        by(3, 'trail.looked', { object: 'zhang', type: 'owner.revealed' }),
        by(2, 'trail.looked', {}),
        by(1, 'owner.searched-by-phone', { lastFour: '1234' }),
      ],
    });
    renderScreen(<Trail />, { as: auditor });

    expect(await screen.findByText('李静（客服专员）查看操作日志：对象 zhang · 查看业主完整号码')).toBeDefined();
    expect(screen.getByText('李静（客服专员）查看操作日志')).toBeDefined();
    expect(screen.getByText('李静（客服专员）按手机号查找业主，尾号 1234')).toBeDefined();
  });

  it('says whose number was looked at, as the auditor may see it', async () => {
    const { data: performed, ...rest } = REVEALED;
    audit.get('/trail', {
      items: [
        { ...rest, subject: 'operation', data: { ...(performed as object), objectId: 'zhang' } },
        { ...rest, position: 811, eventId: 'gone', subject: 'other', data: { ...(performed as object), objectId: 'gone' } },
      ],
    });
    owner.get('/owners/{id}', ({ request }) =>
      request.url.endsWith('/zhang') ? anOwner({ id: 'zhang' }) : refusal(404, 'resource.not-found'),
    );
    renderScreen(<Trail />, { as: someone(['audit:read', 'owner:read']) });

    expect((await screen.findByRole('link', { name: '张伟 138****1234' })).getAttribute('href')).toBe('/owners/zhang');
    expect(await screen.findByText('业主 gone')).toBeDefined();
  });

  it('names the fields that changed, and keeps the name of those it does not know', async () => {
    audit.get('/trail', {
      items: [
        {
          ...REVEALED,
          type: 'unit.described',
          data: {},
          changes: [
            { field: 'facts.floor', before: '11', after: '12' },
            { field: 'status', after: '"ACTIVE"' },
            { field: 'facts.grants.CS', after: '[]' },
            { field: 'neverHeardOf', after: '1' },
          ],
        },
      ],
    });
    renderScreen(<Trail />, { as: auditor });

    await screen.findByText('11');
    expect(screen.getAllByRole('rowheader', { hidden: true }).map((cell) => cell.textContent)).toEqual([
      '资料 · 楼层',
      '状态',
      '资料 · 角色与范围 · CS',
      'neverHeardOf',
    ]);
  });

  it('says in words what was a code before and after', async () => {
    audit.get('/trail', {
      items: [
        {
          ...REVEALED,
          type: 'workorder.assigned',
          data: {},
          changes: [
            { field: 'status', before: '"PENDING_DISPATCH"', after: '"ASSIGNED"' },
            { field: 'claimable', before: 'true', after: 'false' },
            { field: 'acceptBy', after: '"2026-05-06T02:44:00Z"' },
            { field: 'priority', before: '"NEVER_HEARD_OF"', after: '"URGENT"' },
          ],
        },
        { ...REVEALED, position: 7, type: 'tariff.activated', data: {}, changes: [{ field: 'status', before: '"ASSIGNED"' }] },
      ],
    });
    renderScreen(<Trail />, { as: auditor });

    await screen.findByText('待派工');
    const shown = screen.getAllByRole('cell', { hidden: true }).map((cell) => cell.textContent);
    expect(shown.slice(0, 4)).toEqual(['待派工', '已派工', '是', '否']);
    expect(shown[4]).toBe('—');
    expect(shown[5]).toMatch(/2026/);
    expect(shown.slice(6)).toEqual(['"NEVER_HEARD_OF"', '紧急', '"ASSIGNED"', '—']);
  });

  it('asks for a whole month by one field', async () => {
    const asked: (string | null)[] = [];
    audit.get('/trail', ({ query }) => {
      asked.push(query.get('from'), query.get('to'));
      return { items: [] };
    });
    const { router } = renderScreen(<Trail />, { as: auditor });

    fireEvent.change(await screen.findByLabelText('月份'), { target: { value: '2026-02' } });

    await waitFor(() => expect(router.state.location.search).toBe('?from=2026-02-01&to=2026-02-28'));
    await waitFor(() => expect(asked.slice(-2)).toEqual(['2026-01-31T16:00:00.000Z', '2026-02-28T16:00:00.000Z']));
    expect(screen.getByLabelText<HTMLInputElement>('月份').value).toBe('2026-02');
  });

  it('asks by post, outcome, address, trace and the words of the reason', async () => {
    const asked: Record<string, string>[] = [];
    audit.get('/trail', ({ query }) => {
      asked.push(Object.fromEntries(query));
      return { items: [] };
    });
    const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
    renderScreen(<Trail />, { as: auditor, at: '/?post=CS&outcome=REFUSED&unit=u1&unitName=3-2-1201' });

    expect(await screen.findByText('3-2-1201')).toBeDefined();
    fireEvent.change(screen.getByLabelText('追踪号'), { target: { value: `00-${trace}-00f067aa0ba902b7-01` } });
    fireEvent.blur(screen.getByLabelText('追踪号'));
    fireEvent.change(screen.getByLabelText('原因中的词'), { target: { value: '改期' } });
    fireEvent.keyDown(screen.getByLabelText('原因中的词'), { key: 'Enter' });

    await waitFor(() => expect(asked.at(-1)).toEqual({ limit: '50', post: 'CS', outcome: 'REFUSED', unit: 'u1', trace, words: '改期' }));
  });

  it('finds what it was done to among complaints and units as among owners and orders', async () => {
    audit.get('/trail', { items: [] });
    owner.get('/owners', { items: [] });
    owner.get('/units', [aUnit({ id: 'unit' })]);
    workorder.get('/orders', { items: [] });
    workorder.get('/complaints', {
      items: [
        {
          id: 'complaint',
          number: 'TS202605060001',
          description: '电梯异响',
          anonymous: false,
          category: 'OTHER',
          clock: { breached: false, counts: 'ALL_HOURS', intervals: [], running: true, targetMinutes: 60, usedMinutes: 1 },
          communityId: CUIHU,
          createdAt: '2026-05-06T02:44:00Z',
          grade: 'GENERAL',
          status: 'RECEIVED',
        },
      ],
    });
    const { user } = renderScreen(<Trail />, { as: someone(['audit:read', 'owner:read', 'complaint:read']) });

    await user.type(screen.getByLabelText('对什么'), 'TS2026');

    expect(await screen.findByText('TS202605060001 电梯异响')).toBeDefined();
    expect(screen.getByText(aUnit({ id: 'unit' }).label)).toBeDefined();
  });

  it('says when it happened, was told and was taken down, and in which request', async () => {
    audit.get('/trail', {
      items: [
        { ...REVEALED, recorded: '2026-05-06T02:44:01Z', chained: '2026-05-06T02:44:02Z', trace: '4bf92f3577b34da6a3ce929d0e0e4736' },
        { ...REVEALED, position: 811, eventId: 'old' },
      ],
    });
    renderScreen(<Trail />, { as: auditor });

    expect(await screen.findAllByText('时间与追踪')).toHaveLength(1);
    expect(screen.getByText('4bf92f3577b34da6a3ce929d0e0e4736')).toBeDefined();
    expect(screen.getByText('已完成')).toBeDefined();
    const facts = screen.getAllByRole('term', { hidden: true }).map((term) => term.textContent);
    expect(facts).toEqual(['发生', '服务记录', '写入日志链', '追踪号', '结果']);
  });

  it('asks for one person by a click on an entry of theirs', async () => {
    const asked: (string | null)[] = [];
    audit.get('/trail', ({ query }) => {
      asked.push(query.get('person'));
      return { items: [REVEALED] };
    });
    const { user, router } = renderScreen(<Trail />, { as: auditor });

    await user.click(await screen.findByRole('button', { name: '此人的全部操作' }));

    expect(router.state.location.search).toContain('person=li');
    await screen.findByText('李静（客服专员）查看业主完整号码，用途：上门联系');
    expect(asked).toEqual([null, 'li']);
  });

  it('verifies the chain and says where it is broken', async () => {
    audit.get('/trail', { items: [REVEALED] });
    audit.post('/trail/verification', { state: 'RUNNING', done: 400, total: 900 });
    let looked = 0;
    audit.get('/trail/verification', () =>
      looked++ === 0
        ? { done: 0, total: 0 }
        : {
            state: 'DONE' as const,
            done: 900,
            total: 900,
            verdict: { entries: 900, brokenAt: 812, how: 'REWRITTEN' as const, head: 'x' },
            endedAt: '2026-07-06T02:00:00Z',
          },
    );
    const { user } = renderScreen(<Trail />, { as: auditor });

    await user.click(screen.getByRole('button', { name: /校验完整性/ }));

    expect(await screen.findByText('正在校验：400 / 900 条')).toBeDefined();
    expect(await screen.findByText('第 812 条从它起被整体重写（校验码自洽，签名不符），链条已断', {}, { timeout: 3_000 })).toBeDefined();
    expect(screen.getByText(/^尚未签名/)).toBeDefined();
  });

  it('takes home the whole answer, in the words of the screen', async () => {
    audit.get('/trail', { items: [REVEALED], next: 'page-2' });
    let asked: { columns: { field: string; title: string; words: { code: string; word: string }[] }[] } | undefined;
    audit.post('/trail/exports', ({ body }) => {
      asked = body as typeof asked;
      return { id: JOB };
    });
    auditJobs.get('/jobs/{id}', WRITTEN);
    auditJobs.get('/jobs/{id}/result', () => new Response('一二'));
    const { user } = renderScreen(<Trail />, { as: auditor });

    await user.click(await screen.findByRole('button', { name: /导出 Excel/ }));

    expect(await screen.findByText('已导出：操作日志')).toBeDefined();
    const what = asked?.columns.find(({ field }) => field === 'what');
    expect(what?.title).toBe('做了什么');
    expect(what?.words).toContainEqual({ code: 'owner.revealed', word: '查看业主完整号码' });
  });

  it('archives what came since an entry, and shows by which key', async () => {
    audit.get('/trail', { items: [REVEALED] });
    audit.get('/trail/key', { key: 'MCowBQYDK2VwAyEA' });
    let asked: unknown;
    audit.post('/trail/archives', ({ body }) => {
      asked = body;
      return { id: JOB };
    });
    auditJobs.get('/jobs/{id}', { ...WRITTEN, kind: 'trail-archive', state: 'CANCELLED', result: undefined });
    const { user } = renderScreen(<Trail />, { as: auditor });

    await user.click(await screen.findByRole('button', { name: '归档' }));
    expect(await screen.findByText('MCowBQYDK2VwAyEA')).toBeDefined();
    const dialog = within(screen.getByRole('dialog'));
    await user.type(dialog.getByLabelText(/从第几条起/), '800');
    await user.click(dialog.getByRole('button', { name: /归档/ }));

    await waitFor(() => expect(asked).toMatchObject({ from: 800 }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.getByText(/导出已取消/)).toBeDefined();
  });
});
