import { chromium, type Browser, type BrowserContext, type Page, type Request } from 'playwright-core';
import { installedBrowser } from '../../../browser/installed.mjs';
import type { Language } from '../../i18n';
import type { Me } from '../../api/types';
import type { Door } from '../../app/doors';
import { Platform } from './platform';
import { fill, PEOPLE } from './world';

export const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

/** Where there is no browser the tests are left out, and `built.ts` says so. */
export const noBrowser = !installedBrowser();

/** One browser and one platform for a file of tests. */
export class Stage {
  readonly platform = new Platform();
  private browser: Browser | undefined;
  private contexts: BrowserContext[] = [];

  async open() {
    await this.platform.open();
    this.browser = await chromium.launch({
      executablePath: installedBrowser() ?? '',
      args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
    });
  }

  async close() {
    await this.browser?.close();
    await this.platform.close();
  }

  /** After each test: nobody is left on the stage. */
  async clear() {
    const contexts = this.contexts.splice(0);
    // A page that is still on its way somewhere, as after signing out, may keep its context from closing.
    const pages = contexts.flatMap((context) => context.pages());
    await Promise.all(pages.map((page) => page.goto('about:blank', { timeout: 5_000 }).catch(() => undefined)));
    await Promise.all(contexts.map((context) => context.close()));
    this.platform.forget();
  }

  /** Somebody opens an address, in a browser of their own; further pages of it are further tabs. */
  async enter(
    path: string,
    { as, door = 'staff', language = 'zh-CN' }: { as?: Me; door?: Door; language?: Language } = {},
  ): Promise<Visit> {
    fill(this.platform.services, as ?? PEOPLE[door]);
    const context = await (this.browser as Browser).newContext({
      viewport: door === 'staff' ? DESK : PHONE,
      locale: language,
      timezoneId: 'Asia/Shanghai',
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
      hasTouch: door !== 'staff',
    });
    this.contexts.push(context);
    await context.addInitScript((spoken) => {
      if (!localStorage.getItem('linli.language')) localStorage.setItem('linli.language', spoken);
    }, language);
    const visit = new Visit(this.platform.origin, context, await context.newPage());
    await visit.go(path);
    return visit;
  }
}

export class Visit {
  /** What the page said that nobody should hear. */
  readonly complaints: string[] = [];
  private readonly origin: string;
  readonly context: BrowserContext;
  readonly page: Page;
  private readonly view: typeof DESK;
  /** Parts of the program that are on their way. */
  private readonly coming = new Set<Request>();

  constructor(origin: string, context: BrowserContext, page: Page) {
    this.origin = origin;
    this.context = context;
    this.page = page;
    this.view = page.viewportSize() ?? DESK;
    page.setDefaultTimeout(10_000);
    page.on('request', (request) => request.resourceType() === 'script' && this.coming.add(request));
    page.on('requestfinished', (request) => this.coming.delete(request));
    page.on('requestfailed', (request) => this.coming.delete(request));
    page.on('pageerror', (failure) => this.complaints.push(String(failure)));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('Failed to load resource')) this.complaints.push(message.text());
    });
  }

  async go(path: string) {
    await this.page.goto(`${this.origin}${path}`);
    await this.page.waitForURL((url) => !url.hash.includes('code='));
  }

  /** To another address without loading the page anew, as a link does. */
  async walk(path: string) {
    await this.page.evaluate((to) => {
      document.querySelector('main')?.firstElementChild?.setAttribute('data-left', '');
      history.pushState(null, '', to);
      dispatchEvent(new PopStateEvent('popstate'));
    }, path);
    // What stood there before is not taken for what comes; the same screen for another address stays.
    const isLeft = () => !document.querySelector('[data-left]');
    await this.page.waitForFunction(isLeft, undefined, { timeout: 500 }).catch(() => undefined);
  }

  /** Twice as large is half as wide, as a browser does it. */
  async zoom(times: number) {
    const { width, height } = this.view;
    await this.page.setViewportSize({ width: Math.round(width / times), height: Math.round(height / times) });
  }

  /** A window of another width, with what it shows drawn anew. */
  async widen(width: number) {
    await this.page.setViewportSize({ width, height: this.view.height });
    await this.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  }

  /** Until it stands as it will stand: its part has come, and so have the answers. */
  async whole() {
    await this.page.locator('h1:visible, [role="alert"]:visible, .state:visible').first().waitFor();
    await this.page.waitForFunction(() => !document.querySelector('.skeleton, [data-waiting]'));
  }

  /** What a button opens may be a part that comes when it is pressed: until it has come and was drawn. */
  async drawn() {
    await this.rest();
    while (this.coming.size > 0) {
      await this.page.waitForTimeout(20);
      if (this.coming.size === 0) await this.rest();
    }
  }

  /** Until the page has nothing to do at once: what was pressed was heard, and what came was drawn. */
  private async rest() {
    await this.page.evaluate(() => {
      const latest = { timeout: 300 };
      return new Promise<void>((rested) =>
        setTimeout(() => requestIdleCallback(() => requestIdleCallback(() => rested(), latest), latest), 80),
      );
    });
  }

  async anotherTab(path: string): Promise<Visit> {
    const visit = new Visit(this.origin, this.context, await this.context.newPage());
    await visit.go(path);
    return visit;
  }
}
