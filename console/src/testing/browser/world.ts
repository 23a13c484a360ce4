import { readFileSync } from 'node:fs';
import type {
  Account,
  Bill,
  Checkup,
  Import,
  LateFee,
  CalendarYear,
  Closing,
  ReadingImport,
  LateFeeRule,
  Me,
  Message,
  Order,
  OutboxDelivery,
  Payment,
  Relief,
  Tariff,
  TrailEntry,
} from '../../api/types';
import type { Service } from '../../api/client';
import type { Door } from '../../app/doors';
import type { Screen } from '../../app/screen';
import {
  aCandidate,
  aClock,
  aCommunity,
  ago,
  ahead,
  aMeter,
  anOrder,
  anOwner,
  aStep,
  aTie,
  aUnit,
  aWord,
  CUIHU,
  someone,
  UNIT,
  ZHANG_WEI,
} from '../fixtures';
import type { Services } from '../services';

/** The posts as an installation begins with them. */
const POSTS = '../owner-service/src/main/resources/posts.json';

const TECHNICIAN = '019ab3c4-6d00-7000-8000-000000000021';

/** All that any post may do, so that every screen and every button on it is there. */
const STAFF = [
  ...new Set((JSON.parse(readFileSync(POSTS, 'utf8')) as { permissions: string[] }[]).flatMap(({ permissions }) => permissions)),
];

/** Who comes through a door. */
export const PEOPLE: Record<Door, Me> = {
  staff: someone(STAFF, { name: '陈思远', posts: ['PM'] }),
  technician: someone(['workorder:read', 'workorder:work', 'workorder:claim', 'owner:read', 'owner:reveal'], {
    name: '刘强',
    posts: ['TE'],
    staffId: TECHNICIAN,
  }),
  resident: someone(
    ['owner:read', 'request:create', 'workorder:read', 'workorder:cancel', 'workorder:rate', 'workorder:urge', 'bill:read', 'board:write'],
    {
      name: '张伟',
      posts: ['OW'],
      staffId: undefined,
      ownerId: ZHANG_WEI,
      homes: [{ id: CUIHU, name: '翠湖花园' }],
      units: anOwner().links,
    },
  ),
};

/** By short message, where no provider is configured; and one that nobody took. */
const REMINDED: OutboxDelivery = {
  id: '019ab3c4-6d00-7000-8000-0000000000b1',
  template: 'notice.reminder',
  channel: 'SMS',
  state: 'READ',
  aboutId: '019ab3c4-6d00-7000-8000-0000000000b9',
  aboutNumber: 'TZ260706-0001',
  personId: ZHANG_WEI,
  name: '张伟',
  unitLabel: '3-2-1201',
  address: '138****1234',
  carrier: 'local',
  text: '【邻里】您有一则公告未读：《停水通知》（TZ260706-0001）。请打开“邻里”查看。',
  urgent: false,
  tries: 1,
  createdAt: ago(40),
  sentAt: ago(39),
  readAt: ago(12),
  mayBeRetried: false,
  kindZh: '公告未读提醒',
  kindEn: 'Reminder of an unread notice',
  edition: 0,
  trial: false,
};
const LOST: OutboxDelivery = {
  ...REMINDED,
  id: '019ab3c4-6d00-7000-8000-0000000000b2',
  channel: 'EMAIL',
  state: 'FAILED',
  reason: 'provider-refused isv.AMOUNT_NOT_ENOUGH',
  address: 'z***@example.org',
  carrier: 'aliyun',
  urgent: true,
  tries: 6,
  readAt: undefined,
  mayBeRetried: true,
};

const ASSIGNED = { technicianId: TECHNICIAN, technician: '刘强', assignedAt: ago(9), acceptBy: ahead(3), score: [] };

