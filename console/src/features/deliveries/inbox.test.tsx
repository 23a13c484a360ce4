import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../../api/types';
import { ago, someone } from '../../testing/fixtures';
import { notification, refusal } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import Inbox from './inbox';

const ASSIGNED: Message = {
  id: 'message',
  template: 'workorder.assigned',
  parameters: { number: 'GD260706-0042', title: '厨房漏水', unit: '3-2-1201', priority: 'URGENT', technician: '刘强' },
  chinese: '新工单 GD260706-0042：3-2-1201 厨房漏水（紧急）',
  english: 'New order GD260706-0042: Kitchen leak 3-2-1201 (urgent)',
  trial: false,
  aboutId: 'leak',
  createdAt: ago(3),
};

beforeEach(() => notification.get('/messages/unread', { count: 0 }));

describe('the inbox', () => {
  it('says what happened and opens what it is about, which reads it', async () => {
    const read: string[] = [];
    notification.get('/messages', { items: [ASSIGNED] });
    notification.post('/messages/{id}/reading', ({ request }) => {
      read.push(new URL(request.url).pathname);
      return { ...ASSIGNED, readAt: ago(0) };
    });
    const { user, router } = renderScreen(<Inbox />, { as: someone([]) });

    await user.click(await screen.findByRole('button', { name: /新工单 GD260706-0042：3-2-1201 厨房漏水（紧急）/ }));

    expect(router.state.location.pathname).toBe('/orders/leak');
    await waitFor(() => expect(read).toEqual(['/api/messages/message/reading']));
  });

  it('says so when there is nothing', async () => {
    notification.get('/messages', { items: [] });
    renderScreen(<Inbox />, { as: someone([]) });

    expect(await screen.findByText('没有消息')).toBeDefined();
  });

  it('says what failed', async () => {
    notification.get('/messages', () => refusal(503, 'service.unavailable'));
    renderScreen(<Inbox />, { as: someone([]) });

    expect((await screen.findByRole('alert')).textContent).toContain('服务暂时不可用');
  });

  it('finds the unread behind the first page, as many as the bell counts', async () => {
    notification.get('/messages', ({ query }) =>
      query.get('after')
        ? { items: [{ ...ASSIGNED, id: 'old', chinese: '新工单 GD260701-0001' }] }
        : { items: [{ ...ASSIGNED, readAt: ago(1) }], next: 'page-2' },
    );
    notification.get('/messages/unread', { count: 1 });
    renderScreen(<Inbox />, { as: someone([]), at: '/?show=unread' });

    expect(await screen.findByRole('button', { name: /GD260701-0001/ })).toBeDefined();
  });
});
