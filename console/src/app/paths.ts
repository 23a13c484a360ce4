import { JOIN, LOBBY } from './doors';
import { addressesOf } from './screen';
import { screens } from './staff/screens';

const addresses = addressesOf(screens);

/** The only addresses of the staff: of each screen by its name, and those that ask a screen for something. */
export const paths = {
  ...addresses,
  deskFor: (name: string, owner: string) => `${addresses.desk}?call=${encodeURIComponent(name)}&owner=${owner}`,
  /** The desk with what somebody has written already, in the conversation of that id if it was one. */
  deskTold: ({ name, ...told }: { name: string; owner: string; unit: string; community: string; said: string; conversation?: string }) =>
    `${addresses.desk}?${new URLSearchParams({ call: name, ...told, said: told.said.slice(0, 500) })}`,
  registerAt: (unit?: string, label?: string) =>
    `${addresses.owners}?new=1${unit ? `&unit=${unit}&label=${encodeURIComponent(label ?? '')}` : ''}`,
  complaintOf: (owner: string, unit?: string, said?: string) =>
    `${addresses.complaintNew}?${new URLSearchParams({ owner, ...(unit && { unit }), ...(said && { said: said.slice(0, 1000) }) })}`,
  /** What was found weak, and where, as the beginning of an improvement. */
  complaintsOf: (whose: { owner: string } | { unit: string }) => `${addresses.complaints}?${new URLSearchParams({ tab: 'all', ...whose })}`,
  ratingsOf: (owner: string) => `${addresses.ratings}?${new URLSearchParams({ owner })}`,
  improvementOf: (found: Record<string, string> = {}) => `${addresses.improvements}?${new URLSearchParams({ new: '1', ...found })}`,
  join: (code: string) => `${JOIN}${encodeURIComponent(code)}`,
  lobby: (code: string) => `${LOBBY}${encodeURIComponent(code)}`,
  bill: (id: string) => `${addresses.bills}?bill=${encodeURIComponent(id)}`,
  billsOfOrder: (order: string) => `${addresses.bills}?order=${encodeURIComponent(order)}`,
  cashierFor: (unit: string, bill?: string) =>
    `${addresses.cashier}?unit=${encodeURIComponent(unit)}${bill ? `&bill=${encodeURIComponent(bill)}` : ''}`,
  /** The orders that were done in some days, as far as the rest says. */
  ordersDone: (which: {
    from: string;
    to: string;
    type?: string;
    assignee?: string;
    community?: string;
    outcome?: 'LATE' | 'REWORKED' | 'CAME_BACK' | 'RATED';
    stage?: 'RESPONSE' | 'ARRIVAL' | 'RESOLUTION';
    tookSeconds?: string;
  }) => {
    const { from, to, ...rest } = which;
    return `${addresses.orders}?${new URLSearchParams({ tab: 'all', completedFrom: from, completedTo: to, ...rest })}`;
  },
  ordersOfUnit: (label: string) => `${addresses.orders}?tab=all&q=${encodeURIComponent(label)}`,
  /** The buildings of one community. */
  propertiesOf: (community: string) => `${addresses.properties}?community=${encodeURIComponent(community)}`,
  trailOf: (object: string) => `${addresses.trail}?object=${encodeURIComponent(object)}`,
};
