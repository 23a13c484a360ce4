import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Conversation, ConversationRow } from '../../api/types';
import { aCommunity, anOrder, aWord, ago, ahead, CUIHU, someone, UNIT, ZHANG_WEI } from '../../testing/fixtures';
import { http, HttpResponse } from 'msw';
import { aLiveLine, network, notification, owner, refusal, workorder } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import Conversations from './conversations';
import PhoneChat from './phone-chat';

const agent = someone(['conversation:read', 'conversation:answer', 'owner:read', 'request:create', 'complaint:create'], { posts: ['CS'] });
const resident = someone(['conversation:read', 'conversation:ask'], { posts: ['OW'], ownerId: ZHANG_WEI });

function aConversation(part: Partial<Conversation> = {}): Conversation {
  return {
    id: 'one',
    version: 1,
    number: 'ZX260706-0001',
    status: 'OPEN',
    residentId: ZHANG_WEI,
    resident: '张伟',
    communityId: CUIHU,
    unitId: UNIT,
    unitLabel: '3-2-1201',
    openedAt: ago(3),
    waiting: { since: ago(3), due: ahead(7) },
    lines: [{ number: 1, at: ago(3), side: 'RESIDENT', by: ZHANG_WEI, name: '张伟', text: '电梯什么时候修好？', photos: [] }],
    notes: [],
    readByResident: 1,
    readByStaff: 1,
    allowedCommands: ['ANSWER', 'NOTE', 'TAKE'],
    ...part,
  };
}

function aRow(part: Partial<ConversationRow> = {}): ConversationRow {
  return {
    id: 'one',
    number: 'ZX260706-0001',
    status: 'OPEN',
    residentId: ZHANG_WEI,
    resident: '张伟',
    communityId: CUIHU,
    unitLabel: '3-2-1201',
    waiting: { since: ago(3), due: ahead(7) },
    openedAt: ago(3),
    firstText: '电梯什么时候修好？',
    lastSpoken: ago(3),
    lastText: '电梯什么时候修好？',
    lastSide: 'RESIDENT',
    unread: 1,
    ...part,
  };
}

const said = (text: string): Conversation['lines'][number] => ({
  number: 2,
  at: ago(0),
  side: 'STAFF',
  by: 'chen',
  name: '陈静',
  text,
  photos: [],
});

/** The service has this one. */
function stands(conversation: Conversation) {
  notification.get('/conversations/{id}', conversation);
  // After it: what is asked for by name is no id.
  notification.get('/conversations/hours', { open: true, from: ago(0), due: ahead(10) });
}

beforeEach(() => {
  owner.get('/communities', [aCommunity()]);
});

