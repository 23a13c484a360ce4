// The same sources are the same build, wherever they are built.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

export function buildId() {
  const sum = createHash('sha256');
  const read = (path) => {
    if (path.includes('.')) {
      sum.update(path).update(readFileSync(join(root, path)));
      return;
    }
    const entries = readdirSync(join(root, path), { withFileTypes: true });
    for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
      const inside = join(path, entry.name);
      if (entry.isDirectory()) read(inside);
      else if (!isTest(inside)) sum.update(inside).update(readFileSync(join(root, inside)));
    }
  };
  ['src', 'public', 'openapi', 'index.html', 'vite.config.ts', 'package-lock.json'].forEach(read);
  return sum.digest('hex').slice(0, 16);
}

/** What no browser ever loads makes no new build. */
function isTest(file) {
  return /\.test\.tsx?$/.test(file) || file.startsWith(join('src', 'testing'));
}
