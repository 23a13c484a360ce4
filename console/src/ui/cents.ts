/**
 * An amount in yuan as it is typed, in cents; undefined for what is none or less than the least. By the digits, not by a
 * product: 0.29 times a hundred is not 29.
 */
export function centsOf(amount: string, least = 1): number | undefined {
  const [, whole, part = ''] = /^(?=\.?\d)(\d{0,8})(?:\.(\d{0,2}))?$/.exec(amount.trim()) ?? [];
  const cents = whole === undefined ? undefined : Number(whole) * 100 + Number(part.padEnd(2, '0'));
  return cents !== undefined && cents >= least ? cents : undefined;
}

/** As it is typed: 78.29. */
export const typedAmount = (cents: number): string => `${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
