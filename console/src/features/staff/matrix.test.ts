import { describe, expect, it } from 'vitest';
import { after, changesOf, next, reachOf } from './matrix';
import type { Post } from './use-staff';

const POST: Post = {
  id: 'x',
  version: 1,
  code: 'X',
  nameZh: '',
  nameEn: '',
  permissions: [
    { name: 'a:b', own: false },
    { name: 'a:b', own: true },
    { name: 'c:d', own: true },
  ],
};

describe('a post in the matrix', () => {
  it('reaches as far as the wider of what it holds', () => {
    expect(['a:b', 'c:d', 'e:f'].map((name) => reachOf(POST, name))).toEqual(['ALL', 'OWN', 'NONE']);
  });

  it('turned round comes back to where it was, which is no change', () => {
    let wanted = {};
    for (const _ of [1, 2, 3]) {
      const shown = changesOf([POST], wanted)[0]?.more[0]?.reach ?? (Object.keys(wanted).length > 0 ? 'NONE' : 'OWN');
      wanted = after(wanted, [POST], 'X', 'c:d', next(shown));
    }
    expect(wanted).toEqual({});
  });

  it('tells a wider permission from a narrower one', () => {
    const [change] = changesOf([POST], { X: { 'a:b': 'OWN', 'c:d': 'ALL', 'e:f': 'NONE' } });

    expect(change?.less).toEqual([{ name: 'a:b', reach: 'OWN' }]);
    expect(change?.more).toEqual([{ name: 'c:d', reach: 'ALL' }]);
    expect(change?.permissions).toEqual([
      { name: 'a:b', own: true },
      { name: 'c:d', own: false },
    ]);
  });
});
