/** The one room in which an instant becomes a day or a time of day, and back: in a zone, never in that of the browser. */

/** A name such as Asia/Shanghai; without one it is the browser's own. */
export type Zone = string | undefined;

const SECOND = 1_000;
const DAY = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Made once for each language, zone and shape: making one costs more than a hundred uses of it. */
export function formatIn(zone: Zone, language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  // Whoever travels with an open page has another clock.
  const key = `${language} ${zone ?? new Date().getTimezoneOffset()} ${JSON.stringify(options)}`;
  const made = formats.get(key) ?? make(zone, language, options);
  formats.set(key, made);
  return made;
}

function make(timeZone: Zone, language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(language, { ...options, timeZone });
  } catch {
    // An old webview does not know every zone; its own is better than no page.
    return new Intl.DateTimeFormat(language, options);
  }
}

/** What the clocks show there, as the browser's fields have it: 2026-07-06T14:30. */
export function localIn(zone: Zone, instant: string | number | Date): string {
  return clocksIn(zone, instant).slice(0, 16);
}

/** The day it is there at an instant, such as 2026-07-06. */
export function dayIn(zone: Zone, instant: string | number | Date = Date.now()): string {
  return clocksIn(zone, instant).slice(0, 10);
}

/** The hour by one's own clock, for whoever is greeted. */
export const hourHere = (): number => Number(localIn(undefined, Date.now()).slice(11, 13));

/**
 * When the clocks there show this; a day alone is its beginning. What they show twice is the first time, what they leave
 * out is as much later as they are turned, as it is for the services.
 */
export function instantIn(zone: Zone, local: string): Date {
  const shown = Date.parse(`${local.length === 10 ? `${local}T00:00` : local}Z`);
  const before = aheadIn(zone, shown - DAY);
  const after = aheadIn(zone, shown + DAY);
  const isAfter = aheadIn(zone, shown - before) !== before && aheadIn(zone, shown - after) === after;
  return new Date(shown - (isAfter ? after : before));
}

/** By how many milliseconds the clocks there are ahead of Greenwich at an instant. */
export function aheadIn(zone: Zone, instant: string | number | Date): number {
  const at = new Date(instant).getTime();
  return Date.parse(`${clocksIn(zone, at)}Z`) - Math.floor(at / SECOND) * SECOND;
}

function clocksIn(zone: Zone, instant: string | number | Date): string {
  const parts = formatIn(zone, 'en-US', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(instant));
  const { year, month, day, hour, minute, second } = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  return `${year}-${month}-${day}T${hour}:${minute}:${second}`;
}
