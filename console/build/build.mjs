// What Maven calls: installs, builds and tests the console, and leaves out what has not changed
// since it last went well. Needs nothing but Node.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const PACKAGES = ['package.json', 'package-lock.json', '.npmrc'];
const SOURCES = [...PACKAGES, 'index.html', 'vite.config.ts', 'tsconfig.json', 'public', 'openapi', 'build', 'src'];

const steps = {
  install: { sources: PACKAGES, result: 'node_modules', commands: [['npm', 'ci', '--no-audit', '--no-fund']] },
  build: {
    sources: SOURCES,
    result: 'dist',
    commands: [
      ['node', 'build/api-types.mjs', '--check'],
      ['node', 'node_modules/typescript/bin/tsc', '--noEmit'],
      ['node', 'node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
      ['node', 'build/offline.mjs'],
      ['node', 'build/budget.mjs'],
    ],
  },
  test: {
    sources: [...SOURCES, 'eslint.config.js', 'knip.json', '.prettierrc.json', '.prettierignore', 'browser'],
    result: 'node_modules',
    commands: [
      ['node', 'node_modules/eslint/bin/eslint.js', '.'],
      ['node', 'node_modules/knip/bin/knip.js'],
      ['node', 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
      ['node', 'node_modules/vitest/vitest.mjs', 'run'],
    ],
  },
};

const name = process.argv[2];
const step = steps[name];
if (!step) {
  fail(`Which step? One of: ${Object.keys(steps).join(', ')}`);
}
const stamp = join(root, 'target', `${name}.hash`);
const hash = hashOf(step.sources);
if (existsSync(join(root, step.result)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) {
  process.exit(0);
}
for (const [command, ...rest] of step.commands) {
  const { status, error } = spawnSync(command, rest, { cwd: root, stdio: 'inherit' });
  if (status !== 0) {
    fail(`console: ${[command, ...rest].join(' ')} failed${error ? `: ${error.message}` : ''}`);
  }
}
mkdirSync(join(root, 'target'), { recursive: true });
writeFileSync(stamp, hash);

function hashOf(paths) {
  const sum = createHash('sha256');
  for (const path of paths) {
    for (const file of filesIn(path)) {
      sum.update(file).update(readFileSync(join(root, file)));
    }
  }
  return sum.digest('hex');
}

function filesIn(path) {
  const full = join(root, path);
  if (!existsSync(full)) {
    return [];
  }
  return statSync(full).isDirectory()
    ? readdirSync(full)
        .sort()
        .flatMap((one) => filesIn(join(path, one)))
    : [path];
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
