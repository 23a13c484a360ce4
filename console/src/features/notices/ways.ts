import type { Notice } from '../../api/types';

type Ways = NonNullable<Notice['ways']>;
type Channel = Ways['by'][number];

/** By each channel, or by the second only where the first reaches nobody or fails. */
export const ORDERS = ['EACH', 'SMS', 'EMAIL'] as const;
export type Order = (typeof ORDERS)[number];

/** As the form holds them; of a notice that leaves by nothing, too. */
export function waysValuesOf(ways: Ways | null | undefined): { by: Channel[]; order: Order } {
  return { by: ways?.by ?? [], order: ways?.inTurn ? (ways.by[0] ?? 'EACH') : 'EACH' };
}

/** As they are sent; nothing when no channel is chosen. */
export function waysOf(by: readonly Channel[], order: Order): Ways | undefined {
  if (by.length === 0) return undefined;
  const inOrder = (order === 'EMAIL' ? (['EMAIL', 'SMS'] as const) : (['SMS', 'EMAIL'] as const)).filter((one) => by.includes(one));
  return { by: inOrder, inTurn: order !== 'EACH' && inOrder.length > 1 };
}
