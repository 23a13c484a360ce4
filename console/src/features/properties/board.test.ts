import { describe, expect, it } from 'vitest';
import { aUnit } from '../../testing/fixtures';
import { boardOf } from './board';

const unit = (entrance: string | undefined, room: string, floor?: number) =>
  aUnit({ id: `${entrance}-${room}`, entrance, room, floor, label: `3-${entrance}-${room}` });

describe('the board of a building', () => {
  it('has the highest floor first and doors beneath their entrances, 10 after 9', () => {
    const board = boardOf([unit('10', '101'), unit('9', '1002'), unit('9', '901'), unit('9', '1001')]);

    expect(board.columns).toEqual([
      { entrance: '9', door: '01' },
      { entrance: '9', door: '02' },
      { entrance: '10', door: '01' },
    ]);
    expect(board.entrances).toEqual([
      { name: '9', doors: 2 },
      { name: '10', doors: 1 },
    ]);
    expect(board.rows.map(({ floor, units }) => [floor, units.map((one) => one?.room)])).toEqual([
      [10, ['1001', '1002', undefined]],
      [9, ['901', undefined, undefined]],
      [1, [undefined, undefined, '101']],
    ]);
  });

  it('believes the floor that was entered, and keeps what has none at the foot', () => {
    const board = boardOf([unit(undefined, '101', -1), unit(undefined, '商铺A'), unit(undefined, '201')]);

    expect(board.rows.map(({ floor }) => floor)).toEqual([2, -1, undefined]);
    expect(board.columns.map(({ door }) => door)).toEqual(['01', '商铺A']);
  });

  it('loses nobody where two stand at one place', () => {
    const board = boardOf([unit('1', '301'), { ...unit('1', '1301', 3), id: 'other' }]);

    expect(board.rows.flatMap(({ units }) => units.filter(Boolean))).toHaveLength(2);
  });
});