describe('conversations', () => {
  it('that wait stand first, with what is left until an answer is due', async () => {
    let asked: URLSearchParams | undefined;
    notification.get('/conversations', ({ query }) => {
      asked = query;
      return { items: [aRow(), aRow({ id: 'two', resident: '王芳', waiting: { since: ago(20), due: ago(10) } })] };
    });
    renderScreen(<Conversations />, { as: agent });

    const rows = await screen.findAllByRole('link', { name: /电梯/ });
    expect(asked?.get('sort')).toBe('WAITING');
    expect(rows[0]?.textContent).toContain('剩');
    expect(rows[1]?.textContent).toContain('超');
  });

  it('are answered by Enter, but not by the Enter that ends a composition', async () => {
    const answers: unknown[] = [];
    notification.get('/conversations', { items: [aRow()] });
    stands(aConversation());
    notification.post('/conversations/{id}/answers', ({ body }) => {
      answers.push(body);
      return aConversation({ status: 'WAITING_RESIDENT', waiting: undefined, lines: [...aConversation().lines, said('下午四点')] });
    });
    const { user } = renderScreen(<Conversations />, { as: agent, at: '/conversations/one', route: '/conversations/:id' });
    const field = await screen.findByRole('textbox', { name: /回复住户/ });

    await user.type(field, '下午四点');
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, isComposing: true }));
    expect(answers).toHaveLength(0);
    await user.type(field, '{Enter}');

    await waitFor(() => expect(answers).toEqual([{ text: '下午四点', photos: [] }]));
    await waitFor(() => expect((field as HTMLTextAreaElement).value).toBe(''));
    expect(await screen.findByText('下午四点')).toBeDefined();
  });

  it('that somebody else has are taken over first', async () => {
    notification.get('/conversations', { items: [] });
    stands(aConversation({ status: 'ASSIGNED', agent: { staffId: 'liu', name: '刘洋' }, allowedCommands: ['NOTE', 'TAKE', 'RELEASE'] }));
    renderScreen(<Conversations />, { as: agent, at: '/conversations/one', route: '/conversations/:id' });

    expect(await screen.findByText('刘洋 正在处理，接管后才能回复')).toBeDefined();
    expect(screen.getByRole('button', { name: '接管' })).toBeDefined();
    expect(screen.queryByRole('textbox', { name: /回复住户/ })).toBeNull();
  });

  it('are handed to a colleague who may answer there', async () => {
    let sent: unknown;
    notification.get('/conversations', { items: [] });
    stands(aConversation({ allowedCommands: ['ANSWER', 'NOTE', 'TAKE', 'HAND_OVER'] }));
    notification.get('/conversations/{id}/colleagues', [{ staffId: 'liu', name: '刘洋' }]);
    notification.post('/conversations/{id}/handover', ({ body }) => {
      sent = body;
      return aConversation({ status: 'ASSIGNED', agent: { staffId: 'liu', name: '刘洋' }, allowedCommands: ['NOTE', 'TAKE'] });
    });
    const { user } = renderScreen(<Conversations />, { as: agent, at: '/conversations/one', route: '/conversations/:id' });

    await user.click(await screen.findByRole('button', { name: '转交' }));
    await user.selectOptions(await screen.findByRole('combobox', { name: '转交给' }), '刘洋');
    await user.click(screen.getAllByRole('button', { name: '转交' }).at(-1)!);

    await waitFor(() => expect(sent).toEqual({ to: 'liu' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('become a complaint in one step, with the messages and photos that were chosen, and lead to it', async () => {
    let sent: unknown;
    let carried = 0;
    const one = aConversation({
      lines: [
        { number: 1, at: ago(3), side: 'RESIDENT', by: ZHANG_WEI, name: '张伟', text: '楼上夜里很吵', photos: ['p1'] },
        { number: 2, at: ago(2), side: 'STAFF', by: 'chen', name: '陈静', text: '您好', photos: [] },
        { number: 3, at: ago(1), side: 'RESIDENT', by: ZHANG_WEI, name: '张伟', text: '已经一周了', photos: [] },
      ],
    });
    notification.get('/conversations', { items: [] });
    stands(one);
    owner.get('/dictionaries/{dictionary}/entries', [aWord('NOISE', '噪音扰民', 'Noise')]);
    network.use(
      http.get('*/api/conversations/one/photos/p1', () => HttpResponse.arrayBuffer(new ArrayBuffer(4))),
      http.post('*/api/complaints/photos', () => {
        carried++;
        return HttpResponse.json({ id: 'copy' }, { status: 201 });
      }),
    );
    workorder.post('/complaints', ({ body }) => {
      sent = body;
      return { id: 'complaint', number: 'TS261128-0001' } as never;
    });
    const { user } = renderScreen(<Conversations />, { as: agent, at: '/conversations/one', route: '/conversations/:id' });

    await user.click(await screen.findByRole('button', { name: '转报修或投诉' }));
    await user.click(await screen.findByRole('radio', { name: '投诉' }));
    await user.selectOptions(screen.getByRole('combobox', { name: '投诉类别' }), await screen.findByRole('option', { name: '噪音扰民' }));
    await user.click(screen.getByRole('checkbox', { name: /您好/ }));
    await user.click(screen.getByRole('button', { name: '转为投诉' }));

    expect(await screen.findByText('已生成 TS261128-0001，住户在会话中可见')).toBeDefined();
    expect(carried).toBe(1);
    expect(sent).toMatchObject({
      category: 'NOISE',
      description: '楼上夜里很吵\n已经一周了',
      photos: ['copy'],
      ownerId: ZHANG_WEI,
      unitId: UNIT,
      conversationId: 'one',
    });
  });

  it('become a request with everything that was said unless somebody chooses, and say who said it', async () => {
    let sent: unknown;
    notification.get('/conversations', { items: [] });
    stands(aConversation({ lines: [...aConversation().lines, said('马上去看')] }));
    owner.get('/dictionaries/{dictionary}/entries', [aWord('LIFT', '电梯故障', 'Lift')]);
    workorder.post('/requests', ({ body }) => {
      sent = body;
      return { id: 'request', number: 'BX261128-0001' } as never;
    });
    const { user } = renderScreen(<Conversations />, { as: agent, at: '/conversations/one', route: '/conversations/:id' });

    await user.click(await screen.findByRole('button', { name: '转报修或投诉' }));
    await user.selectOptions(
      await screen.findByRole('combobox', { name: '报修类型' }),
      await screen.findByRole('option', { name: '电梯故障' }),
    );
    const send = screen.getByRole('button', { name: '转为报修' });
    expect(send).toHaveProperty('disabled', true);
    await user.type(screen.getByRole('textbox', { name: '位置' }), '1 号电梯');
    await user.click(send);

    expect(await screen.findByText('已生成 BX261128-0001，住户在会话中可见')).toBeDefined();
    expect(sent).toMatchObject({ type: 'LIFT', place: '1 号电梯', description: '张伟: 电梯什么时候修好？\n陈静: 马上去看' });
  });

  it('show what was made of them, to staff as the order it is worked on in', async () => {
    const card = { kind: 'REQUEST' as const, id: 'request', label: 'BX261128-0001' };
    notification.get('/conversations', { items: [] });
    stands(aConversation({ lines: [...aConversation().lines, { ...said(''), card }] }));
    workorder.get('/orders', ({ query }) => ({ items: query.get('request') === 'request' ? [anOrder({ id: 'order' })] : [] }));
    renderScreen(<Conversations />, { as: agent, at: '/conversations/one', route: '/conversations/:id' });

    expect((await screen.findByRole('link', { name: '报修 BX261128-0001' })).getAttribute('href')).toBe('/orders/order');
  });

  it('keep what was typed when it was refused', async () => {
    notification.get('/conversations', { items: [] });
    stands(aConversation());
    notification.post('/conversations/{id}/answers', () => refusal(409, 'conversation.theirs'));
    const { user } = renderScreen(<Conversations />, { as: agent, at: '/conversations/one', route: '/conversations/:id' });

    await user.type(await screen.findByRole('textbox', { name: /回复住户/ }), '您好{Enter}');

    expect(await screen.findByText('同事正在处理，接管后才能回复')).toBeDefined();
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /回复住户/ }).value).toBe('您好');
  });

  it('say to the resident until when somebody answers, and what is read is told', async () => {
    let read: unknown;
    const one = aConversation({ lines: [...aConversation().lines, said('您好')], readByResident: 1, allowedCommands: ['ASK'] });
    notification.get('/conversations', { items: [aRow()] });
    stands(one);
    notification.post('/conversations/{id}/reading', ({ body }) => {
      read = body;
      return { ...one, readByResident: 2 };
    });
    renderScreen(<PhoneChat />, { as: resident });

    expect(await screen.findByText(/^预计 .* 前回复您$/)).toBeDefined();
    await waitFor(() => expect(read).toEqual({ upTo: 2 }));
  });

  it('begin anew after the last one was resolved long ago', async () => {
    const opened: unknown[] = [];
    notification.get('/conversations', { items: [aRow({ status: 'RESOLVED', waiting: undefined })] });
    stands(aConversation({ status: 'RESOLVED', waiting: undefined, allowedCommands: [] }));
    notification.post('/conversations', ({ body }) => {
      opened.push(body);
      return aConversation({ id: 'new' });
    });
    const { user } = renderScreen(<PhoneChat />, { as: resident });

    await user.type(await screen.findByRole('textbox', { name: '输入您的问题' }), '又坏了');
    await user.click(screen.getByRole('button', { name: '发送' }));

    await waitFor(() => expect(opened).toEqual([{ line: { text: '又坏了', photos: [] } }]));
  });
  it('say which colleague is answering already, and nothing of oneself', async () => {
    notification.get('/conversations', { items: [] });
    stands(aConversation());
    const line = aLiveLine('*/api/conversations/changes');
    renderScreen(<Conversations />, { as: agent, at: '/conversations/one', route: '/conversations/:id' });
    await screen.findByRole('textbox', { name: /回复住户/ });

    await waitFor(() => {
      line.tell('answering one', 'liu 刘洋');
      expect(screen.getByText('刘洋 正在回复')).toBeDefined();
    });
    line.tell('answering one', `${agent.staffId} 陈静`);

    await waitFor(() => expect(screen.queryByText(/正在回复/)).toBeNull());
  });

  it('tell each side that the other is at the keys, now and then, until something is said', async () => {
    const marks: string[] = [];
    let one = aConversation({ allowedCommands: ['ANSWER', 'ASK'] });
    notification.get('/conversations', { items: [aRow()] });
    notification.get('/conversations/{id}', () => one);
    // After it: what is asked for by name is no id.
    notification.get('/conversations/hours', { open: true, from: ago(0), due: ahead(10) });
    notification.get('/answers/self-help', []);
    const line = aLiveLine('*/api/conversations/changes');
    let side = 'RESIDENT';
    notification.post('/conversations/{id}/typing', () => {
      marks.push(side);
      // Behind what the line says when it opens.
      const by = side;
      setTimeout(() => line.tell('typing one', by), 700);
      return new Response(null, { status: 204 });
    });
    renderScreen(<Conversations />, { as: agent, at: '/conversations/one', route: '/conversations/:id' });
    const { user } = renderScreen(<PhoneChat />, { as: resident });

    await user.type(await screen.findByRole('textbox', { name: '输入您的问题' }), '有人吗');
    expect(await screen.findByText('住户正在输入…')).toBeDefined();
    side = 'STAFF';
    await user.type(await screen.findByRole('textbox', { name: /回复住户/ }), '在的');
    expect(await screen.findByText('物业正在输入…')).toBeDefined();
    expect(marks).toEqual(['RESIDENT', 'STAFF']);

    one = { ...one, lines: [...one.lines, said('在的')] };
    line.tell('one', 'conversation.said');
    await waitFor(() => expect(screen.queryByText('物业正在输入…')).toBeNull());
  });
});