export const WAITING = anOrder();
const ORDERS: Order[] = [
  WAITING,
  anOrder({
    id: '019ab3c4-6d00-7000-8000-000000000014',
    number: 'GD260706-0043',
    status: 'ASSIGNED',
    priority: 'EMERGENCY',
    title: '电梯困人',
    type: 'LIFT_TRAPPED',
    assignment: ASSIGNED,
    response: aClock({ breached: true, due: ago(2) }),
    allowedCommands: ['ACCEPT', 'DECLINE'],
  }),
  anOrder({
    id: '019ab3c4-6d00-7000-8000-000000000015',
    number: 'GD260706-0044',
    status: 'IN_PROGRESS',
    fault: 'TAP_DRIPS',
    appointment: { from: ahead(30), to: ahead(210) },
    paidBy: { payer: 'BUILDER', because: 'WARRANTY', until: '2027-05-31' },
    ownerId: ZHANG_WEI,
    assignment: { ...ASSIGNED, expectedAt: ahead(40) },
    photos: ['019ab3c4-6d00-7000-8000-0000000000f1'],
    allowedCommands: ['HOLD', 'WAIT_FOR_PARTS', 'COMPLETE', 'CANCEL', 'URGE', 'REASSIGN', 'DECLINE'],
  }),
  anOrder({
    id: '019ab3c4-6d00-7000-8000-000000000016',
    number: 'GD260706-0045',
    status: 'WAITING_PARTS',
    priority: 'NORMAL',
    assignment: ASSIGNED,
    pause: { since: 'IN_PROGRESS', reason: 'WAITING_PARTS', arrived: true, parts: [], until: '2026-12-01' },
    allowedCommands: ['RESUME'],
  }),
  anOrder({
    id: '019ab3c4-6d00-7000-8000-000000000017',
    number: 'GD260706-0046',
    status: 'COMPLETED',
    paidBy: { payer: 'OWNER', because: 'IN_HOME' },
    assignment: ASSIGNED,
    completion: {
      at: ago(30),
      result: '更换角阀，测试正常',
      material: { cents: 0 },
      labour: { cents: 3000 },
      total: { cents: 5800 },
      materials: [],
      photos: ['019ab3c4-6d00-7000-8000-0000000000f1'],
      checks: [
        { item: '更换后试水 10 分钟', itemEn: 'Tried for 10 minutes after the repair', required: true, done: true },
        { item: '清理现场', itemEn: 'Place cleaned', required: false, done: false },
      ],
      unsigned: '家中只有老人，不便签字',
    },
    allowedCommands: ['RATE', 'REJECT', 'ARCHIVE', 'REOPEN'],
  }),
];

const WORKING = '019ab3c4-6d00-7000-8000-000000000015';
const TO_RATE = '019ab3c4-6d00-7000-8000-000000000017';
const IMPORT = '019ab3c4-6d00-7000-8000-000000000071';

const SAMPLES: Partial<Record<Sample, string>> = { owner: ZHANG_WEI, import: IMPORT, unit: UNIT };

type Sample = NonNullable<Screen['sample']>;

/** Which one is shown at an address with `:id`: where there is most to do about it. */
export function sampleId({ sample, door }: Pick<Screen, 'sample'> & { door: Door }): string {
  if (sample === 'order') return door === 'resident' ? TO_RATE : WORKING;
  return (sample && SAMPLES[sample]) ?? '019ab3c4-6d00-7000-8000-000000000001';
}

const VALVE: Bill = {
  id: '019ab3c4-6d00-7000-8000-000000000081',
  version: 1,
  number: 'ZD260706-0007',
  communityId: CUIHU,
  unitId: UNIT,
  unitLabel: '3-2-1201',
  feeItem: 'REPAIR',
  title: '维修费',
  status: 'ISSUED',
  total: { cents: 128_640 },
  outstanding: { cents: 128_640 },
  lines: [{ name: '角阀 DN15', quantity: 1, unitPrice: { cents: 128_640 }, amount: { cents: 128_640 } }],
  credits: [],
  charged: { cents: 128_640 },
  payments: [],
  dueOn: '2026-07-20',
  issuedAt: '2026-07-06T02:00:00Z',
  workOrderId: WORKING,
};

const RECEIPT: Payment = {
  id: '019ab3c4-6d00-7000-8000-000000000082',
  version: 3,
  status: 'RECEIPTED',
  receiptNumber: 'CUIHU-2026-000017',
  communityId: CUIHU,
  unitId: UNIT,
  unitLabel: '3-2-1201',
  payer: '张伟',
  amount: { cents: 30_000 },
  method: 'CASH',
  receivedAt: '2026-07-06T03:00:00Z',
  recordedBy: '钱会计',
  shares: [{ billId: VALVE.id, billNumber: VALVE.number, title: VALVE.title, amount: { cents: 25_508 }, at: '2026-07-06T03:00:00Z' }],
  prepaid: { cents: 4_492 },
  refunds: [],
  correction: {
    kind: 'REVERSAL',
    amount: { cents: 30_000 },
    reason: '房号选错',
    by: '钱会计',
    at: '2026-07-06T04:00:00Z',
    mayDecide: true,
  },
};

