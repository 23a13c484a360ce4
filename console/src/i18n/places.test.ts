import { describe, expect, it } from 'vitest';
import { speak } from '.';
import english from './en';
import { placeName, PROPOSED } from './places';
import chinese from './zh-CN';

describe('places', () => {
  it('are known in both languages as the screens propose them', () => {
    const pairs = chinese.requests.places.map((zh, at) => [zh, english.requests.places[at]]);
    const phone = Object.keys(chinese.resident.place).map((key) => [
      chinese.resident.place[key as 'kitchen'],
      english.resident.place[key as 'kitchen'],
    ]);

    expect(PROPOSED).toEqual(expect.arrayContaining([...pairs, ...phone]));
  });

  it('read in the language of the screen, but for what somebody wrote themselves', async () => {
    await speak('en');

    expect(placeName('厨房')).toBe('Kitchen');
    expect(placeName('二楼北侧')).toBe('二楼北侧');
  });
});