describe('ready answers', () => {
  const parking = { id: 'lift', question: '电梯什么时候修好', reply: '{业主}您好，{房号}这部电梯今天四点前修好。', by: ['电梯'] };

  it('fit what was asked last, and stand in the field with their variables filled in', async () => {
    let asked: string | null = null;
    owner.get('/communities', [aCommunity()]);
    stands(aConversation());
    notification.get('/conversations', { items: [aRow()] });
    notification.get('/answers/fitting', ({ query }) => {
      asked = query.get('q');
      return [parking];
    });
    const { user } = renderScreen(<Conversations />, { as: agent, at: '/conversations/one', route: '/conversations/:id' });

    await user.click(await screen.findByRole('button', { name: '常用答复' }));
    await user.click(await screen.findByRole('button', { name: '使用“电梯什么时候修好”' }));

    expect(asked).toBe('电梯什么时候修好？');
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /答复|回复/ }).value).toBe(
      '张伟您好，3-2-1201这部电梯今天四点前修好。',
    );
  });

  it('are offered to the resident who types, and hidden until wanted', async () => {
    stands(aConversation());
    notification.get('/conversations', { items: [] });
    notification.get('/answers/self-help', [{ ...parking, reply: '今天四点前修好。' }]);
    const { user } = renderScreen(<PhoneChat />, { as: resident });

    await user.type(await screen.findByRole('textbox'), '电梯几点修好');

    expect(await screen.findByText('电梯什么时候修好')).toBeDefined();
    expect(screen.getByText('也许这里已有答案')).toBeDefined();
  });

  describe('to who types', () => {
    let asked: (string | null)[];

    beforeEach(() => {
      asked = [];
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
      stands(aConversation());
      notification.get('/conversations', { items: [] });
      notification.get('/answers/self-help', ({ query }) => {
        asked.push(query.get('q'));
        return [parking];
      });
    });
    afterEach(() => void vi.useRealTimers());

    it('are not asked for while an input method composes', async () => {
      renderScreen(<PhoneChat />, { as: resident });
      const field = await screen.findByRole('textbox');

      fireEvent.compositionStart(field);
      fireEvent.change(field, { target: { value: 'dian ti' } });
      await act(() => vi.advanceTimersByTimeAsync(2000));
      expect(asked).toEqual([]);
      fireEvent.change(field, { target: { value: '电梯' } });
      fireEvent.compositionEnd(field);
      pass(2000);

      await screen.findByText('电梯什么时候修好');
      expect(asked).toEqual(['电梯']);
    });

    it('stay while more is typed, and go with what was typed; a long text is asked by its beginning', async () => {
      renderScreen(<PhoneChat />, { as: resident });
      const field = await screen.findByRole('textbox');
      fireEvent.change(field, { target: { value: '电梯' } });
      pass(2000);
      await screen.findByText('电梯什么时候修好');

      fireEvent.change(field, { target: { value: `电梯${'🛗'.repeat(300)}` } });
      pass(601);
      expect(screen.queryByText('电梯什么时候修好')).not.toBeNull();
      await waitFor(() => expect(asked).toEqual(['电梯', `电梯${'🛗'.repeat(198)}`]));
      fireEvent.change(field, { target: { value: '电' } });
      expect(screen.queryByText('电梯什么时候修好')).toBeNull();

      notification.get('/answers/self-help', []);
      fireEvent.change(field, { target: { value: '停车费' } });
      pass(601);
      expect(screen.queryByText('电梯什么时候修好')).toBeNull();
    });
  });

  it('take a name as it is, though it reads like a variable or a pattern', async () => {
    owner.get('/communities', [aCommunity()]);
    stands(aConversation({ resident: '$&{unit}' }));
    notification.get('/conversations', { items: [aRow()] });
    notification.get('/answers/fitting', [{ ...parking, reply: '{业主}：{房号}，{其他}' }]);
    const { user } = renderScreen(<Conversations />, { as: agent, at: '/conversations/one', route: '/conversations/:id' });

    await user.click(await screen.findByRole('button', { name: '常用答复' }));
    await user.click(await screen.findByRole('button', { name: '使用“电梯什么时候修好”' }));

    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /答复|回复/ }).value).toBe('$&{unit}：3-2-1201，{其他}');
  });
});

const pass = (millis: number) => act(() => void vi.advanceTimersByTime(millis));
