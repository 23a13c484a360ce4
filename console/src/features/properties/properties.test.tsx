import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Bill, Transfer } from '../../api/types';
import { aCommunity, anOrder, anOwner, aTie, aUnit, aWord, CUIHU, someone, UNIT, ZHANG_WEI } from '../../testing/fixtures';
import { billing, notification, owner, refusal, workorder } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import BuildingPage from './building';
import UnitPage from './unit';

const manager = someone(['owner:read', 'owner:write', 'unit:write', 'community:read', 'workorder:read', 'bill:read', 'notice:draft']);
const THREE = '019ab3c4-6d00-7000-8000-000000000003';
const OTHER = '019ab3c4-6d00-7000-8000-0000000000e2';

const OWED = {
  id: 'b',
  unitId: UNIT,
  dueOn: '2020-01-01',
  status: 'ISSUED',
  issuedAt: '2020-01-01T00:00:00Z',
  title: '物业费',
  total: { cents: 5800 },
  charged: { cents: 5800 },
  outstanding: { cents: 5800 },
} as Bill;

beforeEach(() => {
  localStorage.clear();
  owner.get('/communities', [aCommunity()]);
  owner.get('/buildings', [{ id: THREE, version: 4, communityId: CUIHU, name: '3', entrances: 2, floors: 18 }]);
  owner.get('/buildings/{id}', { id: THREE, version: 4, communityId: CUIHU, name: '3', entrances: 2, floors: 18 });
  owner.get('/buildings/{id}/units', {
    items: [aUnit({ state: 'OCCUPIED' }), aUnit({ id: OTHER, room: '1202', label: '3-2-1202', state: undefined })],
  });
  owner.get('/dictionaries/{dictionary}/entries', ({ request }) =>
    request.url.includes('/unit-state/') ? [aWord('OCCUPIED', '已入住', 'Occupied'), aWord('VACANT', '空置', 'Vacant')] : [],
  );
  owner.get('/units/{id}', aUnit({ version: 6, state: 'OCCUPIED', stateSince: '2024-03-01', netArea: 100 }));
  owner.get('/units/{id}/history', []);
  owner.get('/units/{id}/people', [aTie()]);
  owner.get('/units/{id}/transfers', []);
  owner.get('/owners', { items: [anOwner()] });
  workorder.get('/orders', { items: [anOrder({ unitId: UNIT })] });
  billing.get('/bills', { items: [OWED] });
  notification.get('/notices', { items: [] });
});

const board = () => renderScreen(<BuildingPage />, { as: manager, at: `/buildings/${THREE}`, route: '/buildings/:id' });
const page = (at = `/units/${UNIT}`) => renderScreen(<UnitPage />, { as: manager, at, route: '/units/:id' });

