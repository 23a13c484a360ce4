import type { TrailEntry } from '../../api/types';
import { csvOf as csv, saveCsv, type Cell } from '../../ui/csv';

type What = (entry: TrailEntry) => string;

const HEAD = ['position', 'time', 'who', 'post', 'channel', 'ip', 'type', 'what', 'subject', 'changes', 'hash'];

export function exportTrail(entries: TrailEntry[], what: What) {
  saveCsv(`trail-${entries[0]?.position ?? 0}-${entries.at(-1)?.position ?? 0}`, rowsOf(entries, what));
}

export function csvOf(entries: TrailEntry[], what: What): string {
  return csv(rowsOf(entries, what));
}

function rowsOf(entries: TrailEntry[], what: What): Cell[][] {
  const rows = entries.map((entry) => [
    entry.position,
    entry.time,
    entry.who.name,
    entry.who.post,
    entry.who.channel,
    entry.who.ip,
    entry.type,
    what(entry),
    entry.subject,
    JSON.stringify(entry.changes ?? []),
    entry.hash,
  ]);
  return [HEAD, ...rows];
}
