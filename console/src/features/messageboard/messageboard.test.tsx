import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { BoardPost, BoardPostRow, NeighbourPost } from '../../api/types';
import { aCommunity, ago, CUIHU, someone, UNIT, ZHANG_WEI } from '../../testing/fixtures';
import { notification, owner, refusal } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import BoardPosts from './board-posts';
import PhoneBoardNew from './phone-board-new';
import PhoneBoardPost from './phone-board-post';

const moderator = someone(['board:moderate', 'board:rules', 'request:create', 'complaint:create'], { posts: ['CL'] });
const resident = someone(['board:write'], { posts: ['OW'], ownerId: ZHANG_WEI, homes: [{ id: CUIHU, name: '翠湖花园' }] });

function aPost(part: Partial<BoardPost> = {}): BoardPost {
  return {
    id: 'one',
    version: 1,
    number: 'LY260706-0001',
    status: 'PENDING',
    pinned: false,
    communityId: CUIHU,
    title: '周末拼团',
    text: '日结刷单',
    photos: [],
    author: { personId: ZHANG_WEI, name: '张伟', unitId: UNIT, unitLabel: '3-2-1201' },
    postedAt: ago(3),
    sensitive: ['刷单'],
    comments: [],
    reports: [],
    allowedCommands: ['APPROVE', 'HIDE'],
    ...part,
  };
}

function aRow(part: Partial<BoardPostRow> = {}): BoardPostRow {
  return {
    id: 'one',
    number: 'LY260706-0001',
    status: 'PENDING',
    pinned: false,
    communityId: CUIHU,
    title: '周末拼团',
    text: '日结刷单',
    author: '张伟',
    unitLabel: '3-2-1201',
    activeAt: ago(3),
    comments: 0,
    held: 0,
    reports: 0,
    waitsSince: ago(3),
    ...part,
  };
}

function shown(part: Partial<NeighbourPost> = {}): NeighbourPost {
  return {
    id: 'one',
    version: 1,
    number: 'LY260706-0001',
    status: 'PUBLISHED',
    pinned: false,
    communityId: CUIHU,
    title: '门禁坏了',
    text: '刷不开',
    photos: [],
    author: { building: '5', name: '王**', own: false },
    postedAt: ago(3),
    comments: [{ number: 1, at: ago(2), office: '小陈', text: '已报修', photos: [], status: 'PUBLISHED' }],
    reported: [],
    allowedCommands: ['COMMENT', 'REPORT'],
    ...part,
  };
}

beforeEach(() => {
  owner.get('/communities', [aCommunity()]);
});

describe('a post at the desk', () => {
  it('that waits says because of which word, and is approved by a key', async () => {
    notification.get('/board-posts', { items: [aRow()] });
    notification.get('/board-posts/{id}', aPost());
    let approved: unknown;
    notification.post('/board-posts/{id}/approval', ({ body }) => {
      approved = body;
      return aPost({ status: 'PUBLISHED', allowedCommands: ['REPLY', 'HIDE', 'PIN'] });
    });
    renderScreen(<BoardPosts />, { as: moderator, at: '/board-posts/one', route: '/board-posts/:id' });

    await screen.findByText('含敏感词：刷单');
    fireEvent.keyDown(window, { key: 'a' });

    await screen.findByRole('button', { name: /置顶/ });
    expect(approved).toEqual({});
    expect(screen.getByRole('link', { name: '转报修' }).getAttribute('href')).toContain('said=');
  });

  it('is not hidden without a reason', async () => {
    notification.get('/board-posts', { items: [aRow()] });
    notification.get('/board-posts/{id}', aPost());
    let said: unknown;
    notification.post('/board-posts/{id}/hiding', ({ body }) => {
      said = body;
      return aPost({ status: 'HIDDEN', reason: '请勿发布广告', allowedCommands: ['REOPEN'] });
    });
    const { user } = renderScreen(<BoardPosts />, { as: moderator, at: '/board-posts/one', route: '/board-posts/:id' });

    await user.click(await screen.findByRole('button', { name: /^隐藏/ }));
    const dialog = within(await screen.findByRole('dialog'));
    const hide = dialog.getByRole<HTMLButtonElement>('button', { name: '隐藏这条留言' });
    expect(hide.disabled).toBe(true);
    await user.type(dialog.getByRole('textbox', { name: '原因' }), '请勿发布广告');
    await user.click(hide);

    expect(await screen.findByText('物业已隐藏：请勿发布广告')).toBeDefined();
    expect(said).toEqual({ reason: '请勿发布广告' });
  });
});

describe('a post on the phone', () => {
  it('shows the office as the office, and neighbours as far as the board allows', async () => {
    notification.get('/message-board/{id}', shown());
    renderScreen(<PhoneBoardPost />, { as: resident, at: '/r/board/one', route: '/r/board/:id' });

    expect(await screen.findByText('5栋 王**')).toBeDefined();
    expect(screen.getByText('物业回复')).toBeDefined();
  });

  it('is reported once, with what is wrong with it', async () => {
    notification.get('/message-board/{id}', shown());
    let said: unknown;
    notification.post('/message-board/{id}/reports', ({ body }) => {
      said = body;
      return shown({ reported: [0] });
    });
    const { user } = renderScreen(<PhoneBoardPost />, { as: resident, at: '/r/board/one', route: '/r/board/:id' });

    await user.click(await screen.findByRole('button', { name: '举报这条留言' }));
    await user.click(screen.getByRole('button', { name: '广告推销' }));
    await user.click(screen.getByRole('button', { name: '举报' }));

    expect(await screen.findByText('已举报')).toBeDefined();
    expect(said).toEqual({ reason: 'ADVERTISING' });
  });

  it('that is refused keeps what was typed and says why', async () => {
    let asked = 0;
    notification.post('/message-board', () => {
      asked++;
      const later = refusal(429, 'boardpost.too-often');
      later.headers.set('Retry-After', '600');
      return later;
    });
    const { user } = renderScreen(<PhoneBoardNew />, { as: resident, at: '/r/board/new', route: '/r/board/new' });

    await user.type(screen.getByRole('textbox', { name: '标题' }), '再来一条');
    await user.type(screen.getByRole('textbox', { name: '内容' }), '刷屏');
    await user.click(screen.getByRole('button', { name: '发布' }));

    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('留言太频繁'));
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: '标题' }).value).toBe('再来一条');
    expect(asked).toBe(1);
  });
});
