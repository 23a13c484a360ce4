import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Community } from '../../api/types';
import { aCommunity, CUIHU, someone } from '../../testing/fixtures';
import { owner, refusal } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import Communities from './communities';

const WEST = '019ab3c4-6d00-7000-8000-0000000000a1';
const EAST = aCommunity().regionId;
const administrator = someone(['community:read', 'community:write', 'sla:write']);
const manager = someone(['community:read', 'community:write', 'owner:read', 'owner:import', 'unit:write']);

let known: Community[];

beforeEach(() => {
  known = [
    aCommunity({ address: '翠湖路 1 号' }),
    aCommunity({ id: 'sun', code: 'YG', name: '阳光里', regionId: WEST, region: '西城片区' }),
    aCommunity({ id: 'river', code: 'JP', name: '江畔', version: 4 }),
  ];
  owner.get('/communities', () => known);
});

const page = (at = '/communities', as = administrator) => renderScreen(<Communities />, { as, at, route: '/communities' });
const rows = async (name: string) => within(await screen.findByRole('table', { name })).getAllByRole('row');

describe('communities', () => {
  it('stand with their region, code, zone and address, and are found by each but the zone', async () => {
    const { user } = page();
    await screen.findByText('阳光里');
    expect((await rows('小区')).map((row) => row.textContent)).toContain('翠湖花园CH东城片区Asia/Shanghai翠湖路 1 号');

    for (const [asked, name] of [
      ['yg', '阳光里'],
      ['西城', '阳光里'],
      ['翠湖路', '翠湖花园'],
    ] as const) {
      await user.clear(screen.getByRole('textbox', { name: /查找/ }));
      await user.type(screen.getByRole('textbox', { name: /查找/ }), asked);
      await waitFor(async () => expect(await rows('小区')).toHaveLength(2));
      expect(screen.getByRole('button', { name })).toBeDefined();
    }
    await user.type(screen.getByRole('textbox', { name: /查找/ }), '没有');
    expect(await screen.findByText('没有符合的小区')).toBeDefined();
  });

  it('lead whoever may see homes to their buildings', async () => {
    page('/communities', manager);

    expect((await screen.findByRole('link', { name: '翠湖花园的楼栋' })).getAttribute('href')).toBe(`/properties?community=${CUIHU}`);
  });

  it('are no way to homes for who may not see them', async () => {
    page();
    await screen.findByText('阳光里');

    expect(screen.queryByRole('link')).toBeNull();
  });

  it('are founded by key, in the zone of the group unless one is said, and the way on is offered', async () => {
    let sent: unknown;
    owner.post('/communities', ({ body, header }) => {
      sent = [header('Idempotency-Key') !== null, body];
      const made = aCommunity({ id: 'new', code: 'LY', name: '绿野' });
      known = [...known, made];
      return made;
    });
    const { user } = page('/communities', manager);
    await screen.findByText('阳光里');
    await user.keyboard('n');
    const form = within(await screen.findByRole('form', { name: '新增小区' }));
    await user.type(form.getByRole('textbox', { name: '小区' }), ' 绿野 ');
    await user.type(form.getByRole('textbox', { name: /编码/ }), 'ly');
    await user.type(form.getByRole('combobox', { name: /片区/ }), '东城片区');
    await user.keyboard('{Control>}{Enter}{/Control}');

    const next = within(await screen.findByRole('dialog', { name: '已新增 绿野' }));
    expect(sent).toEqual([true, { code: 'LY', name: '绿野', region: '东城片区', address: '' }]);
    expect(next.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      '/properties?community=new&new=building',
      '/imports',
      '/handovers?community=new',
    ]);
    await user.click(next.getByRole('button', { name: '关闭' }));
    expect(await screen.findByRole('button', { name: '绿野' })).toBeDefined();
  });

  it('offer an administrator the calendar', async () => {
    owner.post('/communities', aCommunity({ id: 'new', name: '绿野' }));
    const { user } = page('/communities?new=1');
    const form = within(await screen.findByRole('form', { name: '新增小区' }));
    await user.type(form.getByRole('textbox', { name: '小区' }), '绿野');
    await user.type(form.getByRole('textbox', { name: /编码/ }), 'LY');
    await user.type(form.getByRole('combobox', { name: /片区/ }), '北城片区');
    await user.click(form.getByRole('button', { name: /保存/ }));

    const next = within(await screen.findByRole('dialog', { name: '已新增 绿野' }));
    expect(next.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/calendar', '/handovers?community=new']);
  });

  it('are not sent while something is missing or misspelt', async () => {
    const { user } = page('/communities?new=1');
    const form = within(await screen.findByRole('form', { name: '新增小区' }));
    await user.type(form.getByRole('textbox', { name: /编码/ }), '翠湖');
    await user.click(form.getByRole('button', { name: /保存/ }));

    expect(await form.findAllByText('请填写')).toHaveLength(2);
    expect(form.getByText('格式不正确')).toBeDefined();
  });

  it.each([
    [409, 'community.exists', '编码', '已登记'],
    [422, 'community.zone', '时区', '没有这个时区，如 Asia/Shanghai'],
    [403, 'community.beyond-scope', '片区', '该片区不由您负责'],
  ])('say at its field why they are refused: %i %s', async (status, code, field, said) => {
    owner.post('/communities', () => refusal(status, code, code === 'community.zone' ? { errors: [{ field: 'zone', code }] } : {}));
    const { user } = page('/communities?new=1');
    const form = within(await screen.findByRole('form', { name: '新增小区' }));
    await user.type(form.getByRole('textbox', { name: '小区' }), '绿野');
    await user.type(form.getByRole('textbox', { name: /编码/ }), 'CH');
    await user.type(form.getByRole('combobox', { name: /片区/ }), '东城片区');
    await user.type(form.getByRole('combobox', { name: /时区/ }), 'Asia/Nowhere');
    await user.click(form.getByRole('button', { name: /保存/ }));

    expect((await form.findByText(said)).id).toBe(form.getByLabelText(new RegExp(`^${field}`)).getAttribute('aria-describedby'));
    expect(form.getByRole('textbox', { name: '小区' })).toHaveProperty('value', '绿野');
  });

  it('are described anew by the version that was seen; a code stays', async () => {
    let sent: unknown;
    owner.put('/communities/{id}', ({ body, header, request }) => {
      sent = [request.url.split('/').at(-1), header('If-Match'), body];
      known = known.map((one) => (one.id === 'river' ? { ...one, version: 5, zone: 'Asia/Urumqi' } : one));
      return known.find(({ id }) => id === 'river')!;
    });
    const { user } = page();
    await user.click(await screen.findByRole('button', { name: '江畔' }));
    const form = within(await screen.findByRole('form', { name: '编辑 江畔' }));
    expect(form.queryByRole('textbox', { name: /编码/ })).toBeNull();
    const zone = form.getByRole('combobox', { name: /时区/ });
    await user.clear(zone);
    await user.type(zone, 'Asia/Urumqi');
    await user.click(form.getByRole('button', { name: /保存/ }));

    expect(await screen.findByText('Asia/Urumqi')).toBeDefined();
    expect(sent).toEqual(['river', '"4"', { name: '江畔', region: '东城片区', address: '', zone: 'Asia/Urumqi' }]);
    await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
  });

  it('say that somebody else was faster, and are sent again by the version that is there now', async () => {
    const seen: (string | null)[] = [];
    owner.put('/communities/{id}', ({ header }) => {
      seen.push(header('If-Match'));
      if (header('If-Match') === '"4"') {
        known = known.map((one) => (one.id === 'river' ? { ...one, version: 9 } : one));
        return refusal(412, 'version.stale');
      }
      return aCommunity({ id: 'river', version: 10 });
    });
    const { user } = page('/communities?edit=river');
    const form = within(await screen.findByRole('form', { name: '编辑 江畔' }));
    await user.click(form.getByRole('button', { name: /保存/ }));
    expect(await form.findByText(/刚被别人改过/)).toBeDefined();
    await waitFor(() => expect(form.getByRole('button', { name: /仍按我的提交/ })).toBeDefined());
    await user.click(form.getByRole('button', { name: /仍按我的提交/ }));

    await waitFor(() => expect(seen).toEqual(['"4"', '"9"']));
  });

  it('that cannot be asked for say so', async () => {
    owner.get('/communities', () => refusal(503, 'service.unavailable'));
    page();

    expect((await screen.findByRole('alert')).textContent).toContain('服务暂时不可用');
  });
});

