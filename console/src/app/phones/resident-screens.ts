import type { Table } from '../screen';

/** Every screen of a resident's phone, as `staff/screens` has those of the staff. */
// prettier-ignore
export const screens = {
  resident: { path: '/r', words: 'resident.tab.home', group: 'tabs', icon: 'house', seenBy: 'owner', part: () => import('./resident-home') },
  residentReport: { path: '/r/report', words: 'resident.report.title', group: 'tabs', icon: 'pencil', bare: true, seenBy: 'owner', part: () => import('../../features/requests/phone-report') },
  residentBills: { path: '/r/bills', words: 'resident.bills', group: 'tabs', icon: 'receipt', seenBy: 'owner', part: () => import('../../features/bills/phone-bills') },
  residentReceipts: { path: '/r/receipts', words: 'resident.receipts.title', later: true, seldom: 'resident-later', seenBy: 'owner', part: () => import('../../features/payments/phone-receipts') },
  residentMe: { path: '/r/me', words: 'phone.me', group: 'tabs', icon: 'person', seenBy: 'owner', part: () => import('./phone-me') },
  residentOrders: { path: '/r/orders', words: 'resident.repairs', seenBy: 'owner', part: () => import('../../features/orders/phone-resident/repairs-page') },
  residentMessages: { path: '/r/messages', words: 'deliveries.title', seenBy: 'owner', part: () => import('../../features/deliveries/phone-inbox') },
  residentNotices: { path: '/r/notices', words: 'resident.notices.title', seenBy: 'owner', part: () => import('../../features/notices/phone-board') },
  residentNotice: { path: '/r/notices/:id', words: 'resident.notices.title', later: true, bare: true, seenBy: 'owner', sample: 'notice', part: () => import('../../features/notices/phone-notice') },
  residentChat: { path: '/r/chat', words: 'resident.chat.title', later: true, seldom: 'resident-later', bare: true, seenBy: 'owner', part: () => import('../../features/conversations/phone-chat') },
  residentSurvey: { path: '/r/surveys/:id', words: 'resident.surveys.title', later: true, seldom: 'resident-later', bare: true, seenBy: 'owner', sample: 'questionnaire', part: () => import('../../features/questionnaires/phone-survey') },
  residentVoices: { path: '/r/voices', words: 'resident.voices', later: true, seldom: 'voices', bare: true, seenBy: 'owner', part: () => import('../../features/complaints/phone-voices') },
  residentVoice: { path: '/r/voices/new', words: 'resident.voices', later: true, seldom: 'voices', bare: true, seenBy: 'owner', part: () => import('../../features/complaints/phone-voice') },
  residentComplaint: { path: '/r/voices/:id', words: 'resident.voices', later: true, seldom: 'voices', bare: true, seenBy: 'owner', sample: 'ownComplaint', part: () => import('../../features/complaints/phone-complaint') },
  residentBoard: { path: '/r/board', words: 'resident.board', later: true, seldom: 'board', bare: true, seenBy: 'owner', part: () => import('../../features/messageboard/phone-message-board') },
  residentBoardNew: { path: '/r/board/new', words: 'resident.board', later: true, seldom: 'board', bare: true, seenBy: 'owner', part: () => import('../../features/messageboard/phone-board-new') },
  residentBoardPost: { path: '/r/board/:id', words: 'resident.board', later: true, seldom: 'board', bare: true, seenBy: 'owner', sample: 'ownBoardPost', part: () => import('../../features/messageboard/phone-board-post') },
  residentWishes: { path: '/r/wishes', words: 'resident.wishes', later: true, seldom: 'wishes', bare: true, seenBy: 'owner', part: () => import('../../features/preferences/phone-wishes') },
  residentOrder: { path: '/r/orders/:id', words: 'resident.repairs', bare: true, seenBy: 'owner', sample: 'order', part: () => import('../../features/orders/phone-resident/repair-page') },
} as const satisfies Table;
