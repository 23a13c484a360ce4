import type { components } from '../api/owner.gen';

/** A share of ownership: an exact fraction, never a floating number. */
export type Share = components['schemas']['Share'];

const FINEST = 1_000_000;

/** As deeds write it: `50%`, or `1/3` where no per cent of two places says it. */
export function shareText({ numerator, denominator }: Share): string {
  const hundredths = (numerator * 10_000) / denominator;
  return Number.isInteger(hundredths) ? `${hundredths / 100}%` : `${numerator}/${denominator}`;
}

/** What is typed as a share; nothing when it is none, or more than the whole. */
export function shareOf(typed: string): Share | undefined {
  const text = typed.normalize('NFKC').replaceAll(/\s/g, '').replaceAll('⁄', '/');
  const [, over, under] = /^(\d{1,7})\/(\d{1,7})$/.exec(text) ?? [];
  if (over !== undefined && under !== undefined) {
    return share(Number(over), Number(under));
  }
  const [, whole, places = ''] = /^(\d{1,3})(?:\.(\d{1,4}))?%$/.exec(text) ?? [];
  return whole === undefined ? undefined : share(Number(whole + places), 100 * 10 ** places.length);
}

/** What several come to. */
export function sumOf(shares: readonly Share[]): Share {
  return shares.reduce(
    (sum, one) => {
      const numerator = BigInt(sum.numerator) * BigInt(one.denominator) + BigInt(one.numerator) * BigInt(sum.denominator);
      const denominator = BigInt(sum.denominator) * BigInt(one.denominator);
      const both = common(numerator, denominator);
      return { numerator: Number(numerator / both), denominator: Number(denominator / both) };
    },
    { numerator: 0, denominator: 1 },
  );
}

function share(numerator: number, denominator: number): Share | undefined {
  return numerator >= 1 && numerator <= denominator && denominator <= FINEST ? { numerator, denominator } : undefined;
}

const common = (one: bigint, other: bigint): bigint => (other === 0n ? one : common(other, one % other));
