/** By the digits, not by a product: 0.29 times a hundred is not 29. Undefined for what is no amount of money above zero. */
export function centsOf(amount: string): number | undefined {
  const [, whole, part = ''] = /^(\d{1,8})(?:\.(\d{0,2}))?$/.exec(amount.trim()) ?? [];
  const cents = whole === undefined ? 0 : Number(whole) * 100 + Number(part.padEnd(2, '0'));
  return cents > 0 ? cents : undefined;
}

/** As it is typed: 78.29. */
export const typedAmount = (cents: number): string => `${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
