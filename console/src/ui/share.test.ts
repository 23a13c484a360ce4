import { describe, expect, it } from 'vitest';
import { shareOf, shareText, sumOf } from './share';

describe('a share of ownership', () => {
  it.each([
    ['1/3', { numerator: 1, denominator: 3 }],
    ['１／３', { numerator: 1, denominator: 3 }],
    ['50%', { numerator: 50, denominator: 100 }],
    ['33.33 ％', { numerator: 3333, denominator: 10_000 }],
    ['100%', { numerator: 100, denominator: 100 }],
  ])('is read as it is typed: %s', (typed, share) => {
    expect(shareOf(typed)).toEqual(share);
  });

  it.each(['', '0%', '0/3', '4/3', '101%', '0.5', '50', '一半', '1/1000001'])('is none: “%s”', (typed) => {
    expect(shareOf(typed)).toBeUndefined();
  });

  it('is written as deeds write it', () => {
    expect(shareText({ numerator: 1, denominator: 2 })).toBe('50%');
    expect(shareText({ numerator: 3333, denominator: 10_000 })).toBe('33.33%');
    expect(shareText({ numerator: 1, denominator: 3 })).toBe('1/3');
    expect(shareText({ numerator: 1, denominator: 1 })).toBe('100%');
  });

  it('adds up exactly', () => {
    const third = { numerator: 1, denominator: 3 };

    expect(sumOf([third, third, third])).toEqual({ numerator: 1, denominator: 1 });
    expect(sumOf([])).toEqual({ numerator: 0, denominator: 1 });
  });
});
