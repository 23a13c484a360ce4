import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { newQueryClient } from '../../api/query-client';
import { network, owner, refusal } from '../../testing/network';
import Join from './join';

const open = () =>
  render(
    <QueryClientProvider client={newQueryClient()}>
      <Join code="code" />
    </QueryClientProvider>,
  );

const invited = { name: '张**', communities: ['阳光花园'], until: '2026-12-31T10:00:00Z' };

describe('an invitation', () => {
  it('opens an account with a name and a password of their own', async () => {
    const sent: unknown[] = [];
    let known = false;
    owner.get('/joins/{code}', invited);
    network.use(
      http.post('*/api/joins/code/account', async ({ request }) => {
        sent.push(await request.json());
        if (known) return new HttpResponse(null, { status: 204 });
        known = true;
        return refusal(422, 'invitation.digits');
      }),
    );
    const user = userEvent.setup();
    open();

    expect(await screen.findByText('张**，您好')).toBeDefined();
    expect(screen.getByText('阳光花园')).toBeDefined();
    await user.type(screen.getByLabelText('登记手机号的后四位'), '5679');
    await user.type(screen.getByLabelText('用户名'), 'zhangwei');
    await user.type(screen.getByLabelText('密码'), 'my-own-password');
    await user.click(screen.getByRole('button', { name: '开通' }));
    expect((await screen.findByRole('alert')).textContent).toBe('后四位与登记的号码不符');
    await user.clear(screen.getByLabelText('登记手机号的后四位'));
    await user.type(screen.getByLabelText('登记手机号的后四位'), '5678');
    await user.click(screen.getByRole('button', { name: '开通' }));

    expect((await screen.findByRole('status')).textContent).toContain('zhangwei');
    expect(screen.getByRole('link', { name: '去登录' }).getAttribute('href')).toBe('/r');
    expect(sent.at(-1)).toEqual({ digits: '5678', username: 'zhangwei', password: 'my-own-password' });
  });

  it('that does not stand any more says so', async () => {
    owner.get('/joins/{code}', () => refusal(404, 'invitation.not-found'));
    open();

    expect((await screen.findByRole('alert')).textContent).toContain('邀请已失效');
  });

  it('that was used leads to the sign-in', async () => {
    owner.get('/joins/{code}', () => refusal(409, 'invitation.used'));
    open();

    expect((await screen.findByRole('alert')).textContent).toContain('账号已经开通');
    expect(screen.getByRole('link', { name: '去登录' })).toBeDefined();
  });
});
