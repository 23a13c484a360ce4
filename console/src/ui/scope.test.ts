import { afterEach, describe, expect, it, vi } from 'vitest';
import { takeSession } from '../api/session';
import { rememberedScope, rememberScope } from './scope';

const as = (accountId: string) => takeSession({ accountId, token: async () => 'token', signIn: vi.fn(), signOut: vi.fn() });

describe('the community one works in', () => {
  afterEach(() => vi.restoreAllMocks());

  it('is kept for the account that chose it, not for the next one', () => {
    as('li-jing');
    rememberScope('sunshine');
    as('zhou-qian');
    expect(rememberedScope()).toBeUndefined();
    rememberScope('lakeside');

    as('li-jing');
    expect(rememberedScope()).toBe('sunshine');
  });

  it('is forgotten, and breaks nothing, where the browser keeps nothing', () => {
    vi.stubGlobal('localStorage', {
      clear: () => undefined,
      getItem: () => {
        throw new DOMException('Forbidden', 'SecurityError');
      },
      setItem: () => {
        throw new DOMException('Full', 'QuotaExceededError');
      },
    });
    rememberScope('sunshine');

    expect(rememberedScope()).toBeUndefined();
    vi.unstubAllGlobals();
  });
});
