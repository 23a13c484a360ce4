import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { BoardNotice, Notice } from '../../api/types';
import { A_LIST, aCommunity, aWord, CUIHU, someone } from '../../testing/fixtures';
import { notification, owner, refusal } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import NoticePage from './notice';
import NoticeDraft from './notice-draft';
import Notices from './notices';
import PhoneNotice from './phone-notice';

const steward = someone(['notice:draft', 'community:read'], { posts: ['ST'] });
const THREE = '019ab3c4-6d00-7000-8000-000000000003';

function aNotice(part: Partial<Notice> = {}): Notice {
  return {
    id: 'notice',
    version: 1,
    number: 'TZ260706-0001',
    status: 'DRAFT',
    category: 'OUTAGE',
    chinese: { title: '停水通知', body: '今天停水。' },
    audience: {
      communityId: CUIHU,
      communities: [],
      buildings: [THREE],
      units: [],
      relations: [],
      tags: [],
      except: [],
      entrances: [],
      types: [],
      owing: false,
      places: [{ community: '翠湖花园', building: '3' }],
    },
    photos: [],
    confirm: false,
    sendingPaused: false,
    createdAt: '2026-07-06T02:00:00Z',
    allowedCommands: ['REVISE', 'SUBMIT', 'DISCARD'],
    ...part,
  };
}

/** What a template leaves blank, in both languages. */
async function fill(user: ReturnType<typeof renderScreen>['user']) {
  for (const name of ['正文', /英文正文/]) {
    const field = screen.getByRole('textbox', { name, hidden: true });
    await user.clear(field);
    await user.type(field, 'Water off 14:00–18:00');
  }
}

beforeEach(() => {
  owner.get('/communities', [aCommunity()]);
  owner.get('/buildings', [{ id: THREE, communityId: CUIHU, name: '3', floors: 18, entrances: 2, version: 1 }]);
  notification.get('/notices/{id}/history', []);
  notification.get('/notices/entrances', ['1', '2']);
  owner.get('/dictionaries/{dictionary}/entries', [aWord('LIVES_ALONE', '独居老人', 'Elderly, lives alone')]);
});

