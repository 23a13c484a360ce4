import type { components as Owner } from '../api/owner.gen';
import type { AudienceList, Candidate, Community, DictionaryEntry, Me, Meter, Order, OwnerRecord, Tie, TimelineEntry } from '../api/types';
import type { components as Workorder } from '../api/workorder.gen';

/** People, places and orders with names that mean something. */
const MINUTE = 60_000;

export const CUIHU = '019ab3c4-6d00-7000-8000-000000000002';
export const UNIT = '019ab3c4-6d00-7000-8000-000000000004';
export const ZHANG_WEI = '019ab3c4-6d00-7000-8000-000000000005';

export const ago = (minutes: number) => new Date(Date.now() - minutes * MINUTE).toISOString();
export const ahead = (minutes: number) => ago(-minutes);

export function aClock(part: Partial<Workorder['schemas']['ClockView']> = {}): Workorder['schemas']['ClockView'] {
  return {
    targetMinutes: 60,
    usedMinutes: 10,
    running: true,
    breached: false,
    due: ahead(50),
    counts: 'ALL_HOURS',
    intervals: [{ from: ago(10), running: true, reason: 'CREATED' }],
    ...part,
  };
}

export function anOrder(part: Partial<Order> = {}): Order {
  return {
    id: '019ab3c4-6d00-7000-8000-000000000013',
    version: 3,
    number: 'GD260706-0042',
    status: 'PENDING_DISPATCH',
    priority: 'URGENT',
    title: '厨房水槽进水管漏水',
    type: 'WATER_LEAK',
    place: '厨房',
    description: '厨房水槽下方进水管接头漏水',
    photos: [],
    requestId: '019ab3c4-6d00-7000-8000-000000000012',
    communityId: CUIHU,
    unitId: UNIT,
    unitLabel: '3-2-1201',
    createdAt: ago(10),
    helpers: [],
    followers: 0,
    urged: 0,
    rescheduled: 0,
    followUps: [],
    toCall: false,
    reopenCount: 0,
    response: aClock(),
    resolution: aClock({ targetMinutes: 1440, due: ahead(1430) }),
    allowedCommands: ['ASSIGN', 'CANCEL'],
    ...part,
  };
}

export function aCandidate(part: Partial<Candidate> = {}): Candidate {
  return {
    technicianId: '019ab3c4-6d00-7000-8000-000000000021',
    name: '刘强',
    team: '水电班',
    skills: ['PLUMBING'],
    availability: 'ON_DUTY',
    eligible: true,
    blocked: [],
    points: 92,
    score: [
      { name: 'LOAD', points: 40, most: 40, reason: '手头 0 单' },
      { name: 'NEARNESS', points: 5, most: 25, reason: '正在别处处理' },
    ],
    openOrders: 0,
    finishedToday: 4,
    working: false,
    ...part,
  };
}

export function anOwner(part: Partial<OwnerRecord> = {}): OwnerRecord {
  return {
    id: ZHANG_WEI,
    version: 1,
    name: '张伟',
    phones: ['138****1234'],
    hasAccount: true,
    vehicles: [],
    mergedFrom: [],
    links: [{ unitId: UNIT, communityId: CUIHU, label: '3-2-1201', relation: 'OWNER', verified: true, from: '2020-05-18' }],
    createdAt: '2020-05-18T02:00:00Z',
    ...part,
  };
}

export function aTie(part: Partial<Tie> = {}): Tie {
  return {
    ownerId: ZHANG_WEI,
    name: '张伟',
    phones: ['138****1234'],
    relation: 'OWNER',
    verified: true,
    from: '2020-05-18',
    ...part,
  };
}

export function aUnit(part: Partial<Owner['schemas']['UnitView']> = {}): Owner['schemas']['UnitView'] {
  return {
    id: UNIT,
    version: 1,
    communityId: CUIHU,
    buildingId: '019ab3c4-6d00-7000-8000-000000000003',
    label: '3-2-1201',
    building: '3',
    entrance: '2',
    room: '1201',
    type: 'DWELLING',
    floor: 12,
    grossArea: 128.6,
    layout: '三室两厅',
    orientation: '朝南',
    ...part,
  };
}

export function aCommunity(part: Partial<Community> = {}): Community {
  return {
    id: CUIHU,
    version: 1,
    code: 'CH',
    name: '翠湖花园',
    regionId: '019ab3c4-6d00-7000-8000-000000000001',
    region: '东城片区',
    address: '',
    zone: 'Asia/Shanghai',
    active: true,
    ...part,
  };
}

export function aWord(code: string, labelZh: string, labelEn: string, attributes: Record<string, string> = {}): DictionaryEntry {
  return { id: code, version: 1, dictionary: 'any', code, labelZh, labelEn, attributes, position: 0, active: true, inUse: true };
}

export function aStep(type: string, part: Partial<TimelineEntry> = {}): TimelineEntry {
  return { sequence: 1, type, time: ago(5), actor: '周倩', post: 'DS', channel: 'CONSOLE', data: {}, changes: [], ...part };
}

export function someone(permissions: string[], part: Partial<Me> = {}): Me {
  return {
    accountId: 'li-jing',
    name: '李静',
    staffId: 'li-jing',
    permissions,
    posts: ['CS'],
    units: [],
    homes: [],
    zone: 'Asia/Shanghai',
    elsewhere: [],
    standIns: [],
    ...part,
  };
}

export function aMeter(part: Partial<Meter> = {}): Meter {
  return {
    id: 'water',
    version: 3,
    communityId: CUIHU,
    unitId: UNIT,
    label: '3-2-1201',
    kind: 'WATER',
    serial: 'W-20481',
    digits: 5,
    readings: [{ day: '2026-06-30', serial: 'W-20481', value: 120, total: 20, estimated: false, by: '王芳' }],
    ...part,
  };
}

/** One that found a unit and a person, and missed a row. */
export const A_LIST: AudienceList = {
  id: 'list',
  communityId: CUIHU,
  fileName: '名单.csv',
  createdAt: '2026-07-06T02:00:00Z',
  status: 'CHECKED',
  rows: 3,
  units: 1,
  people: 1,
  missing: 1,
  first: [{ row: 4, said: '9-9-901', code: 'unit-unknown' }],
};
