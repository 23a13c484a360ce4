import { spokenLanguage } from '.';

/** Money comes in cents (分) and is shown in yuan. */
export function yuan(cents: number): string {
  return new Intl.NumberFormat(spokenLanguage(), { style: 'currency', currency: 'CNY', currencyDisplay: 'narrowSymbol' }).format(cents / 100);
}

export function number(value: number, digits = 0): string {
  return new Intl.NumberFormat(spokenLanguage(), { maximumFractionDigits: digits, minimumFractionDigits: 0 }).format(value);
}
