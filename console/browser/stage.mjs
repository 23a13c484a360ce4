// A real browser before a platform that runs: who is on stage, what they see, and what it is named.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { installedBrowser } from './installed.mjs';

export const door = process.env.LINLI_GATEWAY ?? 'http://localhost:8080';
const password = process.env.LINLI_DEMO_PASSWORD ?? 'linli-demo';
const pictures = process.env.LINLI_SCREENSHOTS ?? 'target/screenshots';
const PATIENCE = Number(process.env.LINLI_PATIENCE ?? 30_000);

export const DESK = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** Opens the curtain, plays, and closes it whatever happens. */
export async function onStage(play) {
  const executablePath = installedBrowser();
  if (!executablePath) {
    console.error('No Chromium on the PATH: install the package chromium, or set LINLI_CHROMIUM.');
    process.exit(3);
  }
  mkdirSync(pictures, { recursive: true });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage', '--js-flags=--expose-gc'] });
  const stage = new Stage(browser);
  try {
    await play(stage);
  } catch (failure) {
    await stage.lastPictures();
    throw failure;
  } finally {
    await browser.close();
  }
}

class Stage {
  #people = [];

  constructor(browser) {
    this.browser = browser;
  }

  /** Signs somebody in through the realm's own page, in a browser that may lack some of its parts. */
  async enter(user, { view = DESK, language = 'zh-CN', path = '/', browser = {}, lacks = () => undefined } = {}) {
    const context = await this.browser.newContext({
      ...browser,
      viewport: view,
      locale: language,
      timezoneId: 'Asia/Shanghai',
      hasTouch: view === PHONE,
      isMobile: view === PHONE,
      deviceScaleFactor: view === PHONE ? 2 : 1,
      reducedMotion: 'reduce',
    });
    await context.addInitScript((spoken) => {
      if (!localStorage.getItem('linli.language')) localStorage.setItem('linli.language', spoken);
    }, language);
    await context.addInitScript(lacks);
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    const person = new Person(user, page, context);
    this.#people.push(person);
    await page.goto(`${door}${path}`);
    await this.signIn(person);
    return person;
  }

  async signIn({ user, page }) {
    await page.locator('#username').fill(user);
    await page.locator('#password').fill(password);
    await page.locator('#kc-login, [type=submit]').first().click();
    await page.waitForURL((url) => url.origin === new URL(door).origin && !url.hash.includes('code='));
  }

  async lastPictures() {
    for (const person of this.#people) {
      await person.shoot(`failed-${person.user}`).catch(() => undefined);
      console.error(`${person.user} was at ${person.page.url()}`);
      for (const line of person.complaints) console.error(`  ${line}`);
    }
  }
}

/** Somebody with a browser; every interaction through them counts one. */
export class Person {
  interactions = 0;
  complaints = [];

  constructor(user, page, context) {
    this.user = user;
    this.page = page;
    this.context = context;
    page.on('pageerror', (error) => this.complaints.push(`error: ${error.message}`));
    page.on('console', (message) => {
      // A refused request is an answer, not an error of the page.
      if (message.type() === 'error' && !message.text().includes('Failed to load resource')) {
        this.complaints.push(`console: ${message.text()}`);
      }
    });
  }

  /** What is counted begins here. */
  begin() {
    this.interactions = 0;
  }

  async tap(target) {
    this.interactions++;
    await target.click();
  }

  async press(chord) {
    this.interactions++;
    await this.page.keyboard.press(chord);
  }

  /** A filled field counts one, however long the text. */
  async type(text) {
    this.interactions++;
    await this.page.keyboard.insertText(text);
  }

  async fill(target, text) {
    this.interactions++;
    await target.fill(text);
  }

  /** The camera's own taps are not the product's. */
  async photograph(field, file) {
    await field.setInputFiles(file);
  }

  async shoot(name, { full = false } = {}) {
    await this.page.screenshot({ path: join(pictures, `${name}.png`), fullPage: full });
  }

  /** Fails on whatever went wrong in the page without anybody saying so. */
  quiet() {
    if (this.complaints.length > 0) {
      throw new Error(`${this.user}'s page complains:\n  ${this.complaints.join('\n  ')}`);
    }
  }

  async leave() {
    this.quiet();
    await this.context.close();
  }
}

/** Asks again until it holds: news travels. */
export async function until(what, holds, patience = PATIENCE) {
  const end = Date.now() + patience;
  for (;;) {
    const found = await holds();
    if (found) return found;
    if (Date.now() > end) throw new Error(`Waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

export function check(holds, what) {
  if (!holds) throw new Error(what);
}
