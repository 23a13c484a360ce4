// Writes dist/sw.js: the worker with the list of what a technician's phone needs without a line.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { readScreens } from './screens.mjs';

const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));
const pages = (await readScreens()).filter(({ door }) => door === 'technician').map(({ source }) => source);
const NEEDED = [
  'index.html',
  ...['zh-CN', 'en'].flatMap((language) => ['shared', 'technician', 'work'].map((part) => `src/i18n/${language}/${part}.ts`)),
  'src/app/phones/technician.tsx',
  ...pages,
  'src/features/orders/phone-technician/complete-sheet.tsx',
];

const files = [...new Set(NEEDED.flatMap((key) => [...filesOf(key)])), 'favicon.svg'].sort();
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

/** The files of a chunk and of all that it imports; what comes later is named above: the screens. */
function filesOf(key, seen = new Set()) {
  if (seen.has(key)) {
    return new Set();
  }
  seen.add(key);
  const { file, css = [], imports = [] } = manifest[key];
  return new Set([file, ...css, ...imports.flatMap((one) => [...filesOf(one, seen)])]);
}