const MAY: ReadingImport = {
  id: '019ab3c4-6d00-7000-8000-0000000000e2',
  version: 2,
  status: 'CHECKED',
  communityId: CUIHU,
  fileName: '五月.xlsx',
  day: '2026-05-31',
  createdAt: '2026-05-31T08:00:00Z',
  jobId: '019ab3c4-6d00-7000-8000-0000000000e3',
  tally: { rows: 336, unusual: 2, bad: 1 },
};

function aCalendar(year: number): CalendarYear {
  const hours = [
    { from: '08:30', to: '12:00' },
    { from: '13:30', to: '18:00' },
  ];
  return {
    version: 1,
    year,
    week: (['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'] as const).map((day) => ({ day, hours })),
    holidays: ['01', '02', '03', '04', '05', '06', '07'].map((day) => ({ date: `${year}-10-${day}`, name: '国庆节' })),
    workdays: [{ date: `${year}-10-10`, name: '国庆节调休' }],
  };
}

const MARCH: Closing = {
  id: '019ab3c4-6d00-7000-8000-0000000000e1',
  version: 2,
  status: 'CLOSED',
  communityId: CUIHU,
  month: '2026-03',
  createdAt: '2026-04-01T02:00:00Z',
  startedBy: '周会计',
  closedAt: '2026-04-01T02:00:05Z',
  totals: {
    units: 336,
    entries: 412,
    late: 1,
    accounts: [
      { account: 'BANK', opening: { cents: 0 }, debits: { cents: 20_000 }, credits: { cents: 0 }, closing: { cents: 20_000 } },
      { account: 'RECEIVABLE', opening: { cents: 25_508 }, debits: { cents: 0 }, credits: { cents: 15_000 }, closing: { cents: 10_508 } },
      { account: 'PREPAID', opening: { cents: 0 }, debits: { cents: 15_000 }, credits: { cents: 20_000 }, closing: { cents: -5_000 } },
      { account: 'INCOME', opening: { cents: -25_508 }, debits: { cents: 0 }, credits: { cents: 0 }, closing: { cents: -25_508 } },
    ],
  },
};

const RULE: LateFeeRule = {
  id: '019ab3c4-6d00-7000-8000-000000000083',
  version: 1,
  status: 'PROPOSED',
  communityId: CUIHU,
  terms: { ratePerDay: 0.0005, graceDays: 15, capShare: 0.3 },
  from: '2026-01-01',
  createdAt: '2025-12-01T02:00:00Z',
  mayActivate: true,
};

const RELIEF: Relief = {
  id: '019ab3c4-6d00-7000-8000-000000000247',
  version: 1,
  status: 'PROPOSED',
  communityId: CUIHU,
  unitId: UNIT,
  unitLabel: '3-2-1201',
  kind: 'VACANCY',
  percent: 30,
  feeItems: ['PROPERTY'],
  from: '2026-03-01',
  reason: '已办理空置登记',
  proposedBy: '张经理',
  createdAt: '2026-02-20T02:00:00Z',
  mayConfirm: true,
};

const TARIFF: Tariff = {
  id: '019ab3c4-6d00-7000-8000-000000000087',
  version: 1,
  status: 'ACTIVE',
  communityId: CUIHU,
  name: '住宅物业费',
  nameEn: 'Property fee of homes',
  feeItem: 'PROPERTY',
  method: 'PER_AREA',
  rate: 2.85,
  rounding: 'CENT',
  unitTypes: ['DWELLING'],
  tiers: [],
  from: '2026-01-01',
  createdAt: '2025-12-01T02:00:00Z',
  mayActivate: false,
};

const LATE: LateFee = {
  billId: '019ab3c4-6d00-7000-8000-000000000084',
  billNumber: 'ZD260301-0001',
  title: '物业费',
  titleEn: 'Property fee',
  accrual: {
    terms: RULE.terms,
    principal: { cents: 25_508 },
    from: '2026-04-16',
    through: '2026-07-06',
    parts: [
      { open: { cents: 25_508 }, from: '2026-04-16', days: 30, amount: { cents: 383 } },
      { open: { cents: 10_000 }, from: '2026-05-16', days: 52, amount: { cents: 260 } },
    ],
    cap: { cents: 7_652 },
    amount: { cents: 643 },
  },
  charged: { cents: 383 },
  waived: { cents: 0 },
  open: { cents: 260 },
  charges: [{ billId: '019ab3c4-6d00-7000-8000-000000000085', amount: { cents: 383 }, through: '2026-05-15', at: '2026-05-15T02:00:00Z' }],
  waivers: [],
};

