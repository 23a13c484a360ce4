import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ReadyAnswer } from '../../api/types';
import { aCommunity, CUIHU, someone } from '../../testing/fixtures';
import { notification, owner, refusal } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import Answers from './answers';

const lead = someone(['answer:write', 'conversation:answer', 'community:read'], { posts: ['CL'] });

function anAnswer(part: Partial<ReadyAnswer> = {}): ReadyAnswer {
  return {
    id: 'parking',
    version: 3,
    communityId: CUIHU,
    question: '怎么办理月租车位',
    reply: '请带行驶证到前台办理。',
    forResidents: true,
    retired: false,
    writtenAt: '2026-07-06T02:00:00Z',
    ...part,
  };
}

beforeEach(() => {
  owner.get('/communities', [aCommunity()]);
});

describe('answers', () => {
  it('are written once, with where they hold and whether residents find them', async () => {
    let said: unknown;
    const card = anAnswer({ id: 'card', question: '门禁卡丢了' });
    notification.get('/answers', () => ({ items: said ? [anAnswer(), card] : [card] }));
    notification.post('/answers', ({ body }) => {
      said = body;
      return anAnswer();
    });
    const { user } = renderScreen(<Answers />, { as: lead });

    await screen.findByText(aCommunity().name);
    await user.click(screen.getByRole('button', { name: '写一条答复' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('textbox', { name: '常被问到的问题' }), '怎么办理月租车位');
    await user.type(within(dialog).getByRole('textbox', { name: '答复' }), '请带行驶证到前台办理。');
    await user.click(within(dialog).getByRole('checkbox', { name: '业主打字时也提示这一条' }));
    await user.click(within(dialog).getByRole('button', { name: /保存/ }));

    await waitFor(() =>
      expect(said).toEqual({
        communityId: CUIHU,
        text: { question: '怎么办理月租车位', reply: '请带行驶证到前台办理。', forResidents: true },
      }),
    );
    expect(await screen.findByRole('button', { name: '修改 怎么办理月租车位' })).toBeDefined();
  });

  it('say at once that a variable is not filled in, and keep what was typed', async () => {
    notification.get('/answers', { items: [anAnswer()] });
    notification.put('/answers/{id}', () => refusal(422, 'answer.variable-for-residents'));
    const { user } = renderScreen(<Answers />, { as: lead });

    await user.click(await screen.findByRole('button', { name: '修改 怎么办理月租车位' }));
    const dialog = await screen.findByRole('dialog');
    const reply = within(dialog).getByRole<HTMLTextAreaElement>('textbox', { name: '答复' });
    await user.type(reply, '{{业主}您好');
    await user.click(within(dialog).getByRole('button', { name: /保存/ }));

    expect((await within(dialog).findByRole('alert')).textContent).toContain('不能带变量');
    expect(reply.value).toContain('{业主}您好');
  });

  it('that somebody else changed meanwhile are saved again on top of theirs', async () => {
    const asked: (string | null)[] = [];
    notification.get('/answers', { items: [anAnswer()] });
    notification.put('/answers/{id}', ({ header }) => {
      asked.push(header('If-Match'));
      return header('If-Match') === '"3"' ? refusal(412, 'version.stale') : anAnswer({ version: 9 });
    });
    const { user } = renderScreen(<Answers />, { as: lead });

    await user.click(await screen.findByRole('button', { name: '修改 怎么办理月租车位' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(await dialog.findByRole('textbox', { name: '答复' }), '周末也可以。');
    notification.get('/answers', { items: [anAnswer({ version: 8 })] });
    await user.click(dialog.getByRole('button', { name: /保存/ }));
    expect((await dialog.findByRole('alert')).textContent).toContain('刚被别人改过');
    await waitFor(async () => {
      await user.click(dialog.getByRole('button', { name: '仍按我的提交' }));
      expect(asked.at(-1)).toBe('"8"');
    });

    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('are retired by one press', async () => {
    let retired = false;
    notification.get('/answers', () => ({ items: retired ? [] : [anAnswer()] }));
    notification.post('/answers/{id}/retirement', () => {
      retired = true;
      return anAnswer({ retired: true });
    });
    const { user } = renderScreen(<Answers />, { as: lead });

    await user.click(await screen.findByRole('button', { name: '停用 怎么办理月租车位' }));

    expect(await screen.findByText('还没有常用答复')).toBeDefined();
    await user.click(screen.getByRole('tab', { name: '已停用' }));
    expect(await screen.findByText('没有停用的答复')).toBeDefined();
  });

  it('are written to what nobody found one for', async () => {
    let asked: URLSearchParams | undefined;
    notification.get('/conversations', ({ query }) => {
      asked = query;
      return {
        items: [
          {
            id: 'one',
            number: 'ZX260706-0001',
            status: 'OPEN' as const,
            residentId: 'zhang',
            resident: '张伟',
            communityId: CUIHU,
            unitLabel: '3-2-1201',
            openedAt: '2026-07-06T02:00:00Z',
            firstText: '快递柜坏了找谁',
            lastSpoken: '2026-07-06T02:00:00Z',
            lastText: '快递柜坏了找谁',
            lastSide: 'RESIDENT' as const,
            unread: 0,
          },
        ],
      };
    });
    const { user } = renderScreen(<Answers />, { as: lead, at: '/?tab=unfound' });

    await user.click(await screen.findByRole('button', { name: '写一条答复 快递柜坏了找谁' }));

    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole<HTMLInputElement>('textbox', { name: '常被问到的问题' }).value).toBe('快递柜坏了找谁');
    expect(asked?.get('unfound')).toBe('true');
  });
});
