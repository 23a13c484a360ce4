// How much a browser loads before it can show something, gzipped: for the staff console and for the
// phones. Above the budget the build fails.
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));
const ENTRY = 'index.html';
const WORDS = 'src/i18n/zh-CN/index.ts';

const budgets = [
  { name: 'console', chunk: 'src/app/staff/staff-routes.tsx', kilobytes: 300 },
  { name: 'technician', chunk: 'src/app/phones/technician.tsx', kilobytes: 200 },
  { name: 'resident', chunk: 'src/app/phones/resident.tsx', kilobytes: 200 },
];

for (const { name, chunk, kilobytes } of budgets) {
  const files = new Set([ENTRY, WORDS, chunk].flatMap((key) => [...filesOf(key)]));
  const bytes = [...files].reduce((sum, file) => sum + gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length, 0);
  const said = `${name}: ${(bytes / 1000).toFixed(0)} kB gzipped of ${kilobytes} kB, ${files.size} files`;
  if (bytes > kilobytes * 1000) {
    console.error(`Too much for a first load: ${said}`);
    process.exitCode = 1;
  } else {
    console.log(said);
  }
}

/** The files of a chunk and of all that it imports statically. */
function filesOf(key, seen = new Set()) {
  const chunk = manifest[key];
  if (!chunk) {
    throw new Error(`${key} is not in dist/.vite/manifest.json`);
  }
  if (seen.has(key)) {
    return new Set();
  }
  seen.add(key);
  const own = [chunk.file, ...(chunk.css ?? [])].filter((file) => existsSync(new URL(file, dist)));
  return new Set([...own, ...(chunk.imports ?? []).flatMap((one) => [...filesOf(one, seen)])]);
}
