/** The only addresses of the console. Knows nothing, so that everybody may know it. */
export const paths = {
  home: '/',
  desk: '/desk',
  dispatch: '/dispatch',
  orders: '/orders',
  order: (id: string) => `/orders/${id}`,
  owners: '/owners',
  owner: (id: string) => `/owners/${id}`,
  imports: '/imports',
  import: (id: string) => `/imports/${id}`,
  messages: '/messages',
  trail: '/trail',
  trailOf: (object: string) => `/trail?object=${encodeURIComponent(object)}`,

  technician: '/t',
  technicianOrder: (id: string) => `/t/orders/${id}`,
  technicianClaims: '/t/claims',
  technicianMessages: '/t/messages',
  technicianMe: '/t/me',

  resident: '/r',
  residentReport: '/r/report',
  residentOrders: '/r/orders',
  residentOrder: (id: string) => `/r/orders/${id}`,
  residentMessages: '/r/messages',
  residentBills: '/r/bills',
  residentMe: '/r/me',
} as const;
