import type { TrailEntry } from '../../api/types';

/** Excel takes a cell that begins so for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

export function exportTrail(entries: TrailEntry[], what: (entry: TrailEntry) => string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(['\uFEFF', csvOf(entries, what)], { type: 'text/csv' }));
  link.download = `trail-${entries[0]?.position ?? 0}-${entries.at(-1)?.position ?? 0}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1_000);
}

export function csvOf(entries: TrailEntry[], what: (entry: TrailEntry) => string): string {
  const rows = entries.map((entry) => [
    entry.position,
    entry.time,
    entry.who.name,
    entry.who.post ?? '',
    entry.who.channel,
    entry.who.ip ?? '',
    entry.type,
    what(entry),
    entry.subject,
    JSON.stringify(entry.changes ?? []),
    entry.hash,
  ]);
  return [['position', 'time', 'who', 'post', 'channel', 'ip', 'type', 'what', 'subject', 'changes', 'hash'], ...rows].map((row) => row.map(cell).join(',')).join('\r\n');
}

function cell(value: string | number): string {
  const text = String(value);
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}
