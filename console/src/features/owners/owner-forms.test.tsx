import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { aCommunity, anOwner, aUnit, someone, UNIT, ZHANG_WEI } from '../../testing/fixtures';
import { owner, refusal } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import Owner from './owner';
import Owners from './owners';

const clerk = someone(['owner:read', 'owner:write', 'community:read']);

beforeEach(() => {
  localStorage.clear();
  owner.get('/communities', [aCommunity()]);
  owner.get('/owners', { items: [] });
  owner.get('/owners/{id}', anOwner({ hasAccount: false, version: 7, phones: ['138****1234', '139****0000'] }));
  owner.get('/owners/{id}/history', []);
  owner.get('/duplicates', { items: [] });
  owner.get('/units', [aUnit()]);
  owner.get('/units/{id}', aUnit());
});

const show = (at = `/owners/${ZHANG_WEI}`) => renderScreen(<Owner />, { as: clerk, at, route: '/owners/:id' });

describe('registering an owner', () => {
  it('takes a name, several numbers and a home that is found as people say it', async () => {
    let told: unknown;
    owner.post('/owners', ({ body }) => {
      told = body;
      return anOwner({ id: 'new' });
    });
    const { user, router } = renderScreen(<Owners />, { as: clerk, at: '/?new=1' });
    const form = within(await screen.findByRole('form', { name: '登记业主' }));
    await user.click(form.getByRole('button', { name: /保存/ }));
    expect(await form.findByText('请选择房产')).toBeDefined();

    await user.type(form.getByRole('textbox', { name: '姓名' }), '𠮷田·买买提');
    await user.type(form.getByRole('textbox', { name: /首选电话/ }), '13800001111');
    await user.click(form.getByRole('button', { name: '再加一个电话' }));
    await user.type(form.getByRole('textbox', { name: /电话 2/ }), '0571-88880000转12');
    await user.click(form.getByRole('button', { name: '把电话 2 设为首选' }));
    await user.type(form.getByRole('textbox', { name: '房产' }), '3-2-1201{Enter}');
    await form.findByText('翠湖花园 3-2-1201', { selector: 'strong' });
    await user.click(form.getByRole('button', { name: /保存/ }));

    await waitFor(() => expect(router.state.location.pathname).toBe('/owners/new'));
    expect(told).toEqual({
      name: '𠮷田·买买提',
      phones: ['0571-88880000转12', '13800001111'],
      links: [{ unitId: UNIT, relation: 'OWNER', verified: false }],
    });
  });

  it('offers whoever has the number already', async () => {
    owner.get('/owners', ({ query }) => ({ items: query.get('q') === '13800001111' ? [anOwner({ name: '张伟' })] : [] }));
    const { user } = renderScreen(<Owners />, { as: clerk, at: '/?new=1' });
    const form = within(await screen.findByRole('form', { name: '登记业主' }));
    await user.type(form.getByRole('textbox', { name: /首选电话/ }), '13800001111');

    expect(await form.findByRole('link', { name: '张伟 3-2-1201' })).toBeDefined();
  });

  it('is refused where somebody has the number in this home, who can be opened', async () => {
    owner.get('/owners/{id}', anOwner({ id: 'there', name: '张伟' }));
    owner.post('/owners', () => refusal(409, 'owner.same-phone-there', { errors: [{ field: 'phones', code: 'exists', detail: 'there' }] }));
    const { user } = renderScreen(<Owners />, { as: clerk, at: `/?new=1&unit=${UNIT}&label=3-2-1201` });
    const form = within(await screen.findByRole('form', { name: '登记业主' }));
    await user.type(form.getByRole('textbox', { name: '姓名' }), '张玮');
    await user.type(form.getByRole('textbox', { name: /首选电话/ }), '13800001111');
    await user.click(form.getByRole('button', { name: /保存/ }));

    expect((await form.findByRole('link', { name: '打开 张伟 的记录' })).getAttribute('href')).toBe('/owners/there');
  });

  it('is not offered to whoever may only read', async () => {
    renderScreen(<Owners />, { as: someone(['owner:read', 'community:read']), at: '/?new=1' });

    await screen.findByRole('heading', { name: '业主与房产' });
    expect(screen.queryByRole('form')).toBeNull();
  });
});

