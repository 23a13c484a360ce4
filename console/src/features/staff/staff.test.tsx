import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { aCommunity, aWord, CUIHU, someone } from '../../testing/fixtures';
import { owner, refusal } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import Leave from './leave';
import Member from './member';
import Posts from './posts';
import Staff from './staff';
import type { Post, StaffMember } from './use-staff';

const admin = someone(['user:manage', 'role:assign', 'community:read'], { posts: ['SA'] });

const EVERYWHERE = { kind: 'ALL' as const, ids: [] };

function aColleague(part: Partial<StaffMember> = {}): StaffMember {
  return {
    id: 'zhou',
    version: 4,
    username: 'zhouqian',
    name: '周倩',
    phone: '138****5678',
    enabled: true,
    grants: [{ post: 'DS', scope: { kind: 'COMMUNITIES', ids: [CUIHU] } }],
    proposals: [],
    team: '调度一班',
    skills: [],
    ...part,
  };
}

const POSTS: Post[] = [
  {
    id: 'ds',
    version: 7,
    code: 'DS',
    nameZh: '调度员',
    nameEn: 'Dispatcher',
    permissions: [
      { name: 'workorder:dispatch', own: false },
      { name: 'report:view', own: true },
    ],
  },
  { id: 'au', version: 2, code: 'AU', nameZh: '审计员', nameEn: 'Auditor', permissions: [{ name: 'audit:read', own: false }] },
];

const PROPOSED = aColleague({
  id: 'wu',
  name: '吴审',
  username: 'wushen',
  grants: [],
  proposals: [{ id: 'p1', grant: { post: 'AU', scope: EVERYWHERE }, proposer: '张管理', proposedAt: '2026-07-06T02:00:00Z' }],
});

beforeEach(() => {
  localStorage.clear();
  owner.get('/staff', {
    items: [aColleague(), aColleague({ id: 'liu', name: '刘强', username: 'liuqiang', team: '水电班', enabled: false })],
  });
  owner.get('/staff/{id}', aColleague());
  owner.get('/staff/proposals', { items: [PROPOSED] });
  owner.get('/posts', POSTS);
  owner.get('/communities', [aCommunity()]);
  owner.get('/communities/regions', [{ id: 'east', name: '东城片区' }]);
  owner.get('/dictionaries/{dictionary}/entries', [aWord('PLUMBING', '给排水', 'Plumbing')]);
});

describe('the staff', () => {
  it('are listed whole, however many pages they are, and narrowed by the address', async () => {
    owner.get('/staff', ({ query }) =>
      query.get('after') === '2'
        ? { items: [aColleague({ id: 'last', name: '末位', username: 'last' })] }
        : { items: [aColleague(), aColleague({ id: 'liu', name: '刘强', username: 'liuqiang', enabled: false })], next: '2' },
    );
    const { user, router } = renderScreen(<Staff />, { as: admin });

    expect(await screen.findByRole('link', { name: /末位/ })).toBeDefined();
    await user.selectOptions(screen.getByRole('combobox', { name: '状态' }), '停用');

    expect(screen.getByRole('link', { name: /刘强/ })).toBeDefined();
    expect(screen.queryByRole('link', { name: /周倩/ })).toBeNull();
    expect(router.state.location.search).toBe('?state=disabled');
  });

  it('that cannot be asked for say so, and nobody who matches says so', async () => {
    owner.get('/staff', () => refusal(503, 'service.unavailable'));
    renderScreen(<Staff />, { as: admin });
    expect((await screen.findByRole('alert')).textContent).toContain('服务暂时不可用');
  });

  it('get a new colleague in six interactions, who reads before saving what the post may do', async () => {
    let told: unknown;
    owner.post('/staff', ({ body }) => {
      told = body;
      return aColleague({ id: 'new', name: '钱进', username: 'qianjin' });
    });
    const { user } = renderScreen(<Staff />, { as: admin, at: `/?community=${CUIHU}` });

    await user.click(await screen.findByRole('button', { name: '新同事' }));
    const form = within(await screen.findByRole('form', { name: '新同事' }));
    await user.type(form.getByRole('textbox', { name: '姓名' }), '钱进');
    await user.type(form.getByRole('textbox', { name: '用户名' }), 'qianjin');
    await user.selectOptions(await form.findByRole('combobox', { name: '岗位' }), await form.findByRole('option', { name: '调度员' }));
    expect(form.getByText(/派工与转派/)).toBeDefined();
    expect(form.getByText('查看统计（仅本人的）')).toBeDefined();
    await user.click(form.getByRole('button', { name: /创建账号/ }));

    const told_ = await screen.findByRole('dialog', { name: '钱进 的账号已创建' });
    const { initialPassword, ...rest } = told as { initialPassword: string };
    expect(rest).toEqual({
      username: 'qianjin',
      name: '钱进',
      skills: [],
      grants: [{ post: 'DS', scope: { kind: 'COMMUNITIES', ids: [CUIHU] } }],
    });
    expect(within(told_).getByText(initialPassword)).toBeDefined();
    expect(JSON.stringify({ ...localStorage })).not.toContain(initialPassword);
  });

  it('are told at the field what is missing, and by the service what it refuses', async () => {
    owner.post('/staff', () => refusal(409, 'username.taken'));
    const { user } = renderScreen(<Staff />, { as: admin, at: '/?new=1' });
    const form = within(await screen.findByRole('form', { name: '新同事' }));

    await user.click(form.getByRole('button', { name: /创建账号/ }));
    expect(await form.findAllByText('请填写')).toHaveLength(2);

    await user.type(form.getByRole('textbox', { name: '姓名' }), '钱进');
    await user.type(form.getByRole('textbox', { name: '用户名' }), 'qianjin');
    await user.selectOptions(await form.findByRole('combobox', { name: '岗位' }), await form.findByRole('option', { name: '审计员' }));
    await user.click(form.getByRole('button', { name: /创建账号/ }));
    expect(await form.findByText('请至少选一个')).toBeDefined();
    expect(form.getByText('审计员须由另一位管理员批准后生效。')).toBeDefined();
    await user.selectOptions(form.getByRole('combobox', { name: '范围' }), '全集团');
    await user.click(form.getByRole('button', { name: /创建账号/ }));

    expect((await form.findByRole('alert')).textContent).toContain('用户名');
    expect(form.getByRole<HTMLInputElement>('textbox', { name: '姓名' }).value).toBe('钱进');
  });

  it('wait for a second administrator, who may be refused', async () => {
    owner.post('/staff/{id}/proposals/{proposalId}/approval', () => refusal(403, 'staff.second-administrator'));
    const { user } = renderScreen(<Staff />, { as: admin, at: '/?tab=proposals' });

    await user.click(await screen.findByRole('button', { name: '批准 吴审 任审计员' }));

    expect((await screen.findByRole('alert')).textContent).toContain('提议人不能审批自己的提议');
  });
});