const ACCOUNT: Account = {
  unitId: UNIT,
  communityId: CUIHU,
  unitLabel: '3-2-1201',
  from: '2025-07-06',
  to: '2026-07-06',
  before: { owed: { cents: 0 }, prepaid: { cents: 0 } },
  after: { owed: { cents: 103_132 }, prepaid: { cents: 4_492 } },
  lines: [
    {
      entry: {
        at: '2026-07-06T02:00:00Z',
        kind: 'BILL',
        debit: 'RECEIVABLE',
        credit: 'INCOME',
        amount: { cents: 128_640 },
        billId: VALVE.id,
        reference: VALVE.number,
        title: VALVE.title,
      },
      after: { owed: { cents: 128_640 }, prepaid: { cents: 0 } },
    },
    {
      entry: {
        at: '2026-07-06T03:00:00Z',
        kind: 'PAYMENT',
        debit: 'MONEY',
        credit: 'PREPAID',
        amount: { cents: 30_000 },
        paymentId: RECEIPT.id,
        reference: RECEIPT.receiptNumber,
      },
      after: { owed: { cents: 128_640 }, prepaid: { cents: 30_000 } },
    },
    {
      entry: {
        at: '2026-07-06T03:00:00Z',
        kind: 'SETTLEMENT',
        debit: 'PREPAID',
        credit: 'RECEIVABLE',
        amount: { cents: 25_508 },
        billId: VALVE.id,
        paymentId: RECEIPT.id,
        reference: VALVE.number,
        title: VALVE.title,
      },
      after: { owed: { cents: 103_132 }, prepaid: { cents: 4_492 } },
    },
  ],
};

const MAPPED: Import = {
  id: IMPORT,
  version: 1,
  kind: 'OWNERS',
  status: 'UPLOADED',
  fileName: '业主.xlsx',
  columns: ['小区', '楼栋', '房号', '客户'],
  sample: [['翠湖花园', '3', '1201', '张伟']],
  fields: ['COMMUNITY', 'BUILDING', 'ROOM', 'OWNER_NAME', 'PHONE'],
  required: ['COMMUNITY', 'BUILDING', 'ROOM', 'OWNER_NAME'],
  remembered: false,
  mapping: { COMMUNITY: { column: '小区' }, BUILDING: { column: '楼栋' }, ROOM: { column: '房号' } },
  rows: 5000,
  sheets: ['业主'],
  sheet: '业主',
  headingRow: 1,
  done: 0,
  created: 0,
  changed: 0,
  unchanged: 0,
  rejected: 0,
  rejectedBy: [],
  whole: false,
  undone: 0,
  left: 0,
  createdAt: '2026-07-06T02:00:00Z',
};

const REVEALED: TrailEntry = {
  position: 812,
  eventId: '019ab3c4-6d00-7000-8000-000000000091',
  type: 'operation.performed',
  source: 'owner-service',
  subject: ZHANG_WEI,
  sequence: 4,
  time: '2026-05-06T02:44:00Z',
  who: { id: 'li-jing', name: '李静', post: 'CS', channel: 'CONSOLE', ip: '10.8.0.17' },
  changes: [{ field: 'name', before: '"张伟"', after: '"张𠮷"' }],
  data: { operation: 'owner.revealed', parameters: { purpose: 'VISIT' } },
  hash: '9f86d081884c7d659a2feaa0c55ad015',
};

const TOLD: Message = {
  id: '019ab3c4-6d00-7000-8000-0000000000a1',
  template: 'workorder.assigned',
  parameters: { number: 'GD260706-0042', title: '厨房漏水', unit: '3-2-1201', priority: 'URGENT', technician: '刘强' },
  chinese: '新工单 GD260706-0042：3-2-1201 厨房漏水（紧急）',
  english: 'New order GD260706-0042: Kitchen leak 3-2-1201 (urgent)',
  trial: false,
  aboutId: WORKING,
  createdAt: ago(3),
};

