import { screens } from './screens';

export { doorOf, type Door } from './screens';

type Address<Path extends string> = Path extends `${string}:${string}` ? (id: string) => string : Path;
type Addresses = { readonly [Name in keyof typeof screens]: Address<(typeof screens)[Name]['path']> };

const addresses = Object.fromEntries(
  Object.entries(screens).map(([name, { path }]: [string, { path: string }]) => [
    name,
    path.includes(':') ? (id: string) => path.replace(/:\w+/, encodeURIComponent(id)) : path,
  ]),
) as unknown as Addresses;

/** The only addresses of the console: of each screen by its name, and those that ask a screen for something. */
export const paths = {
  ...addresses,
  deskFor: (name: string, owner: string) => `${addresses.desk}?call=${encodeURIComponent(name)}&owner=${owner}`,
  registerAt: (unit?: string, label?: string) =>
    `${addresses.owners}?new=1${unit ? `&unit=${unit}&label=${encodeURIComponent(label ?? '')}` : ''}`,
  complaintOf: (owner: string, unit?: string) => `${addresses.complaintNew}?owner=${owner}${unit ? `&unit=${unit}` : ''}`,
  bill: (id: string) => `${addresses.bills}?bill=${encodeURIComponent(id)}`,
  billsOfOrder: (order: string) => `${addresses.bills}?order=${encodeURIComponent(order)}`,
  cashierFor: (unit: string, bill?: string) =>
    `${addresses.cashier}?unit=${encodeURIComponent(unit)}${bill ? `&bill=${encodeURIComponent(bill)}` : ''}`,
  ordersOfUnit: (label: string) => `${addresses.orders}?tab=all&q=${encodeURIComponent(label)}`,
  trailOf: (object: string) => `${addresses.trail}?object=${encodeURIComponent(object)}`,
};
