import { spokenLanguage } from '.';

/** Money comes in cents (分) and is shown in yuan. */
export function yuan(cents: number): string {
  return formatOf({ style: 'currency', currency: 'CNY', currencyDisplay: 'narrowSymbol' }).format(cents / 100);
}

/** The same without its sign, where the head of a column says it. */
export function amount(cents: number): string {
  return formatOf({ minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(cents / 100);
}

export function number(value: number, digits = 0, least = 0): string {
  return formatOf({ maximumFractionDigits: digits, minimumFractionDigits: least }).format(value);
}

/** A difference: +3 or −2. */
export function signed(value: number, digits = 0): string {
  return formatOf({ maximumFractionDigits: digits, signDisplay: 'exceptZero' }).format(value).replace('-', '−');
}

const formats = new Map<string, Intl.NumberFormat>();

/** Made once for each language and shape: making one costs more than a hundred uses of it. */
function formatOf(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = spokenLanguage() + JSON.stringify(options);
  const made = formats.get(key) ?? new Intl.NumberFormat(spokenLanguage(), options);
  formats.set(key, made);
  return made;
}
