import { describe, expect, it } from 'vitest';
import { aCommunity } from '../testing/fixtures';
import { placeSaid } from './place-said';

const ALL = [aCommunity({ id: 'sun', name: '阳光花园' }), aCommunity({ id: 'sun-2', name: '阳光花园二期' })];

describe('a place that is said', () => {
  it.each([
    ['阳光花园 3-2-1201', { community: 'sun', rest: '3-2-1201' }],
    ['阳光花园3-2-1201', { community: 'sun', rest: '3-2-1201' }],
    ['阳光花园二期 3-2-1201', { community: 'sun-2', rest: '3-2-1201' }],
    ['阳光花园', { rest: '阳光花园' }],
    ['赵娜', { rest: '赵娜' }],
  ])('%s', (said, meant) => {
    expect(placeSaid(said, ALL)).toEqual(meant);
  });
});
