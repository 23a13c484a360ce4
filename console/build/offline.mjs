// Writes dist/sw.js: the worker with the list of what a technician's phone needs without a line.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { readScreens } from './screens.mjs';

const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));
const screens = await readScreens();
const own = screens.filter(({ door }) => door === 'technician');
const pages = own.map(({ source }) => source);
const words = ['shared', 'technician', ...new Set(own.flatMap(({ seldom }) => seldom ?? []))];
const NEEDED = [
  'index.html',
  ...['zh-CN', 'en'].flatMap((language) => words.map((part) => `src/i18n/${language}/${part}.ts`)),
  'src/app/phones/technician.tsx',
  ...pages,
];

const files = [...new Set([...NEEDED, ...laterParts()].flatMap((key) => [...filesOf(key)])), 'favicon.svg'].sort();
const page = readFileSync(new URL('index.html', dist));
const worker = readFileSync(new URL('worker.js', import.meta.url));
const sum = createHash('sha256').update(page).update(worker);
files.forEach((file) => sum.update(file));

writeFileSync(
  new URL('sw.js', dist),
  [
    `const BUILD = '${sum.digest('hex').slice(0, 16)}';`,
    `const ENTRY = '/${manifest['index.html'].file}';`,
    `const FILES = ${JSON.stringify(files.map((file) => `/${file}`))};`,
    worker,
  ].join('\n'),
);

/** What its screens fetch when it is shown, without being screens themselves. */
function laterParts() {
  const all = new Set(screens.map(({ source }) => source));
  const chunks = new Set();
  pages.forEach((page) => gather(page, chunks));
  const later = [...chunks].flatMap((key) => manifest[key].dynamicImports ?? []);
  return later.filter((key) => /^src\/(ui|features)\//.test(key) && !all.has(key));
}

function gather(key, chunks) {
  if (chunks.has(key)) return;
  chunks.add(key);
  (manifest[key].imports ?? []).forEach((one) => gather(one, chunks));
}

/** The files of a chunk and of all that it imports; what comes later is named above. */
function filesOf(key, seen = new Set()) {
  if (seen.has(key)) {
    return new Set();
  }
  seen.add(key);
  const { file, css = [], imports = [] } = manifest[key];
  return new Set([file, ...css, ...imports.flatMap((one) => [...filesOf(one, seen)])]);
}