/** A house where something is going on: what every screen shows unless a test says otherwise. */
/** Of a service that is well but for a topic, as each service answers. */
const CHECKUP: Checkup = {
  figures: {
    at: ago(0),
    startedAt: ago(130),
    heapUsed: 50_000_000,
    heapMost: 134_217_728,
    requests: 1_204,
    failures: 0,
    averageMillis: 8.4,
  },
  findings: [
    { what: 'TOPICS_DIFFER', grade: 'DOUBTFUL', about: ['billing.bills cleanup.policy=compact'], figures: { count: 1 } },
    { what: 'EVENTS_TOLD', grade: 'WELL', about: [], figures: { waiting: 0, oldestSeconds: 0 } },
  ],
};

export function fill({ owner, workorder, notification, billing, survey, audit, operations }: Services, me: Me) {
  // By name: the client itself needs a browser around it.
  const services: Service[] = ['owner', 'workorder', 'notification', 'billing', 'survey', 'audit'];
  for (const service of services) {
    operations(service).get('/checkup', CHECKUP);
  }
  owner.get('/me', me);
  owner.get('/communities', [aCommunity(), aCommunity({ id: '019ab3c4-6d00-7000-8000-000000000009', name: '阳光·里' })]);
  owner.get('/dictionaries/{dictionary}/entries', ({ request }) =>
    request.url.includes('/material/')
      ? [aWord('ANGLE_VALVE_DN15', '角阀 DN15', 'Angle valve DN15', { priceCents: '2800', unit: '个', unitEn: 'pcs' })]
      : request.url.includes('reason/')
        ? [aWord('NO_ACCESS', '无法入户', 'No access')]
        : request.url.includes('/owner-tag/')
          ? [aWord('LIVES_ALONE', '独居老人', 'Elderly, lives alone'), aWord('PETS', '养宠物', 'Keeps pets')]
          : request.url.includes('/fault-category/')
            ? [aWord('WATER', '用水漏水', 'Water and leaks')]
            : request.url.includes('/fault/')
              ? [
                  aWord('TAP_DRIPS', '水龙头或角阀滴水', 'A tap or valve drips', {
                    category: 'WATER',
                    type: 'WATER_LEAK',
                    priority: 'NORMAL',
                    parts: 'ANGLE_VALVE_DN15',
                    firstAid: '拧紧水槽或面盆下方的角阀，用盆接水',
                    firstAidEn: 'Close the small valve under the sink or basin and put a bowl below',
                  }),
                ]
              : request.url.includes('/building-system/')
                ? [aWord('PIPES', '给排水管道', 'Water and drain pipes', { months: '24' })]
                : [
                    aWord('WATER_LEAK', '给排水漏水', 'Water leak', { priority: 'URGENT' }),
                    aWord('LIFT_TRAPPED', '电梯困人', 'People trapped in a lift', { priority: 'EMERGENCY' }),
                  ],
  );
  owner.get('/owners', {
    items: [anOwner(), anOwner({ id: '019ab3c4-6d00-7000-8000-000000000006', name: '阿依古丽·𠮷', hasAccount: false })],
  });
  owner.get(
    '/owners/{id}',
    anOwner({
      particulars: {
        kind: 'PERSON',
        identity: { type: 'RESIDENT_ID', number: '110*************2X' },
        tags: ['LIVES_ALONE'],
        emergency: { name: '张静', phone: '139****5678', relation: '女儿' },
        note: '午睡到三点',
      },
    }),
  );
  owner.get('/owners/{id}/history', [aStep('owner.created')]);
  owner.get('/units', [aUnit()]);
  owner.get('/units/{id}', aUnit());
  owner.get('/units/{id}/people', [aTie(), aTie({ ownerId: 'fang', name: '阿依古丽·𠮷', relation: 'HOUSEHOLD_MEMBER' })]);
  owner.get('/imports', { items: [MAPPED] });
  owner.get('/imports/{id}', MAPPED);
  owner.get('/imports/{id}/problems', { items: [] });
  workorder.get('/orders', ({ query }) => {
    const among = query.getAll('status');
    return { items: ORDERS.filter(({ status }) => among.length === 0 || among.includes(status)) };
  });
  workorder.get('/orders/{id}', ({ request }) => {
    const id = new URL(request.url).pathname.split('/').at(-1);
    return ORDERS.find((order) => order.id === id) ?? WAITING;
  });
  workorder.get('/orders/claimable', { items: [anOrder({ allowedCommands: ['CLAIM'] })] });
  workorder.get('/orders/{id}/candidates', [
    aCandidate(),
    aCandidate({ technicianId: 'zhao', name: '赵师傅', points: 71, working: true }),
    aCandidate({ technicianId: 'qian', name: '钱师傅', points: 0, eligible: false, blocked: ['OFF_DUTY'], availability: 'OFF_DUTY' }),
  ]);
  workorder.get('/orders/{id}/history', [
    aStep('workorder.created', { actor: '系统', channel: 'SYSTEM' }),
    aStep('workorder.assigned', { sequence: 2, data: { assignee: { name: '刘强' } } }),
  ]);
  workorder.get('/orders/targets', [
    { priority: 'EMERGENCY', counts: 'ALL_HOURS', responseMinutes: 5, resolutionMinutes: 1440 },
    { priority: 'URGENT', counts: 'BUSINESS_HOURS', responseMinutes: 15, resolutionMinutes: 1440 },
    { priority: 'NORMAL', counts: 'BUSINESS_HOURS', responseMinutes: 30, resolutionMinutes: 2880 },
  ]);
  workorder.get('/dispatch-policies', [{ communityId: CUIHU, mode: 'TRIAL', leastPoints: 60 }]);
  workorder.get('/dispatch-policies/{communityId}/trials', {
    same: 7,
    other: 3,
    nobody: 2,
    waiting: 0,
    sent: 0,
    newest: ORDERS.slice(0, 1).map(({ id, number, title }) => ({
      orderId: id,
      number,
      title,
      at: ago(30),
      outcome: 'OTHER' as const,
      choice: { person: { technicianId: 'liu', name: '阿依古丽·买买提' }, points: 82, score: [] },
      chosen: { technicianId: 'chen', name: '陈明' },
    })),
  });
  workorder.get('/orders/figures', {
    calls: { due: 3, called: 12, reached: 10, satisfied: 9 },
    open: 1234,
    late: 2,
    soon: 3,
    byStatus: [{ status: 'PENDING_DISPATCH', count: 1 }],
    byType: [{ type: 'WATER_LEAK', open: 1234, late: 2 }],
    byCommunity: [{ communityId: CUIHU, open: 1234, late: 2 }],
    days: Array.from({ length: 14 }, (_, index) => ({
      day: new Date(Date.now() - (13 - index) * 86_400_000).toISOString().slice(0, 10),
      completed: 10 + index,
      respondedInTime: 9 + index,
      completedInTime: 8 + index,
    })),
    opened: { today: 86, lastWeek: 77 },
    completed: { today: 40, lastWeek: 40 },
  });
  notification.get('/messages', { items: [TOLD, { ...TOLD, id: '019ab3c4-6d00-7000-8000-0000000000a2', readAt: ago(1) }] });
  notification.get('/messages/unread', { count: 12 });
  notification.post('/message-templates/{id}/preview', {
    real: true,
    findings: [{ field: 'chinese.text', code: 'template.unknown-variable', row: 2, column: 4, said: 'technican' }],
    read: [
      { language: 'ZH', text: '刘**已接单：厨房漏水', segments: 1, segmentsAtMost: 2, centsAtMost: 10 },
      { language: 'EN', text: '刘** has accepted “Kitchen leak”', segments: 1, segmentsAtMost: 2, centsAtMost: 10 },
    ],
  });
  notification.get('/outbox', { items: [REMINDED, LOST] });
  notification.get('/preferences', {
    version: 1,
    sms: true,
    email: true,
    quietFrom: '22:00:00',
    quietUntil: '08:00:00',
    language: 'ZH',
    first: 'EMAIL',
    muted: [],
  });
  billing.get('/bills', { items: [VALVE] });
  billing.get('/bills/{id}', VALVE);
  billing.get('/tariffs', { items: [TARIFF] });
  billing.get('/tariffs/{id}', TARIFF);
  billing.get('/bills/{id}/late-fee', LATE);
  billing.get('/accounts/{id}/late-fees', [LATE]);
  billing.get('/late-fee-rules', {
    items: [RULE, { ...RULE, id: '019ab3c4-6d00-7000-8000-000000000086', status: 'ACTIVE', mayActivate: false, to: '2027-01-01' }],
  });
  billing.get('/reliefs', {
    items: [RELIEF, { ...RELIEF, id: '019ab3c4-6d00-7000-8000-000000000248', status: 'ACTIVE', mayConfirm: false, to: '2027-01-01' }],
  });
  billing.get('/closings', { items: [MARCH] });
  billing.get('/meters', {
    items: [aMeter({ usualADay: 0.4, estimate: 143 }), aMeter({ id: 'next', label: '3-2-1202', serial: 'W-20482' })],
  });
  owner.get('/calendars', [aCalendar(new Date().getFullYear())]);
  workorder.get('/complaints/{id}/history', [aStep('complaint.received'), aStep('complaint.acknowledged', { sequence: 2 })]);
  workorder.get('/stock/{id}/history', [
    aStep('stock.received', { data: { change: 40, onHand: 40 } }),
    aStep('stock.issued', { sequence: 2, data: { change: -2, onHand: 38 } }),
  ]);
  notification.get('/notices/{id}/history', [aStep('notice.drafted')]);
  billing.get('/meters/{id}/history', [
    aStep('meter.installed', { data: { day: '2026-03-31', value: 120 } }),
    aStep('meter.read', { sequence: 2, data: { day: '2026-04-30', value: 132, used: 12, estimated: true } }),
  ]);
  billing.get('/meters/common', {
    items: [aMeter({ id: 'lift', unitId: undefined, label: '3号楼电梯', kind: 'ELECTRICITY', serial: 'E-LIFT-3' })],
  });
  billing.get('/pool-sums', {
    items: [
      {
        id: '019ab3c4-6d00-7000-8000-0000000000d1',
        version: 1,
        tariffId: TARIFF.id,
        period: { from: '2026-07-01', months: 1 },
        amount: { cents: 128_000 },
        note: '发票 26-0711',
        status: 'ENTERED',
        createdAt: ago(120),
      },
    ],
  });
  billing.get('/reading-imports', { items: [MAY] });
  billing.get('/reading-imports/{id}/problems', {
    items: [{ row: 5, column: '本期读数', code: 'meter.implausible', value: '900', suggestion: '150', unusual: true }],
  });
  billing.get('/reading-imports/{id}', MAY);
  billing.get('/payments', { items: [RECEIPT] });
  billing.get('/payments/{id}', RECEIPT);
  billing.get('/accounts/{id}', ACCOUNT);
  billing.get('/accounts/{id}/balance', {
    unitId: UNIT,
    communityId: CUIHU,
    unitLabel: ACCOUNT.unitLabel,
    ...ACCOUNT.after,
  });
  billing.get('/payments/prepaid', { amount: ACCOUNT.after.prepaid });
  billing.get('/bills/owed', { bills: 1, amount: { cents: 128_640 }, overdue: 1 });
  survey.get('/ratings/figures', {
    count: 12,
    average: 4.71,
    byStars: [0, 0, 1, 2, 9],
    byCommunity: [{ communityId: CUIHU, count: 12, average: 4.71 }],
  });
  survey.get('/improvements/{id}/history', [aStep('improvement.planned')]);
  audit.get('/trail', { items: [REVEALED] });
  workorder.get('/orders/statistics/reach', { all: true, communities: 0, buildings: 0, own: true });
  workorder.get('/orders/statistics', [
    {
      key: 'WATER_LEAK',
      type: 'WATER_LEAK',
      done: 42,
      onTime: 39,
      atOnce: 40,
      cameBack: 2,
      response: { of: 42, median: { seconds: 540, atLeast: 480 }, p90: { seconds: 1_710, atLeast: 1_524 } },
      arrival: { of: 42, median: { seconds: 2_720, atLeast: 2_419 }, p90: { seconds: 6_850, atLeast: 6_096 } },
      resolution: { of: 42, median: { seconds: 10_900, atLeast: 9_676 }, p90: { seconds: 69_000, atLeast: 61_440 } },
      purchase: { cents: 71_000 },
      unpriced: 3,
      rated: 30,
      average: 4.8,
      workedMinutes: 1_890,
      material: { cents: 128_000 },
      labour: { cents: 84_000 },
    },
  ]);
  audit.get('/trail/key', { key: 'MCowBQYDK2VwAyEAPwd9xd3baksHZyPuoHs1YFclfftCkaP2XP6UO2H+9Ss=' });
}
