import { describe, expect, it, vi } from 'vitest';
import { currentSession, resumeSession, type Session } from './session';

const signedIn: Session = { accountId: 'liu', token: async () => 'fresh', signIn: vi.fn(), signOut: vi.fn() };

describe('a session without a line', () => {
  it('is of whoever was here last, and has no token while nobody answers', async () => {
    resumeSession('liu', () => Promise.reject(new TypeError('Failed to fetch')));

    expect(currentSession().accountId).toBe('liu');
    await expect(currentSession().token()).rejects.toMatchObject({ code: 'network.down' });
  });

  it('signs in once, however many ask, as soon as somebody answers', async () => {
    const connect = vi.fn(async () => signedIn);
    resumeSession('liu', connect);

    expect(await Promise.all([currentSession().token(), currentSession().token()])).toEqual(['fresh', 'fresh']);
    expect(connect).toHaveBeenCalledOnce();
  });
});
