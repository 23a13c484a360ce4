import type { ParseKeys } from 'i18next';
import type { ComponentType } from 'react';
import type { IconName } from '../ui/icons';

/** Staff at a desk, technicians and residents on their phones: three programs, none loads another's parts. */
export type Door = 'staff' | 'technician' | 'resident';

export interface Screen {
  /** Its address; `:id` stands for whichever one is shown. */
  path: string;
  door: Door;
  /** What its name is called in the words. */
  words: ParseKeys;
  /** All of these are needed to see it, of those with `|` between them any; a screen that anybody behind its door may see needs none. */
  needs?: readonly string[];
  /** The group of the navigation in which it stands; without one it is reached from another screen. */
  group?: Group;
  icon?: IconName;
  /** Opened by Alt and this letter. */
  key?: string;
  /** Which count stands beside its name. */
  waiting?: 'toDispatch' | 'open' | 'unread' | 'conversations';
  /** Its words come with it, not with those of the door: with those of what is used beside it. */
  seldom?:
    | 'board'
    | 'estate'
    | 'home'
    | 'intake'
    | 'lobby'
    | 'money'
    | 'office'
    | 'resident-later'
    | 'service'
    | 'surveys'
    | 'trail'
    | 'voices'
    | 'wishes';
  /** On a phone: fetched when it is opened, not behind the first screen. */
  later?: boolean;
  /** On a phone: without the tabs at the foot, since it has a foot of its own. */
  bare?: boolean;
  /** Whoever looks at it when the plays look at every screen: a user of the demo group. */
  seenBy: string;
  /** Which one is shown then, for an address with `:id`. */
  sample?:
    | 'order'
    | 'owner'
    | 'import'
    | 'unit'
    | 'building'
    | 'staff'
    | 'notice'
    | 'conversation'
    | 'boardPost'
    | 'ownBoardPost'
    | 'tariff'
    | 'billRun'
    | 'questionnaire'
    | 'improvement'
    | 'complaint'
    | 'ownComplaint'
    | 'payment'
    | 'dunningCase'
    | 'stockItem'
    | 'template';
  part: () => Promise<{ default: ComponentType }>;
}

/** Groups of the navigation, in the order of the day. */
export const GROUPS = {
  day: undefined,
  intake: 'shell.nav.intake',
  fulfilment: 'shell.nav.fulfilment',
  community: 'shell.nav.community',
  charging: 'shell.nav.charging',
  management: 'shell.nav.management',
  operation: 'shell.nav.operation',
  tabs: undefined,
} as const satisfies Record<string, ParseKeys | undefined>;

type Group = keyof typeof GROUPS;

/**
 * Every screen, once. Routes, guards, navigation, finder, keys, addresses, the play that looks at every
 * screen and the budgets are made from this. One more: its folder below `features`, its words, a line here.
 * Imports no values, so that the addresses may be known to everybody and the build may read it.
 */
