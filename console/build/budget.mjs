// How much a browser loads before it can show something, gzipped: each screen as it is really loaded,
// with the page, the words, what stands around it and its own part. Above the budget the build fails.
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { readScreens } from './screens.mjs';

const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));
const ENTRY = 'index.html';
const WORDS = 'src/i18n/zh-CN';
const frames = { staff: 'src/app/staff/frame.tsx', technician: 'src/app/phones/technician.tsx', resident: 'src/app/phones/resident.tsx' };
/** Kilobytes until a screen shows. */
const LIMITS = { staff: 310, technician: 185, resident: 185 };
/** A phone fetches its other screens behind the first, before the line is cut: all of it, until everything is there. */
const LIMITS_OF_ALL = { technician: 250, resident: 250 };
/** Where somebody is on the line, or forty orders wait. */
const LIMITS_OF_SCREENS = { home: 310, owner: 310, desk: 300, order: 300, dispatch: 300 };

/** What is seldom opened brings its words. */
const SELDOM = 320;

const screens = await readScreens();
const sizes = new Map();

for (const { name, door, source, seldom } of screens.filter((screen) => screen.door === 'staff')) {
  const limit = LIMITS_OF_SCREENS[name] ?? (seldom ? SELDOM : LIMITS[door]);
  judge(name, limit, [...around(door), source, ...wordsOf(seldom)]);
}
for (const door of ['technician', 'resident']) {
  const ofDoor = screens.filter((screen) => screen.door === door);
  for (const { name, source, seldom } of ofDoor) judge(name, LIMITS[door], [...around(door), source, ...wordsOf(seldom)]);
  const behind = ofDoor.filter(({ later }) => !later).map(({ source }) => source);
  judge(`${door}, with all that is fetched behind the first screen`, LIMITS_OF_ALL[door], [
    ...around(door),
    `${WORDS}/problems.ts`,
    ...behind,
  ]);
}

function wordsOf(bundle) {
  return bundle ? [`${WORDS}/${bundle}.ts`] : [];
}

function around(door) {
  return [ENTRY, `${WORDS}/shared.ts`, `${WORDS}/${door}.ts`, frames[door]];
}

function judge(name, kilobytes, keys) {
  const files = new Set(keys.flatMap((key) => [...filesOf(key)]));
  const bytes = [...files].reduce((sum, file) => sum + sizeOf(file), 0);
  const said = `${name}: ${(bytes / 1000).toFixed(0)} kB gzipped of ${kilobytes} kB, ${files.size} files`;
  if (bytes > kilobytes * 1000) {
    console.error(`Too much for a first load: ${said}`);
    process.exitCode = 1;
  } else {
    console.log(said);
  }
}

function sizeOf(file) {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length);
  return sizes.get(file);
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
