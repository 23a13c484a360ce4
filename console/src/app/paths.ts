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
  technicianMessages: '/t/messages',

  resident: '/r',
  residentReport: '/r/report',
  residentOrder: (id: string) => `/r/orders/${id}`,
  residentMessages: '/r/messages',
  residentBills: '/r/bills',
} as const;