describe('a building', () => {
  it('shows each home with its state, arrears and open orders, told in words too', async () => {
    board();

    expect(await screen.findByRole('link', { name: '3-2-1201，已入住，欠费，在办工单 1' })).toBeDefined();
    expect(screen.getByRole('link', { name: '3-2-1202，未登记状态' })).toBeDefined();
  });

  it('says that arrears are not marked when bills cannot be asked for', async () => {
    billing.get('/bills', () => refusal(503, 'service.unavailable'));
    board();

    expect(await screen.findByRole('link', { name: '3-2-1201，已入住，在办工单 1' })).toBeDefined();
    expect(await screen.findByText('账单暂时查不到，图上没有欠费标记。')).toBeDefined();
  });

  it('is walked by arrows', async () => {
    const { user } = board();
    (await screen.findByRole('link', { name: /3-2-1201/ })).focus();

    await user.keyboard('{ArrowRight}');

    expect(document.activeElement).toBe(screen.getByRole('link', { name: /3-2-1202/ }));
  });

  it('offers the home that stands already instead of describing it unasked', async () => {
    owner.post('/units', () => refusal(409, 'unit.exists', { errors: [{ field: 'room', code: 'exists', detail: OTHER }] }));
    const { user } = board();
    await user.click(await screen.findByRole('button', { name: '新增房屋' }));
    const form = within(await screen.findByRole('form', { name: '新增房屋' }));
    await user.selectOptions(form.getByRole('combobox', { name: '小区' }), '翠湖花园');
    await user.type(form.getByRole('textbox', { name: '房号' }), '1202');
    await user.click(form.getByRole('button', { name: /保存/ }));

    expect((await form.findByRole('link', { name: '打开已登记的' })).getAttribute('href')).toBe(`/units/${OTHER}`);
  });

  it('is described with the version that was read', async () => {
    let said: unknown;
    owner.put('/buildings/{id}', ({ body, header }) => {
      said = [header('If-Match'), body];
      const building = { id: THREE, version: 5, communityId: CUIHU, name: '3', entrances: 2, floors: 20 };
      owner.get('/buildings/{id}', building);
      return building;
    });
    const { user } = board();
    await user.click(await screen.findByRole('button', { name: '编辑' }));
    const form = within(await screen.findByRole('form', { name: '编辑楼栋' }));
    await user.clear(form.getByRole('spinbutton', { name: /地上层数/ }));
    await user.type(form.getByRole('spinbutton', { name: /地上层数/ }), '20');
    await user.click(form.getByRole('button', { name: /保存/ }));

    expect(await screen.findByText('20 层')).toBeDefined();
    expect(said).toEqual(['"4"', { entrances: 2, floors: 20 }]);
  });
});