describe('regions', () => {
  it('stand with their communities and are renamed, which every community tells', async () => {
    let sent: unknown;
    owner.post('/communities/regions/{id}/name', ({ body, request }) => {
      sent = [request.url.split('/').at(-2), body];
      known = known.map((one) => (one.regionId === EAST ? { ...one, region: '滨江片区' } : one));
      return { id: EAST, name: '滨江片区' };
    });
    const { user } = page('/communities?tab=regions');
    await screen.findByText('西城片区');
    expect((await rows('片区')).map((row) => row.textContent)).toContain('东城片区2翠湖花园、江畔改名');
    await user.click(screen.getByRole('button', { name: '片区改名：东城片区' }));
    const form = within(await screen.findByRole('form', { name: '片区改名：东城片区' }));
    const name = form.getByRole('textbox', { name: '新名称' });
    expect(name).toHaveProperty('value', '东城片区');
    await user.clear(name);
    await user.type(name, '滨江片区');
    await user.keyboard('{Control>}{Enter}{/Control}');

    expect(await screen.findByText('滨江片区')).toBeDefined();
    expect(sent).toEqual([EAST, { name: '滨江片区' }]);
  });

  it('keep their name when another has it', async () => {
    owner.post('/communities/regions/{id}/name', () => refusal(409, 'region.exists'));
    const { user } = page(`/communities?tab=regions&rename=${EAST}`);
    const form = within(await screen.findByRole('form', { name: '片区改名：东城片区' }));
    await user.click(form.getByRole('button', { name: /保存/ }));

    const name = form.getByRole('textbox', { name: '新名称' });
    expect((await form.findByText('已登记')).id).toBe(name.getAttribute('aria-describedby'));
    expect(await form.findByText('已有同名片区')).toBeDefined();
  });
});