describe('a colleague', () => {
  const show = (at = '/staff/zhou') => renderScreen(<Member />, { as: admin, at, route: '/staff/:id' });

  it('is corrected with the version that was read; a number that is masked is sent as it is', async () => {
    let said: unknown;
    owner.put('/staff/{id}', ({ body, header }) => {
      said = { body, version: header('If-Match') };
      owner.get('/staff/{id}', aColleague({ name: '周小倩', version: 5 }));
      return aColleague({ name: '周小倩', version: 5 });
    });
    const { user } = show('/staff/zhou?edit=1');
    const form = within(await screen.findByRole('form', { name: '编辑' }));
    const name = form.getByRole('textbox', { name: '姓名' });
    await user.clear(name);
    await user.type(name, '周小倩');
    await user.click(form.getByRole('button', { name: /保存/ }));

    expect(await screen.findByRole('heading', { name: '周小倩' })).toBeDefined();
    expect(said).toMatchObject({ version: '"4"', body: { name: '周小倩', phone: '138****5678', team: '调度一班' } });
  });

  it('that another administrator changed meanwhile is saved again on top of theirs, or dropped', async () => {
    const asked: (string | null)[] = [];
    owner.put('/staff/{id}', ({ header }) => {
      asked.push(header('If-Match'));
      return header('If-Match') === '"4"' ? refusal(412, 'version.stale') : aColleague({ version: 10 });
    });
    const { user } = show('/staff/zhou?edit=1');
    const form = within(await screen.findByRole('form', { name: '编辑' }));
    owner.get('/staff/{id}', aColleague({ version: 9 }));
    await user.click(form.getByRole('button', { name: /保存/ }));
    expect((await form.findByRole('alert')).textContent).toContain('刚被别人改过');
    await waitFor(async () => {
      await user.click(form.getByRole('button', { name: '仍按我的提交' }));
      expect(asked.at(-1)).toBe('"9"');
    });
  });

  it('is asked about before being disabled, and stays when the last administrator', async () => {
    owner.post('/staff/{id}/disablement', () => refusal(409, 'staff.last-administrator'));
    const { user } = show();

    await user.click(await screen.findByRole('button', { name: '停用' }));
    const dialog = within(await screen.findByRole('dialog', { name: '停用' }));
    await user.click(dialog.getByRole('button', { name: '停用' }));

    expect((await dialog.findByRole('alert')).textContent).toContain('至少一位启用的系统管理员');
  });

  it('gets a password that is shown once', async () => {
    let told: unknown;
    owner.post('/staff/{id}/password', ({ body }) => {
      told = body;
      return aColleague();
    });
    const { user } = show();
    await user.click(await screen.findByRole('button', { name: '重置密码' }));
    const dialog = within(await screen.findByRole('dialog', { name: '重置密码' }));
    await user.click(dialog.getByRole('button', { name: '重置密码' }));

    await waitFor(() => expect(told).toBeDefined());
    expect(await dialog.findByText((told as { initialPassword: string }).initialPassword)).toBeDefined();
  });
});