describe('a home', () => {
  it('shows who lives there, what is mended, owed and shared', async () => {
    page();

    expect(await screen.findByRole('link', { name: '张伟' })).toBeDefined();
    expect(await screen.findByText('GD260706-0042')).toBeDefined();
    expect(await screen.findByText('28.6 ㎡')).toBeDefined();
  });

  it('keeps the rest when one service is down', async () => {
    workorder.get('/orders', () => refusal(503, 'service.unavailable'));
    page();

    expect((await screen.findByRole('alert')).textContent).toContain('服务暂时不可用');
    expect(await screen.findByRole('link', { name: '张伟' })).toBeDefined();
  });

  it('tells who owned it and lived there on a day, and what shares come to', async () => {
    owner.get('/units/{id}/people', ({ query }) =>
      query.get('on') === '2012-03-01'
        ? [
            aTie({ name: '李静', share: { numerator: 1, denominator: 3 }, from: '2010-01-01', to: '2015-01-01' }),
            aTie({
              ownerId: OTHER,
              name: '',
              relation: 'CO_OWNER',
              share: { numerator: 1, denominator: 2 },
              erasedAt: '2020-01-01T00:00:00Z',
            }),
          ]
        : [aTie({ share: { numerator: 1, denominator: 1 } }), aTie({ ownerId: OTHER, name: '王芳', from: '2010-01-01', to: '2015-01-01' })],
    );
    const { user } = page();
    expect(await screen.findByText('已登记份额合计 100%')).toBeDefined();
    expect(screen.getByText('曾住 1 人')).toBeDefined();

    await user.type(screen.getByLabelText('查看日期'), '2012-03-01');

    const then = within(await screen.findByRole('table', { name: '2012-03-01 的业主与住户' }));
    expect(await then.findByRole('link', { name: '李静' })).toBeDefined();
    expect(then.getByRole('link', { name: '已注销' })).toBeDefined();
    expect(then.getByText('1/3')).toBeDefined();
    expect(await screen.findByText('已登记份额合计 5/6')).toBeDefined();
  });

  it('gets a new state that begins today unless its day is said', async () => {
    let said: unknown;
    owner.put('/units/{id}', ({ body, header }) => {
      said = [header('If-Match'), body];
      owner.get('/units/{id}', aUnit({ version: 7, state: 'VACANT' }));
      return aUnit({ version: 7, state: 'VACANT' });
    });
    const { user } = page(`/units/${UNIT}?do=edit`);
    const form = within(await screen.findByRole('form', { name: '编辑房屋' }));
    await user.selectOptions(form.getByRole('combobox', { name: /^状态/ }), await form.findByRole('option', { name: '空置' }));
    await user.click(form.getByRole('button', { name: /保存/ }));

    expect(await screen.findByText('空置')).toBeDefined();
    expect(said).toEqual([
      '"6"',
      { type: 'DWELLING', floor: 12, grossArea: 128.6, netArea: 100, layout: '三室两厅', orientation: '朝南', state: 'VACANT' },
    ]);
  });

  it('changes hands on a day, in shares, and those who live there are asked about', async () => {
    const child = '019ab3c4-6d00-7000-8000-0000000000e3';
    const tenant = '019ab3c4-6d00-7000-8000-0000000000e4';
    owner.get('/units/{id}/people', [
      aTie(),
      aTie({ ownerId: child, name: '张小宝', relation: 'HOUSEHOLD_MEMBER' }),
      aTie({ ownerId: tenant, name: '赵磊', relation: 'TENANT' }),
    ]);
    let said: unknown;
    owner.post('/units/{id}/transfers', ({ body }) => {
      said = body;
      return aTransfer();
    });
    const { user } = page(`/units/${UNIT}?do=transfer`);
    const form = within(await screen.findByRole('form', { name: '过户' }));
    await user.type(form.getByRole('textbox', { name: '新业主 1' }), '张伟{Enter}');
    await form.findByRole('button', { name: '换一位' });
    await user.type(form.getByRole('textbox', { name: /新业主 1 的份额/ }), '1/3');
    await user.type(await form.findByLabelText('过户日期'), '2026-07-01');
    expect(form.getByRole('checkbox', { name: '张小宝（家庭成员）' })).toHaveProperty('checked', true);
    expect(form.getByRole('checkbox', { name: '赵磊（租户）' })).toHaveProperty('checked', false);
    await user.click(form.getByRole('button', { name: /确认过户/ }));

    await waitFor(() =>
      expect(said).toEqual({
        to: [{ ownerId: ZHANG_WEI, share: { numerator: 1, denominator: 3 } }],
        on: '2026-07-01',
        movingOut: [child],
        verified: true,
      }),
    );
  });

  it('says when a transfer is refused, and tells of those that were made', async () => {
    owner.get('/units/{id}/transfers', [aTransfer()]);
    owner.post('/units/{id}/transfers', () =>
      refusal(409, 'transfer.overlap', { errors: [{ field: 'on', code: 'overlap', detail: '2027-01-01' }] }),
    );
    const { user } = page(`/units/${UNIT}?do=transfer`);
    expect(await screen.findByText('李静 过户给 张伟（1/3），王芳')).toBeDefined();
    expect(screen.getByText('同时迁出：张小宝')).toBeDefined();
    const form = within(await screen.findByRole('form', { name: '过户' }));
    await user.type(form.getByRole('textbox', { name: '新业主 1' }), '张伟{Enter}');
    await form.findByRole('button', { name: '换一位' });
    await user.type(await form.findByLabelText('过户日期'), '2026-07-01');
    await user.click(form.getByRole('button', { name: /确认过户/ }));

    expect(await form.findByText(/这套房屋已有人从那天或之后开始、结束拥有/)).toBeDefined();
    expect(form.getByText('须晚于 2027-01-01：现有产权关系从那天开始或结束')).toBeDefined();
  });
});

function aTransfer(): Transfer {
  return {
    id: 'made',
    on: '2026-07-01',
    madeAt: '2026-07-01T02:00:00Z',
    madeBy: '周主管',
    from: [{ id: 'a', name: '李静' }],
    to: [
      { id: ZHANG_WEI, name: '张伟', share: { numerator: 1, denominator: 3 } },
      { id: 'b', name: '王芳' },
    ],
    movedOut: [{ id: 'c', name: '张小宝' }],
  };
}