describe('notices', () => {
  it('say whom they are for and where they stand', async () => {
    notification.get('/notices', { items: [aNotice({ status: 'PUBLISHED', people: 186 })] });
    renderScreen(<Notices />, { as: steward });

    const row = (await screen.findByRole('link', { name: '停水通知' })).closest('tr')!;
    expect(row.textContent).toContain('翠湖花园 3 栋');
    expect(row.textContent).toContain('展示中');
    expect(row.textContent).toContain('186');
  });

  it('are written from a template, for a building, with the number of people before anything is sent', async () => {
    let sent: unknown;
    notification.get('/notices/audience', ({ query }) => ({
      people: query.getAll('building').length > 0 ? 186 : 900,
      units: 80,
      buildings: {},
    }));
    notification.post('/notices', ({ body }) => {
      sent = body;
      return aNotice();
    });
    const { user, router } = renderScreen(<NoticeDraft />, { as: steward });
    expect(await screen.findByText('将送达 900 人')).toBeDefined();

    await user.click(screen.getByRole('button', { name: '停水' }));
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect((await screen.findAllByText('还有空格没有填写')).length).toBeGreaterThan(0);
    await fill(user);
    await user.click(await screen.findByRole('checkbox', { name: '3 栋' }));
    await user.click(screen.getByRole('checkbox', { name: '独居老人' }));
    expect(await screen.findByText('将送达 186 人')).toBeDefined();
    await user.keyboard('{Control>}{Enter}{/Control}');

    await waitFor(() => expect(router.state.location.pathname).toBe('/notices/notice'));
    expect(sent).toMatchObject({
      notice: {
        category: 'OUTAGE',
        chinese: { title: '停水通知' },
        english: { title: 'Water will be off' },
        audience: { buildings: [THREE], tags: ['LIVES_ALONE'] },
      },
    });
  });

  it('go out by channels too when that is chosen, with how many each reaches and what it costs before', async () => {
    let sent: unknown;
    const asked: URLSearchParams[] = [];
    notification.get('/notices/audience', { people: 186, units: 80, buildings: {} });
    notification.get('/notices/reach', ({ query }) => {
      asked.push(query);
      return {
        people: 186,
        channels: [
          { channel: 'SMS', reachable: 170, noAddress: 10, optedOut: 6, segments: 1, cents: 850 },
          { channel: 'EMAIL', reachable: 40, noAddress: 146, optedOut: 0, segments: 0, cents: 0 },
        ],
      };
    });
    notification.post('/notices', ({ body }) => {
      sent = body;
      return aNotice();
    });
    const { user, router } = renderScreen(<NoticeDraft />, { as: steward });
    await user.click(await screen.findByRole('button', { name: '停水' }));
    await fill(user);
    expect(asked).toEqual([]);

    await user.click(await screen.findByText('同时通过'));
    expect(await screen.findByText(/短信 · 可通知 170 人 · 最多约 ¥8.50（每人 1 段）/)).toBeDefined();
    expect(asked.at(-1)?.get('category')).toBe('OUTAGE');
    await user.click(screen.getByRole('checkbox', { name: '短信' }));
    await user.click(screen.getByRole('checkbox', { name: '邮件' }));
    await user.selectOptions(screen.getByRole('combobox', { name: '两种都能送达时' }), '先发邮件，失败再发短信');
    await user.keyboard('{Control>}{Enter}{/Control}');

    await waitFor(() => expect(router.state.location.pathname).toBe('/notices/notice'));
    expect(sent).toMatchObject({ notice: { ways: { by: ['EMAIL', 'SMS'], inTurn: true } } });
  });

  it('say before they are published what leaves the house with them', async () => {
    notification.get('/notices/{id}', aNotice({ ways: { by: ['SMS'], inTurn: false } }));
    notification.get('/notices/{id}/reach', {
      people: 186,
      channels: [
        { channel: 'SMS', reachable: 170, noAddress: 10, optedOut: 6, segments: 1, cents: 850 },
        { channel: 'EMAIL', reachable: 40, noAddress: 146, optedOut: 0, segments: 0, cents: 0 },
      ],
    });
    renderScreen(<NoticePage />, { as: steward, at: '/notices/notice', route: '/notices/:id' });

    expect(await screen.findByText(/短信 · 可通知 170 人 · 最多约 ¥8.50/)).toBeDefined();
    expect(screen.getByText('186 人在邻里内可见')).toBeDefined();
    expect(screen.queryByText(/可通知 40 人/)).toBeNull();
  });

  it.each([
    [CUIHU, '2027-07-06T01:00:00.000Z', '2027-12-31T10:00:00.000Z', undefined],
    ['abroad', '2027-07-06T13:00:00.000Z', '2027-12-31T23:00:00.000Z', /America\/New_York/],
  ])('are published by the clock of their community, whatever the writer has: %s', async (community, publishAt, expiresAt, said) => {
    let sent: unknown;
    const writer = { ...steward, elsewhere: [{ communityId: 'abroad', zone: 'America/New_York' }] };
    const kept = { publishAt, expiresAt, audience: { ...aNotice().audience, communityId: community } };
    owner.get('/communities', [aCommunity(), aCommunity({ id: 'abroad', name: '河岸' })]);
    notification.get('/notices/{id}', aNotice(kept));
    notification.get('/notices/audience', { people: 1, units: 1, buildings: {} });
    notification.get('/notices/entrances', []);
    notification.put('/notices/{id}', ({ body }) => {
      sent = body;
      return aNotice(kept);
    });
    vi.stubEnv('TZ', 'Asia/Shanghai');
    const { user } = renderScreen(<NoticePage />, { as: writer, at: '/notices/notice', route: '/notices/:id' });
    await user.click(await screen.findByRole('button', { name: '修改' }));

    expect(await screen.findByDisplayValue('2027-07-06T09:00')).toBeDefined();
    expect(screen.getByDisplayValue('2027-12-31T18:00')).toBeDefined();
    expect(screen.queryByText(/的时间填写/)?.textContent).toEqual(said ? expect.stringMatching(said) : undefined);
    await user.keyboard('{Control>}{Enter}{/Control}');

    await waitFor(() => expect(sent).toMatchObject({ publishAt, expiresAt }));
    vi.unstubAllEnvs();
  });

  it('are narrowed to an entrance, a type of unit, what is overdue and an uploaded list', async () => {
    let sent: unknown;
    const asked: URLSearchParams[] = [];
    notification.get('/notices/audience', ({ query }) => {
      asked.push(query);
      return { people: 7, units: 5, buildings: {} };
    });
    notification.post('/notices/audience-lists', A_LIST);
    notification.get('/notices/audience-lists/{id}', A_LIST);
    notification.post('/notices', ({ body }) => {
      sent = body;
      return aNotice();
    });
    const { user, router } = renderScreen(<NoticeDraft />, { as: steward });
    await user.click(await screen.findByRole('button', { name: '停水' }));
    await fill(user);

    await user.click(await screen.findByRole('checkbox', { name: '3 栋' }));
    await user.click(await screen.findByRole('checkbox', { name: '2 单元' }));
    await user.click(screen.getByRole('checkbox', { name: '住宅' }));
    await user.click(screen.getByRole('checkbox', { name: '仅限发布时有逾期欠费的房屋' }));
    await user.upload(screen.getByLabelText('仅限名单中的人'), new File(['房号'], '名单.csv', { type: 'text/csv' }));
    expect(await screen.findByText('3 行中找到 1 户、1 人')).toBeDefined();
    await user.click(screen.getByText('1 项未找到'));
    expect(screen.getByText('小区内没有这个房号')).toBeDefined();
    await waitFor(() => expect(asked.at(-1)?.get('list')).toBe('list'));
    await user.keyboard('{Control>}{Enter}{/Control}');

    await waitFor(() => expect(router.state.location.pathname).toBe('/notices/notice'));
    expect(sent).toMatchObject({
      notice: {
        audience: {
          buildings: [THREE],
          entrances: [{ buildingId: THREE, name: '2' }],
          types: ['DWELLING'],
          owing: true,
          list: 'list',
        },
      },
    });
    expect(asked.at(-1)?.getAll('entrance')).toEqual([`${THREE}:2`]);
  });

  it('say whom they are narrowed to', async () => {
    const audience = {
      ...aNotice().audience,
      entrances: [{ buildingId: THREE, building: '3', name: '2' }],
      types: ['SHOP'],
      owing: true,
      list: { id: 'list', fileName: '名单.csv', units: 1, people: 1 },
    };
    notification.get('/notices', { items: [aNotice({ audience })] });
    renderScreen(<Notices />, { as: steward });

    const row = (await screen.findByRole('link', { name: '停水通知' })).closest('tr')!;
    expect(row.textContent).toContain('翠湖花园 3 栋；仅 3 栋 2 单元；仅商铺；仅有逾期欠费的房屋；仅名单“名单.csv”中的人');
  });

  it('keep what was written when they are refused, and say at the field what is wrong', async () => {
    notification.get('/notices/audience', { people: 1, units: 1, buildings: {} });
    notification.post('/notices', () => refusal(422, 'notice.times', { errors: [{ field: 'expiresAt', code: 'notice.times' }] }));
    const { user } = renderScreen(<NoticeDraft />, { as: steward });
    await user.click(await screen.findByRole('button', { name: '停电' }));
    await fill(user);

    await user.click(screen.getByRole('button', { name: /保存草稿/ }));

    expect(await screen.findByText('须晚于发布时间')).toBeDefined();
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: '标题' }).value).toBe('停电通知');
  });

  it('are published by one press and followed until everybody has them', async () => {
    let now = aNotice();
    notification.get('/notices/{id}', () => now);
    notification.get('/notices/{id}/figures', {
      people: 186,
      read: 12,
      confirmed: 0,
      buildings: [{ buildingId: THREE, name: '3', people: 186, read: 12, confirmed: 0 }],
    });
    notification.get('/notices/{id}/recipients', {
      items: [{ personId: 'zhang', name: '张伟', unitLabel: '3-2-1201', at: '2026-07-06T02:00:00Z', confirmed: false }],
    });
    notification.post('/notices/{id}/submission', () => {
      now = aNotice({ status: 'PUBLISHED', version: 4, people: 186, allowedCommands: ['REMIND'] });
      return aNotice({ status: 'SCHEDULED', version: 2, allowedCommands: [] });
    });
    const { user } = renderScreen(<NoticePage />, { as: steward, at: '/notices/notice', route: '/notices/:id' });

    await user.click(await screen.findByRole('button', { name: '发布' }));

    expect(await screen.findByText('186 人中已有 12 人阅读', {}, { timeout: 4000 })).toBeDefined();
    expect(await screen.findByRole('link', { name: '张伟' })).toBeDefined();
    expect(screen.getByRole('button', { name: '提醒未读的人' })).toBeDefined();
  });

  it('are withdrawn with a reason', async () => {
    let reason: unknown;
    notification.get('/notices/{id}', aNotice({ status: 'PUBLISHED', people: 186, allowedCommands: ['WITHDRAW'] }));
    notification.get('/notices/{id}/figures', { people: 186, read: 0, confirmed: 0, buildings: [] });
    notification.get('/notices/{id}/recipients', { items: [] });
    notification.post('/notices/{id}/withdrawal', ({ body }) => {
      reason = body;
      return aNotice({ status: 'WITHDRAWN', allowedCommands: [] });
    });
    const { user } = renderScreen(<NoticePage />, { as: steward, at: '/notices/notice', route: '/notices/:id' });

    await user.click(await screen.findByRole('button', { name: '撤回' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('186');
    await user.type(within(dialog).getByRole('textbox'), '抢修提前完成');
    await user.click(within(dialog).getByRole('button', { name: '撤回' }));

    await waitFor(() => expect(reason).toEqual({ reason: '抢修提前完成' }));
  });
});

describe('a notice on a phone', () => {
  const shown: BoardNotice = {
    id: 'notice',
    number: 'TZ260706-0001',
    category: 'OUTAGE',
    chinese: { title: '停水通知', body: '今天停水。' },
    photos: [],
    confirm: true,
    publishedAt: '2026-07-06T02:00:00Z',
    read: false,
  };

  it('is read by opening it, once, and confirmed by one tap', async () => {
    const told: unknown[] = [];
    notification.get('/notice-board/{id}', shown);
    notification.post('/notice-board/{id}/reading', ({ body }) => {
      told.push(body);
      return { ...shown, read: true };
    });
    const { user } = renderScreen(<PhoneNotice />, { as: someone([]), at: '/r/notices/notice', route: '/r/notices/:id' });

    expect(await screen.findByText('今天停水。')).toBeDefined();
    await waitFor(() => expect(told).toEqual([{ confirmed: false }]));
    await user.click(screen.getByRole('button', { name: '已知晓' }));

    expect(await screen.findByText('已确认，谢谢您')).toBeDefined();
    expect(told).toEqual([{ confirmed: false }, { confirmed: true }]);
  });

  it('are brought to mind by the channel that was chosen, with how many it reaches before anything goes out', async () => {
    let sent: unknown;
    const published = aNotice({ status: 'PUBLISHED', people: 186, allowedCommands: ['REMIND'] });
    notification.get('/notices/{id}', published);
    notification.get('/notices/{id}/figures', { people: 186, read: 100, confirmed: 0, buildings: [] });
    notification.get('/notices/{id}/recipients', { items: [] });
    notification.get('/notices/{id}/reminder', {
      unread: 86,
      channels: [
        { channel: 'SMS', reachable: 80, noAddress: 4, optedOut: 2, segments: 2, cents: 800 },
        { channel: 'EMAIL', reachable: 0, noAddress: 86, optedOut: 0, segments: 0, cents: 0 },
      ],
    });
    notification.post('/notices/{id}/reminder', ({ body }) => {
      sent = body;
      return { ...published, allowedCommands: [] };
    });
    const { user } = renderScreen(<NoticePage />, { as: steward, at: '/notices/notice', route: '/notices/:id' });

    await user.click(await screen.findByRole('button', { name: '提醒未读的人' }));
    const sms = await screen.findByRole('checkbox', { name: /短信 · 可通知 80 人/ });
    expect(sms.closest('label')?.textContent).toContain('4 人没有手机号，2 人不接收');
    expect(screen.getByRole('checkbox', { name: /邮件/ })).toHaveProperty('disabled', true);
    expect(sent).toBeUndefined();
    expect(sms.closest('label')?.textContent).toContain('最多约 ¥8.00（每人 2 段）');
    await user.click(sms);
    await user.selectOptions(screen.getByRole('combobox', { name: '短信发送时间' }), '6 小时后仍未读再发');
    await user.click(screen.getByRole('button', { name: '提醒 86 人' }));

    await waitFor(() => expect(sent).toEqual({ by: ['SMS'], afterHours: { SMS: 6 } }));
  });

  it('shows how far what goes out has come, pauses it, and cancels the rest when that is meant', async () => {
    const moved: string[] = [];
    let now = aNotice({ status: 'PUBLISHED', people: 186, remindedAt: '2026-07-06T02:00:00Z', allowedCommands: ['PAUSE', 'CANCEL'] });
    notification.get('/notices/{id}', () => now);
    notification.get('/notices/{id}/figures', { people: 186, read: 100, confirmed: 0, buildings: [] });
    notification.get('/notices/{id}/recipients', { items: [] });
    notification.get('/notices/{id}/sending', () => [
      {
        channel: 'SMS',
        sent: 30,
        waiting: moved.includes('cancellation') ? 0 : 50,
        failed: 2,
        kept: moved.includes('cancellation') ? 54 : 4,
      },
    ]);
    notification.post('/notices/{id}/sending/pause', () => {
      moved.push('pause');
      now = { ...now, version: 5, sendingPaused: true, allowedCommands: ['RESUME', 'CANCEL'] };
      return now;
    });
    notification.post('/notices/{id}/sending/cancellation', () => {
      moved.push('cancellation');
      now = { ...now, version: 6, sendingPaused: false, allowedCommands: [] };
      return now;
    });
    const { user } = renderScreen(<NoticePage />, { as: steward, at: '/notices/notice', route: '/notices/:id' });

    expect(await screen.findByText('短信：已发 30，待发 50，失败 2，不发 4')).toBeDefined();
    await user.click(screen.getByRole('button', { name: '暂停' }));
    expect(await screen.findByText('已暂停：没发出的先不发')).toBeDefined();
    expect(screen.getByRole('button', { name: '继续' })).toBeDefined();
    await user.click(screen.getByRole('button', { name: '取消剩余' }));
    expect(screen.getByText('还没发出的 50 条不再发送；已发出的不受影响。')).toBeDefined();
    await user.click(screen.getByRole('button', { name: '取消剩余' }));

    expect(await screen.findByText('短信：已发 30，待发 0，失败 2，不发 54')).toBeDefined();
    expect(screen.getByText('已全部处理')).toBeDefined();
    expect(moved).toEqual(['pause', 'cancellation']);
  });
});