// prettier-ignore
export const screens = {
  home: { path: '/', door: 'staff', words: 'shell.nav.home', seldom: 'home', group: 'day', icon: 'home', key: 'h', seenBy: 'manager', part: () => import('../features/home/home') },
  desk: { path: '/desk', door: 'staff', words: 'shell.nav.desk', seldom: 'intake', needs: ['request:create', 'owner:read'], group: 'intake', icon: 'headset', key: 'r', seenBy: 'desk', part: () => import('../features/requests/desk') },
  dispatch: { path: '/dispatch', door: 'staff', words: 'shell.nav.dispatch', needs: ['workorder:dispatch'], group: 'fulfilment', icon: 'send', key: 'd', waiting: 'toDispatch', seenBy: 'dispatcher', part: () => import('../features/dispatching/dispatch') },
  orders: { path: '/orders', door: 'staff', words: 'shell.nav.orders', needs: ['workorder:read'], group: 'fulfilment', icon: 'file', key: 'o', waiting: 'open', seenBy: 'manager', part: () => import('../features/orders/orders') },
  order: { path: '/orders/:id', door: 'staff', words: 'shell.nav.orders', needs: ['workorder:read'], seenBy: 'manager', sample: 'order', part: () => import('../features/orders/order') },
  escalations: { path: '/escalations', door: 'staff', words: 'shell.nav.escalations', seldom: 'service', needs: ['escalation:open|escalation:reply'], group: 'fulfilment', icon: 'info', seenBy: 'manager', part: () => import('../features/escalations/escalations') },
  stock: { path: '/stock', door: 'staff', words: 'shell.nav.stock', seldom: 'service', needs: ['material:read'], group: 'fulfilment', icon: 'box', seenBy: 'keeper', part: () => import('../features/stock/stock') },
  stockItem: { path: '/stock/:id', door: 'staff', words: 'shell.nav.stock', seldom: 'service', needs: ['material:read'], seenBy: 'keeper', sample: 'stockItem', part: () => import('../features/stock/stock-item') },
  complaints: { path: '/complaints', door: 'staff', words: 'shell.nav.complaints', seldom: 'service', needs: ['complaint:read'], group: 'community', icon: 'chat', key: 'l', seenBy: 'manager', part: () => import('../features/complaints/complaints') },
  complaintNew: { path: '/complaints/new', door: 'staff', words: 'shell.nav.complaints', seldom: 'service', needs: ['complaint:create'], seenBy: 'desk', part: () => import('../features/complaints/complaint-new') },
  complaint: { path: '/complaints/:id', door: 'staff', words: 'shell.nav.complaints', seldom: 'service', needs: ['complaint:read'], seenBy: 'manager', sample: 'complaint', part: () => import('../features/complaints/complaint') },
  suggestions: { path: '/suggestions', door: 'staff', words: 'shell.nav.complaints', seldom: 'service', needs: ['complaint:read'], seenBy: 'manager', part: () => import('../features/complaints/suggestions') },
  owners: { path: '/owners', door: 'staff', words: 'shell.nav.owners', needs: ['owner:read'], group: 'community', icon: 'house', seenBy: 'manager', part: () => import('../features/owners/owners') },
  duplicates: { path: '/duplicates', door: 'staff', words: 'owners.duplicates', seldom: 'estate', needs: ['owner:write'], seenBy: 'manager', part: () => import('../features/duplicates/duplicates') },
  owner: { path: '/owners/:id', door: 'staff', words: 'shell.nav.owners', seldom: 'estate', needs: ['owner:read'], seenBy: 'manager', sample: 'owner', part: () => import('../features/owners/owner') },
  properties: { path: '/properties', door: 'staff', words: 'shell.nav.properties', seldom: 'estate', needs: ['community:read', 'owner:read'], group: 'community', icon: 'building', seenBy: 'manager', part: () => import('../features/properties/properties') },
  building: { path: '/buildings/:id', door: 'staff', words: 'shell.nav.properties', seldom: 'estate', needs: ['community:read', 'owner:read'], seenBy: 'manager', sample: 'building', part: () => import('../features/properties/building') },
  unit: { path: '/units/:id', door: 'staff', words: 'shell.nav.properties', seldom: 'estate', needs: ['owner:read'], seenBy: 'manager', sample: 'unit', part: () => import('../features/properties/unit') },
  notices: { path: '/notices', door: 'staff', words: 'shell.nav.notices', seldom: 'service', needs: ['notice:draft'], group: 'community', icon: 'letter', key: 'n', seenBy: 'manager', part: () => import('../features/notices/notices') },
  noticeNew: { path: '/notices/new', door: 'staff', words: 'shell.nav.notices', seldom: 'service', needs: ['notice:draft'], seenBy: 'manager', part: () => import('../features/notices/notice-draft') },
  notice: { path: '/notices/:id', door: 'staff', words: 'shell.nav.notices', seldom: 'service', needs: ['notice:draft'], seenBy: 'manager', sample: 'notice', part: () => import('../features/notices/notice') },
  outbox: { path: '/outbox', door: 'staff', words: 'shell.nav.outbox', seldom: 'service', needs: ['outbox:read'], group: 'community', icon: 'send', seenBy: 'manager', part: () => import('../features/channels/outbox') },
  conversations: { path: '/conversations', door: 'staff', words: 'shell.nav.conversations', needs: ['conversation:answer'], group: 'intake', icon: 'chat', key: 'v', waiting: 'conversations', seldom: 'service', seenBy: 'manager', part: () => import('../features/conversations/conversations') },
  answers: { path: '/answers', door: 'staff', words: 'shell.nav.answers', seldom: 'service', needs: ['answer:write'], group: 'intake', icon: 'book', seenBy: 'manager', part: () => import('../features/answers/answers') },
  conversation: { path: '/conversations/:id', door: 'staff', words: 'shell.nav.conversations', seldom: 'service', needs: ['conversation:answer'], seenBy: 'manager', sample: 'conversation', part: () => import('../features/conversations/conversations') },
  lobbyPages: { path: '/lobby-pages', door: 'staff', words: 'shell.nav.lobbyPages', seldom: 'lobby', needs: ['notice:approve'], group: 'community', icon: 'building', seenBy: 'manager', part: () => import('../features/lobbies/lobby-pages') },
  boardPosts: { path: '/board-posts', door: 'staff', words: 'shell.nav.board', seldom: 'board', needs: ['board:moderate'], group: 'community', icon: 'pin', seenBy: 'manager', part: () => import('../features/messageboard/board-posts') },
  boardPost: { path: '/board-posts/:id', door: 'staff', words: 'shell.nav.board', seldom: 'board', needs: ['board:moderate'], seenBy: 'manager', sample: 'boardPost', part: () => import('../features/messageboard/board-posts') },
  questionnaires: { path: '/questionnaires', door: 'staff', words: 'shell.nav.questionnaires', seldom: 'surveys', needs: ['survey:design'], group: 'community', icon: 'chart', seenBy: 'manager', part: () => import('../features/questionnaires/questionnaires') },
  questionnaireNew: { path: '/questionnaires/new', door: 'staff', words: 'shell.nav.questionnaires', seldom: 'surveys', needs: ['survey:design'], seenBy: 'manager', part: () => import('../features/questionnaires/questionnaire-new') },
  questionnaire: { path: '/questionnaires/:id', door: 'staff', words: 'shell.nav.questionnaires', seldom: 'surveys', needs: ['survey:design'], seenBy: 'manager', sample: 'questionnaire', part: () => import('../features/questionnaires/questionnaire') },
  ratings: { path: '/ratings', door: 'staff', words: 'shell.nav.ratings', seldom: 'surveys', needs: ['report:view'], group: 'community', icon: 'gauge', seenBy: 'manager', part: () => import('../features/ratings/ratings') },
  improvements: { path: '/improvements', door: 'staff', words: 'shell.nav.improvements', seldom: 'surveys', needs: ['report:view'], group: 'community', icon: 'list', seenBy: 'manager', part: () => import('../features/improvements/improvements') },
  improvement: { path: '/improvements/:id', door: 'staff', words: 'shell.nav.improvements', seldom: 'surveys', needs: ['report:view'], seenBy: 'manager', sample: 'improvement', part: () => import('../features/improvements/improvements') },
  bills: { path: '/bills', door: 'staff', words: 'shell.nav.bills', seldom: 'money', needs: ['bill:read'], group: 'charging', icon: 'coin', seenBy: 'cashier', part: () => import('../features/bills/bills') },
  cashier: { path: '/cashier', door: 'staff', words: 'shell.nav.cashier', seldom: 'money', needs: ['payment:record'], group: 'charging', icon: 'receipt', key: 'c', seenBy: 'cashier', part: () => import('../features/payments/cashier') },
  payments: { path: '/payments', door: 'staff', words: 'shell.nav.payments', seldom: 'money', needs: ['bill:read'], group: 'charging', icon: 'trail', seenBy: 'cashier', part: () => import('../features/payments/payments') },
  payment: { path: '/payments/:id', door: 'staff', words: 'shell.nav.payments', seldom: 'money', needs: ['bill:read'], seenBy: 'cashier', sample: 'payment', part: () => import('../features/payments/payment') },
  account: { path: '/accounts/:id', door: 'staff', words: 'shell.nav.payments', seldom: 'money', needs: ['bill:read'], seenBy: 'cashier', sample: 'unit', part: () => import('../features/payments/account') },
  arrears: { path: '/arrears', door: 'staff', words: 'shell.nav.arrears', seldom: 'money', needs: ['dunning:run'], group: 'charging', icon: 'chart', seenBy: 'cashier', part: () => import('../features/dunning/arrears') },
  dunningCase: { path: '/dunning-cases/:id', door: 'staff', words: 'shell.nav.arrears', seldom: 'money', needs: ['dunning:run'], seenBy: 'cashier', sample: 'dunningCase', part: () => import('../features/dunning/dunning-case') },
  billRuns: { path: '/bill-runs', door: 'staff', words: 'shell.nav.billRuns', seldom: 'money', needs: ['billrun:prepare|billrun:approve'], group: 'charging', icon: 'list', seenBy: 'cashier', part: () => import('../features/billruns/bill-runs') },
  billRun: { path: '/bill-runs/:id', door: 'staff', words: 'shell.nav.billRuns', seldom: 'money', needs: ['billrun:prepare|billrun:approve'], seenBy: 'cashier', sample: 'billRun', part: () => import('../features/billruns/bill-run') },
  meters: { path: '/meters', door: 'staff', words: 'shell.nav.meters', seldom: 'money', needs: ['meter:record|meter:write'], group: 'charging', icon: 'gauge', seenBy: 'cashier', part: () => import('../features/meters/meters') },
  tariffs: { path: '/tariffs', door: 'staff', words: 'shell.nav.tariffs', seldom: 'money', needs: ['tariff:propose|tariff:write'], group: 'charging', icon: 'book', seenBy: 'manager', part: () => import('../features/tariffs/tariffs') },
  tariffNew: { path: '/tariffs/new', door: 'staff', words: 'shell.nav.tariffs', seldom: 'money', needs: ['tariff:propose|tariff:write'], seenBy: 'manager', part: () => import('../features/tariffs/tariff-new') },
  lateFeeRules: { path: '/late-fee-rules', door: 'staff', words: 'shell.nav.lateFeeRules', seldom: 'money', needs: ['tariff:propose|tariff:write'], group: 'charging', icon: 'pencil', seenBy: 'manager', part: () => import('../features/latefees/late-fee-rules') },
  tariff: { path: '/tariffs/:id', door: 'staff', words: 'shell.nav.tariffs', seldom: 'money', needs: ['tariff:propose|tariff:write'], seenBy: 'manager', sample: 'tariff', part: () => import('../features/tariffs/tariff') },
  imports: { path: '/imports', door: 'staff', words: 'shell.nav.imports', seldom: 'office', needs: ['owner:import'], group: 'management', icon: 'import', seenBy: 'manager', part: () => import('../features/imports/imports') },
  import: { path: '/imports/:id', door: 'staff', words: 'shell.nav.imports', seldom: 'office', needs: ['owner:import'], seenBy: 'manager', sample: 'import', part: () => import('../features/imports/import') },
  staff: { path: '/staff', door: 'staff', words: 'shell.nav.staff', seldom: 'office', needs: ['user:manage'], group: 'management', icon: 'people', seenBy: 'admin', part: () => import('../features/staff/staff') },
  staffMember: { path: '/staff/:id', door: 'staff', words: 'shell.nav.staff', seldom: 'office', needs: ['user:manage'], seenBy: 'admin', sample: 'staff', part: () => import('../features/staff/member') },
  posts: { path: '/posts', door: 'staff', words: 'shell.nav.posts', seldom: 'office', needs: ['role:assign'], group: 'management', icon: 'person', seenBy: 'admin', part: () => import('../features/staff/posts') },
  dictionary: { path: '/dictionary', door: 'staff', words: 'shell.nav.dictionary', seldom: 'estate', needs: ['dictionary:write'], group: 'management', icon: 'book', seenBy: 'admin', part: () => import('../features/dictionaries/dictionary') },
  templates: { path: '/templates', door: 'staff', words: 'shell.nav.templates', seldom: 'office', needs: ['dictionary:write'], group: 'management', icon: 'letter', seenBy: 'admin', part: () => import('../features/templates/templates') },
  template: { path: '/templates/:id', door: 'staff', words: 'shell.nav.templates', seldom: 'office', needs: ['dictionary:write'], seenBy: 'admin', sample: 'template', part: () => import('../features/templates/template') },
  trail: { path: '/trail', door: 'staff', words: 'shell.nav.trail', seldom: 'trail', needs: ['audit:read'], group: 'management', icon: 'trail', seenBy: 'auditor', part: () => import('../features/trail/trail') },
  checkup: { path: '/checkup', door: 'staff', words: 'shell.nav.checkup', seldom: 'office', needs: ['system:ops'], group: 'operation', icon: 'gauge', seenBy: 'admin', part: () => import('../features/operations/checkup') },
  deadLetters: { path: '/dead-letters', door: 'staff', words: 'shell.nav.deadLetters', seldom: 'office', needs: ['dlq:replay'], group: 'operation', icon: 'letter', seenBy: 'admin', part: () => import('../features/operations/dead-letters') },
  messages: { path: '/messages', door: 'staff', words: 'shell.nav.messages', seenBy: 'desk', part: () => import('../features/deliveries/inbox') },

  technician: { path: '/t', door: 'technician', words: 'technician.tab.tasks', group: 'tabs', icon: 'list', seenBy: 'plumber', part: () => import('../features/orders/phone-technician/today') },
  technicianClaims: { path: '/t/claims', door: 'technician', words: 'technician.tab.claims', group: 'tabs', icon: 'hand', seenBy: 'plumber', part: () => import('../features/orders/phone-technician/claims') },
  technicianMessages: { path: '/t/messages', door: 'technician', words: 'deliveries.title', group: 'tabs', icon: 'bell', waiting: 'unread', seenBy: 'plumber', part: () => import('../features/deliveries/phone-inbox') },
  technicianMe: { path: '/t/me', door: 'technician', words: 'phone.me', group: 'tabs', icon: 'person', seenBy: 'plumber', part: () => import('./phones/phone-me') },
  technicianOrder: { path: '/t/orders/:id', door: 'technician', words: 'technician.tab.tasks', bare: true, seenBy: 'plumber', sample: 'order', part: () => import('../features/orders/phone-technician/order-page') },

  resident: { path: '/r', door: 'resident', words: 'resident.tab.home', group: 'tabs', icon: 'house', seenBy: 'owner', part: () => import('./phones/resident-home') },
  residentReport: { path: '/r/report', door: 'resident', words: 'resident.report.title', group: 'tabs', icon: 'pencil', bare: true, seenBy: 'owner', part: () => import('../features/requests/phone-report') },
  residentBills: { path: '/r/bills', door: 'resident', words: 'resident.bills', group: 'tabs', icon: 'receipt', seenBy: 'owner', part: () => import('../features/bills/phone-bills') },
  residentReceipts: { path: '/r/receipts', door: 'resident', words: 'resident.receipts.title', later: true, seldom: 'resident-later', seenBy: 'owner', part: () => import('../features/payments/phone-receipts') },
  residentMe: { path: '/r/me', door: 'resident', words: 'phone.me', group: 'tabs', icon: 'person', seenBy: 'owner', part: () => import('./phones/phone-me') },
  residentOrders: { path: '/r/orders', door: 'resident', words: 'resident.repairs', seenBy: 'owner', part: () => import('../features/orders/phone-resident/repairs-page') },
  residentMessages: { path: '/r/messages', door: 'resident', words: 'deliveries.title', seenBy: 'owner', part: () => import('../features/deliveries/phone-inbox') },
  residentNotices: { path: '/r/notices', door: 'resident', words: 'resident.notices.title', seenBy: 'owner', part: () => import('../features/notices/phone-board') },
  residentNotice: { path: '/r/notices/:id', door: 'resident', words: 'resident.notices.title', later: true, bare: true, seenBy: 'owner', sample: 'notice', part: () => import('../features/notices/phone-notice') },
  residentChat: { path: '/r/chat', door: 'resident', words: 'resident.chat.title', later: true, seldom: 'resident-later', bare: true, seenBy: 'owner', part: () => import('../features/conversations/phone-chat') },
  residentSurvey: { path: '/r/surveys/:id', door: 'resident', words: 'resident.surveys.title', later: true, seldom: 'resident-later', bare: true, seenBy: 'owner', sample: 'questionnaire', part: () => import('../features/questionnaires/phone-survey') },
  residentVoices: { path: '/r/voices', door: 'resident', words: 'resident.voices', later: true, seldom: 'voices', bare: true, seenBy: 'owner', part: () => import('../features/complaints/phone-voices') },
  residentVoice: { path: '/r/voices/new', door: 'resident', words: 'resident.voices', later: true, seldom: 'voices', bare: true, seenBy: 'owner', part: () => import('../features/complaints/phone-voice') },
  residentComplaint: { path: '/r/voices/:id', door: 'resident', words: 'resident.voices', later: true, seldom: 'voices', bare: true, seenBy: 'owner', sample: 'ownComplaint', part: () => import('../features/complaints/phone-complaint') },
  residentBoard: { path: '/r/board', door: 'resident', words: 'resident.board', later: true, seldom: 'board', bare: true, seenBy: 'owner', part: () => import('../features/messageboard/phone-message-board') },
  residentBoardNew: { path: '/r/board/new', door: 'resident', words: 'resident.board', later: true, seldom: 'board', bare: true, seenBy: 'owner', part: () => import('../features/messageboard/phone-board-new') },
  residentBoardPost: { path: '/r/board/:id', door: 'resident', words: 'resident.board', later: true, seldom: 'board', bare: true, seenBy: 'owner', sample: 'ownBoardPost', part: () => import('../features/messageboard/phone-board-post') },
  residentWishes: { path: '/r/wishes', door: 'resident', words: 'resident.wishes', later: true, seldom: 'wishes', bare: true, seenBy: 'owner', part: () => import('../features/preferences/phone-wishes') },
  residentOrder: { path: '/r/orders/:id', door: 'resident', words: 'resident.repairs', bare: true, seenBy: 'owner', sample: 'order', part: () => import('../features/orders/phone-resident/repair-page') },
} as const satisfies Record<string, Screen>;

export type ScreenName = keyof typeof screens;

/** In the order of the table. */
export const allScreens: readonly (Screen & { name: ScreenName })[] = Object.entries(screens).map(([name, screen]) => ({
  ...(screen as Screen),
  name: name as ScreenName,
}));

export function screensOf(door: Door) {
  return allScreens.filter((screen) => screen.door === door);
}

/** The screen of an address, the most exact one. */
export function screenAt(pathname: string) {
  return (
    allScreens.find(({ path }) => path === pathname) ??
    allScreens.find(({ path }) => path.includes(':') && new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}/?$`).test(pathname))
  );
}

/** What hangs in a lobby: behind no door, for whoever has the code at its end. */
export const LOBBY = '/lobby/';

/** The door behind which an address lies, whether or not there is a screen. */
export function doorOf(pathname: string): Door {
  const inside = (start: string) => pathname === start || pathname.startsWith(`${start}/`);
  return inside('/t') ? 'technician' : inside('/r') ? 'resident' : 'staff';
}