describe('an owner', () => {
  it('takes over another record of the same person', async () => {
    const said: unknown[] = [];
    owner.get('/owners', { items: [anOwner({ id: 'wei2', name: '张玮' })] });
    owner.post('/owners/{id}/merges', ({ body }) => {
      said.push(body);
      return refusal(409, 'merge.two-accounts');
    });
    const { user } = show(`/owners/${ZHANG_WEI}?do=merge`);
    const form = within(await screen.findByRole('form', { name: '合并另一条记录' }));
    await user.type(form.getByRole('textbox', { name: '哪一条记录' }), '张玮{Enter}');
    await form.findByRole('button', { name: '换一位' });
    await user.click(form.getByRole('button', { name: /确认合并/ }));

    expect(await form.findByText('两条记录都开通了业主端，请先停用其中一个')).toBeDefined();
    expect(said).toEqual([{ loserId: 'wei2' }]);
  });

  it('signs in no more once the account is closed', async () => {
    owner.get('/owners/{id}', anOwner({ hasAccount: true }));
    owner.post('/owners/{id}/account/closure', () => {
      owner.get('/owners/{id}', anOwner({ hasAccount: false }));
      return anOwner({ hasAccount: false });
    });
    const { user } = show(`/owners/${ZHANG_WEI}?do=closeAccount`);
    const form = within(await screen.findByRole('form', { name: '停用业主端' }));
    await user.click(form.getByRole('button', { name: /停用业主端/ }));

    expect(await screen.findByText('未开通业主端')).toBeDefined();
  });

  it('has a share of a home, which is corrected as deeds write it', async () => {
    const said: unknown[] = [];
    const half = anOwner({ version: 7 });
    half.links[0]!.share = { numerator: 1, denominator: 2 };
    owner.get('/owners/{id}', half);
    owner.put('/owners/{id}/links/{unitId}', ({ body, header }) => {
      said.push([header('If-Match'), body]);
      return half;
    });
    const { user } = show();
    expect(await screen.findByText('50%')).toBeDefined();
    await user.click(screen.getByRole('button', { name: '更正与 3-2-1201 的关系' }));
    const form = within(await screen.findByRole('form', { name: '更正' }));
    const field = form.getByRole('textbox', { name: /产权份额/ });
    await user.clear(field);
    await user.type(field, '4/3');
    await user.click(form.getByRole('button', { name: /保存/ }));
    expect(await form.findByText('格式不正确')).toBeDefined();

    await user.clear(field);
    await user.type(field, '1/3');
    await user.click(form.getByRole('button', { name: /保存/ }));

    await waitFor(() => expect(said).toEqual([['"7"', { relation: 'OWNER', verified: true, share: { numerator: 1, denominator: 3 } }]]));
  });

  it('is corrected with the version that was read; numbers one may not see stay', async () => {
    const said: unknown[] = [];
    owner.put('/owners/{id}', ({ body, header }) => {
      said.push([header('If-Match'), body]);
      if (header('If-Match') === '"7"') return refusal(412, 'version.stale');
      owner.get('/owners/{id}', anOwner({ name: '张大伟', version: 9 }));
      return anOwner({ name: '张大伟', version: 9 });
    });
    const { user } = show(`/owners/${ZHANG_WEI}?do=edit`);
    const form = within(await screen.findByRole('form', { name: '编辑' }));
    owner.get('/owners/{id}', anOwner({ version: 8 }));
    await user.clear(form.getByRole('textbox', { name: '姓名' }));
    await user.type(form.getByRole('textbox', { name: '姓名' }), '张大伟');
    await user.click(form.getByRole('button', { name: /保存/ }));
    expect((await form.findByRole('alert')).textContent).toContain('刚被别人改过');

    await waitFor(async () => {
      await user.click(form.getByRole('button', { name: '仍按我的提交' }));
      expect(said.at(-1)).toEqual(['"8"', { name: '张大伟', phones: ['138****1234', '139****0000'] }]);
    });
    expect(await screen.findByRole('heading', { name: '张大伟' })).toBeDefined();
  });

  it('gets another home, and one that exists is refused with what is typed left', async () => {
    owner.post('/owners/{id}/links', () => refusal(409, 'owner.linked'));
    const { user } = show();
    await user.click(await screen.findByRole('button', { name: '关联房产' }));
    const form = within(await screen.findByRole('form', { name: '关联房产' }));
    await user.type(form.getByRole('textbox', { name: '房产' }), '1201{Enter}');
    await form.findByText('翠湖花园 3-2-1201', { selector: 'strong' });
    await user.selectOptions(form.getByRole('combobox', { name: '关系' }), '租户');
    await user.click(form.getByRole('button', { name: /关联/ }));

    expect((await form.findByRole('alert')).textContent).toContain('业主已关联这套房屋');
    expect(form.getByRole<HTMLSelectElement>('combobox', { name: '关系' }).value).toBe('TENANT');
  });

  it('ends a link on a day, which stays in the history', async () => {
    let told: unknown;
    owner.post('/owners/{id}/links/{unitId}/end', ({ body }) => {
      told = body;
      return anOwner({ links: [{ ...anOwner().links[0]!, to: '2026-07-01' }] });
    });
    const { user } = show();
    await user.click(await screen.findByRole('button', { name: '结束与 3-2-1201 的关系' }));
    const form = within(await screen.findByRole('form', { name: '结束' }));
    const day = form.getByLabelText('结束日期');
    await user.clear(day);
    await user.type(day, '2026-07-01');
    await user.click(form.getByRole('button', { name: /结束关系/ }));

    expect(await screen.findByText('至 2026-07-01')).toBeDefined();
    expect(told).toEqual({ on: '2026-07-01' });
  });

  it('gets a household member in the same home', async () => {
    let told: unknown;
    owner.post('/owners', ({ body }) => {
      told = body;
      return anOwner({ id: 'child' });
    });
    const { user } = show();
    await user.click(await screen.findByRole('button', { name: '添加成员：3-2-1201' }));
    const form = within(await screen.findByRole('form', { name: '登记业主' }));
    await user.type(form.getByRole('textbox', { name: '姓名' }), '张小宝');
    await user.click(form.getByRole('button', { name: /保存/ }));

    await waitFor(() =>
      expect(told).toEqual({ name: '张小宝', phones: [], links: [{ unitId: UNIT, relation: 'HOUSEHOLD_MEMBER', verified: false }] }),
    );
  });

  it('is invited by a code that is shown once', async () => {
    owner.post('/owners/{id}/invitation', { code: 'a-code', until: '2026-12-31T10:00:00Z' });
    const { user } = show(`/owners/${ZHANG_WEI}?do=invite`);
    await user.click(await screen.findByRole('button', { name: '生成邀请二维码' }));

    expect(await screen.findByText('请 张伟 用手机扫码。')).toBeDefined();
    expect(screen.getByText(`${location.origin}/j/a-code`)).toBeDefined();
    expect(JSON.stringify({ ...localStorage })).not.toContain('a-code');
  });

  it('gets an account, whose password nothing keeps', async () => {
    owner.post('/owners/{id}/account', () => anOwner({ hasAccount: true }));
    const { user } = show(`/owners/${ZHANG_WEI}?do=account`);
    const form = within(await screen.findByRole('form', { name: '开通业主端' }));
    await user.type(form.getByRole('textbox', { name: '用户名' }), 'zhangwei');
    await user.type(form.getByRole('textbox', { name: '初始密码' }), 'a-long-password');
    await user.click(form.getByRole('button', { name: /开通业主端/ }));

    expect(await screen.findByText('张伟 的业主端已开通，用户名 zhangwei。')).toBeDefined();
    expect(JSON.stringify({ ...localStorage })).not.toContain('a-long-password');
  });
});
