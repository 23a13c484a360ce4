import type { Table } from '../screen';

/** Every screen of a technician's phone, as `staff/screens` has those of the staff. */
// prettier-ignore
export const screens = {
  technician: { path: '/t', words: 'technician.tab.tasks', group: 'tabs', icon: 'list', seenBy: 'plumber', part: () => import('../../features/orders/phone-technician/today') },
  technicianClaims: { path: '/t/claims', words: 'technician.tab.claims', group: 'tabs', icon: 'hand', seenBy: 'plumber', part: () => import('../../features/orders/phone-technician/claims') },
  technicianMessages: { path: '/t/messages', words: 'deliveries.title', group: 'tabs', icon: 'bell', waiting: 'unread', seenBy: 'plumber', part: () => import('../../features/deliveries/phone-inbox') },
  technicianMe: { path: '/t/me', words: 'phone.me', group: 'tabs', icon: 'person', seenBy: 'plumber', part: () => import('./phone-me') },
  technicianRoster: { path: '/t/roster', words: 'technician.roster', later: true, seldom: 'report', bare: true, seenBy: 'plumber', part: () => import('../../features/rosters/phone-roster') },
  technicianOrder: { path: '/t/orders/:id', words: 'technician.tab.tasks', seldom: 'work', bare: true, seenBy: 'plumber', sample: 'order', part: () => import('../../features/orders/phone-technician/order-page') },
} as const satisfies Table;
