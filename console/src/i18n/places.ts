import { spokenLanguage } from '.';

/** Places that the screens propose, in both languages; whatever else somebody wrote stays as it is. */
export const PROPOSED: [zh: string, en: string][] = [
  ['厨房', 'Kitchen'],
  ['卫生间', 'Bathroom'],
  ['客厅', 'Living room'],
  ['主卧', 'Main bedroom'],
  ['次卧', 'Second bedroom'],
  ['卧室', 'Bedroom'],
  ['阳台', 'Balcony'],
  ['入户门', 'Entrance door'],
  ['楼道', 'Corridor'],
  ['电梯', 'Lift'],
  ['地库', 'Basement'],
  ['单元门', 'Building door'],
  ['公共区域', 'Common area'],
];

export function placeName(place: string): string {
  const english = spokenLanguage() === 'en';
  const [zh, en] = PROPOSED.find((pair) => pair.includes(place)) ?? [place, place];
  return english ? en : zh;
}
