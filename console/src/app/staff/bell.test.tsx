import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import type { Message } from '../../api/types';
import { ago, someone } from '../../testing/fixtures';
import { aLiveLine, network, notification } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import { Bell } from './bell';

const TOLD: Message = {
  id: 'told',
  template: 'workorder.assigned',
  parameters: {},
  chinese: '新工单 GD260706-0042',
  english: 'New order GD260706-0042',
  trial: false,
  aboutId: 'leak',
  createdAt: ago(3),
};

describe('the bell', () => {
  it('opens what a message is about', async () => {
    notification.get('/messages/unread', { count: 1 });
    notification.get('/messages', { items: [TOLD, { ...TOLD, id: 'plain', template: 'account.opened', chinese: '欢迎使用' }] });
    aLiveLine('*/jobs/changes');
    network.use(http.get('*/jobs', () => HttpResponse.json({ items: [] })));
    const { user, router } = renderScreen(<Bell />, { as: someone([]) });

    await user.click(await screen.findByRole('button', { name: /消息与任务/ }));
    expect((await screen.findByText('欢迎使用')).closest('a')).toBeNull();
    await user.click(await screen.findByRole('link', { name: '新工单 GD260706-0042' }));

    expect(router.state.location.pathname).toBe('/orders/leak');
  });
});
