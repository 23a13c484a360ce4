import { describe, expect, it } from 'vitest';
import type { Bill } from '../api/types';
import { lineTitleOf } from './bill-title';

type Line = Bill['lines'][number];

const CHARGED = { tariffId: 'lift' } as Line['charged'];
const line = (name: string, charged?: Line['charged']) => ({ name, quantity: 2, charged }) as Line;
const bill = (...lines: Line[]) => ({ title: '公摊费', lines });

describe('a line of a bill', () => {
  it('is called as the bill where a tariff charges nothing else', () => {
    const alone = line('电梯公摊', CHARGED);
    expect(lineTitleOf(bill(alone), alone)).toBe('公摊费');
  });

  it('has the name of its pool where there are several', () => {
    const lift = line('电梯公摊', CHARGED);
    expect(lineTitleOf(bill(lift, line('楼道照明公摊', CHARGED)), lift)).toBe('电梯公摊');
  });

  it('says how many were used where nothing is charged by a tariff', () => {
    const valve = line('角阀');
    expect(lineTitleOf(bill(valve), valve)).toBe('角阀 × 2');
  });
});
