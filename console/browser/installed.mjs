import { existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The browser of the system's packages; undefined where there is none. */
export function installedBrowser() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const candidates = [process.env.LINLI_CHROMIUM, ...names.flatMap((name) => folders.map((folder) => join(folder, name)))];
  return candidates.find((path) => path && existsSync(path) && statSync(path).isFile());
}
