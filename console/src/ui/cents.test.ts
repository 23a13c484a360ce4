import { describe, expect, it } from 'vitest';
import { centsOf, typedAmount } from './cents';

describe('an amount as it is typed', () => {
  it.each([
    ['78.29', 7829],
    ['0.29', 29],
    ['1.1', 110],
    ['.5', 50],
    ['18.', 1800],
    [' 300 ', 30000],
    ['0', undefined],
    ['', undefined],
    ['.', undefined],
    ['0.001', undefined],
    ['1e3', undefined],
    ['0x10', undefined],
    ['-1', undefined],
  ])('%s is %s cents', (typed, cents) => {
    expect(centsOf(typed)).toBe(cents);
  });

  it('may be nothing where nothing is an amount', () => {
    expect(centsOf('0.00', 0)).toBe(0);
    expect(centsOf('', 0)).toBeUndefined();
  });

  it('comes back as it was', () => {
    expect([7829, 5, 30000].map((cents) => centsOf(typedAmount(cents)))).toEqual([7829, 5, 30000]);
  });
});
