import { describe, expect, it } from 'vitest';
import { csvOf } from './csv';

describe('rows as plain text', () => {
  it('hold nothing that a spreadsheet would calculate', () => {
    expect(csvOf([['=1+1', '+86 139', '@a', '-1', -1]])).toBe(`"'=1+1","'+86 139","'@a","'-1",-1`);
  });

  it('keep quotes, commas and what is missing', () => {
    expect(csvOf([['a"b', '一,二', undefined]])).toBe('"a""b","一,二",""');
  });
});
