import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { buildId } from '../../../build/build-id.mjs';
import { installedBrowser } from '../../../browser/installed.mjs';

/** What is tried is what these sources are built to: built anew only when it is not. */
export default function built() {
  if (!installedBrowser()) {
    console.warn('SKIPPED: the console was not tried in a browser; install the package chromium, or set LINLI_CHROMIUM.');
    return;
  }
  if (existsSync('dist/sw.js') && readFileSync('dist/index.html', 'utf8').includes(`content="${buildId()}"`)) {
    return;
  }
  for (const command of [['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], ['build/offline.mjs']]) {
    const { status } = spawnSync(process.execPath, command, { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production' } });
    if (status !== 0) throw new Error(`${command.join(' ')} failed`);
  }
}