describe('the matrix of posts and permissions', () => {
  it('says what changes for whom before it is saved, and saves each post with the version that was read', async () => {
    const said: unknown[] = [];
    owner.put('/posts/{id}/permissions', ({ body, header, request }) => {
      said.push([new URL(request.url).pathname, header('If-Match'), body]);
      return POSTS[0]!;
    });
    const { user } = renderScreen(<Posts />, { as: admin });

    const cell = await screen.findByRole('button', { name: '调度员，查看统计：仅本人' });
    cell.focus();
    await user.keyboard(' ');
    expect(screen.queryByText('保存前请核对')).toBeDefined();
    expect(await screen.findByText('减少：查看统计')).toBeDefined();
    expect(await screen.findByText('1 人：周倩')).toBeDefined();
    await user.keyboard('{ArrowUp}');
    expect(document.activeElement).not.toBe(cell);

    await user.click(screen.getByRole('button', { name: /保存/ }));
    await waitFor(() =>
      expect(said).toEqual([['/api/posts/ds/permissions', '"7"', { permissions: [{ name: 'workorder:dispatch', own: false }] }]]),
    );
    await waitFor(() => expect(screen.queryByText('保存前请核对')).toBeNull());
  });

  it('keeps what was refused', async () => {
    owner.put('/posts/{id}/permissions', () => refusal(409, 'staff.last-administrator'));
    const { user } = renderScreen(<Posts />, { as: admin });

    await user.click(await screen.findByRole('button', { name: '审计员，登记报修：没有' }));
    await user.click(await screen.findByRole('button', { name: /保存/ }));

    expect((await screen.findByRole('alert')).textContent).toContain('系统管理员');
    expect(screen.getByText('增加：登记报修')).toBeDefined();
  });
});

describe('leave', () => {
  const LIU = aColleague({ id: 'liu', name: '刘强', username: 'liuqiang' });
  const SUBSTITUTION = { substituteId: 'liu', substituteName: '刘强', from: '2026-07-01', to: '2099-07-12', namedBy: '张管理' };

  it('is covered by a colleague whom an administrator names', async () => {
    let told: unknown;
    owner.get('/staff', { items: [aColleague(), LIU, aColleague({ id: 'off', name: '停用者', enabled: false })] });
    owner.post('/staff/{id}/substitution', ({ body }) => {
      told = body;
      return aColleague({ version: 5, substitution: SUBSTITUTION });
    });
    const { user } = renderScreen(<Member />, { as: admin, at: '/staff/zhou', route: '/staff/:id' });

    await user.click(await screen.findByRole('button', { name: '指定代班人' }));
    const dialog = await screen.findByRole('dialog', { name: '指定代班人' });
    expect(within(dialog).queryByRole('option', { name: /停用者/ })).toBeNull();
    await user.selectOptions(within(dialog).getByRole('combobox', { name: '代班人' }), '刘强 liuqiang');
    await user.click(within(dialog).getByRole('button', { name: /^指定 / }));

    expect(await screen.findByText(/由 张管理 指定/)).toBeDefined();
    expect(told).toMatchObject({ substituteId: 'liu' });
  });

  it('is seen from the one who stands in, too', async () => {
    owner.get('/staff/{id}', LIU);
    owner.get('/staff', { items: [aColleague({ substitution: SUBSTITUTION }), LIU] });
    renderScreen(<Member />, { as: admin, at: '/staff/liu', route: '/staff/:id' });

    expect(await screen.findByRole('link', { name: '周倩' })).toBeDefined();
  });

  it('is said by whoever goes on it, and ended again', async () => {
    let told: unknown;
    owner.get('/staff/me/substitution', { id: 'zhou', version: 1 });
    owner.post('/staff/me/substitution', ({ body }) => {
      told = body;
      return { id: 'zhou', version: 2, substitution: SUBSTITUTION };
    });
    owner.post('/staff/me/substitution/end', { id: 'zhou', version: 3 });
    const { user } = renderScreen(<Leave />, {
      as: someone([], { posts: ['DS'], standIns: [{ name: '李军', to: '2099-07-12' }] }),
    });
    expect(screen.getByText('您正在替 李军 代班，至 2099-07-12')).toBeDefined();

    await user.type(await screen.findByRole('textbox', { name: '代班人的登录名' }), 'liuqiang');
    await user.click(screen.getByRole('button', { name: /^指定 / }));
    await user.click(await screen.findByRole('button', { name: '立即结束代班' }));

    expect(await screen.findByRole('button', { name: /^指定 / })).toBeDefined();
    expect(told).toMatchObject({ username: 'liuqiang' });
  });

  it('of a post that ended is not taken for a post that holds', async () => {
    owner.get('/staff/{id}', aColleague({ grants: [{ post: 'DS', scope: EVERYWHERE, from: '2020-01-01', to: '2020-02-01' }] }));
    renderScreen(<Member />, { as: admin, at: '/staff/zhou', route: '/staff/:id' });

    expect(await screen.findByText('已到期')).toBeDefined();
    expect(screen.getByText('2020-01-01 起 至 2020-02-01')).toBeDefined();
  });
});
