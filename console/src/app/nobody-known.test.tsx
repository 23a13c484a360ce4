import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { Problem } from '../api/problem';
import { takeSession } from '../api/session';
import { someone } from '../testing/fixtures';
import { renderScreen } from '../testing/render-screen';
import { NobodyKnown } from './nobody-known';

describe('an account nobody knows here', () => {
  it('is told why and may leave, which no second try would help', async () => {
    const signOut = vi.fn();
    takeSession({ accountId: 'new', token: async () => 'token', signIn: vi.fn(), signOut });
    const { user } = renderScreen(<NobodyKnown failure={new Problem(403, 'access.no-account')} retry={vi.fn()} />, { as: someone([]) });

    expect(screen.getByRole('alert').textContent).toContain('账号尚未开通，请联系管理员');
    expect(screen.queryByRole('button', { name: '重试' })).toBeNull();
    await user.click(screen.getByRole('button', { name: '退出登录' }));

    expect(signOut).toHaveBeenCalledOnce();
  });
});
