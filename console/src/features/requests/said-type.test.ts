import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { aWord } from '../../testing/fixtures';
import { saidType } from './said-type';

const KINDS = [
  aWord('WATER_LEAK', '给排水漏水', 'Water leak'),
  aWord('BURST_PIPE', '爆管', 'Burst pipe'),
  aWord('DRAIN_BLOCKED', '下水堵塞', 'Drain blocked'),
  aWord('POWER_FAILURE', '户内停电', 'Power failure in a unit'),
  aWord('LIGHT_OUT', '灯具不亮', 'Light out'),
  aWord('LIFT_TRAPPED', '电梯困人', 'Trapped in a lift'),
  aWord('LIFT_FAULT', '电梯故障', 'Lift fault'),
  aWord('GAS_SMELL', '燃气异味', 'Smell of gas'),
  aWord('HEATING', '暖气不热', 'Heating'),
  aWord('ACCESS_CONTROL', '门禁对讲故障', 'Intercom'),
  aWord('DOOR_WINDOW', '门窗维修', 'Door or window'),
  aWord('WALL_SEEPAGE', '墙面渗水', 'Seepage'),
  aWord('CLEANING', '保洁', 'Cleaning'),
  aWord('NOISE', '噪音扰民', 'Noise'),
];

const meant = (said: string) => saidType(KINDS, said);

describe('the kind of trouble that somebody seems to mean', () => {
  it('is the one of which the most was said, and says by which words', () => {
    expect(meant('厨房水龙头一直滴水，角阀也拧不动')).toEqual({ code: 'WATER_LEAK', phrases: ['水龙头', '滴水', '角阀'], sure: 'high' });
    expect(meant('卫生间地漏反水')).toMatchObject({ code: 'DRAIN_BLOCKED', sure: 'high' });
    expect(meant('家里突然跳闸了')).toEqual({ code: 'POWER_FAILURE', phrases: ['跳闸'], sure: 'middle' });
    expect(meant('The tap in the kitchen is dripping')).toMatchObject({ code: 'WATER_LEAK' });
  });

  it('is the graver of two that go together', () => {
    expect(meant('有人被困在电梯里')).toMatchObject({ code: 'LIFT_TRAPPED' });
    expect(meant('水管爆了，正在喷水')).toMatchObject({ code: 'BURST_PIPE' });
  });

  it('is found by its name where the company has made its own', () => {
    expect(meant('楼上噪音扰民')).toMatchObject({ code: 'NOISE', phrases: ['噪音扰民'] });
  });

  it('is not said where nothing speaks for one, or as much for another', () => {
    expect(meant('想问一下物业费')).toBeUndefined();
    expect(meant('灯泡坏了，刷卡也不行')).toBeUndefined();
  });

  // What people of a town have written, where somebody has it: the folder is named in LINLI_DATA.
  const data = `${process.env.LINLI_DATA ?? '.'}/messages_cn_labelled_to_2019H1.csv`;

  it.skipIf(!existsSync(data))('is seldom sure of what people write to a town about its traffic and its shops', () => {
    const rows = messages(readFileSync(data, 'utf8'));
    const others = rows.filter(({ label }) => label === '交通运输' || label === '商贸旅游');
    const buildings = rows.filter(({ label }) => label === '城乡建设');
    const sure = (some: { text: string }[]) => some.filter(({ text }) => meant(text)?.sure === 'high').length / some.length;

    expect(rows.length).toBeGreaterThan(150);
    // A lift that has two words for it in a letter about a shop is a lift all the same.
    expect(sure(others)).toBeLessThan(0.25);
    expect(sure(buildings)).toBeGreaterThan(sure(others) / 2);
  });
});

/** Of a file with quoted fields: what each message says, and what it was filed under. */
function messages(file: string): { text: string; label: string }[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of file.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push((quoted ?? plain ?? '').replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
  }
  return rows.slice(1).flatMap((row) => (row.length === 6 ? [{ text: `${row[2]} ${row[4]}`, label: row[5] ?? '' }] : []));
}
