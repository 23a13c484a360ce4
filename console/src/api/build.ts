import { callBriefly } from './line';

/** What this page was built from; `vite.config.ts` writes it here and into the page. */
export const BUILD: string = __LINLI_BUILD__;

/** Whether the gateway serves another build than the one that runs here. */
export async function isOutdated(): Promise<boolean> {
  try {
    const page = await callBriefly('/', { headers: { Accept: 'text/html' } });
    const [, served] = /<meta name="build" content="([^"]+)"/.exec(page.ok ? await page.text() : '') ?? [];
    return served !== undefined && served !== BUILD;
  } catch {
    return false;
  }
}
