import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../../../browser/looks.mjs';
import { anOrder } from '../fixtures';
import { noBrowser, Stage, type Visit } from './stage';
import { WAITING } from './world';

const stage = new Stage();

describe.skipIf(noBrowser)('hands on the console', () => {
  beforeAll(() => stage.open());
  afterEach(() => stage.clear());
  afterAll(() => stage.close());

  it('leads by a navigation that comes over the page where a window has no room beside it', async () => {
    const visit = await stage.enter('/orders');
    await visit.whole();
    await visit.widen(390);
    await visit.whole();
    const { page } = visit;
    const [drawer, opens] = [page.getByRole('dialog', { name: '主导航' }), page.getByRole('button', { name: '打开导航' })];

    await opens.click();
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
    await opens.click();
    await drawer.getByRole('link', { name: '调度' }).click();

    await page.waitForURL((url) => url.pathname === '/dispatch');
    await drawer.waitFor({ state: 'detached' });
    expect(await violations(page)).toEqual([]);
  });

  describe('writing Chinese by an input method', () => {
    it.each([
      ['/owners', 'q'],
      ['/orders', 'q'],
      ['/dispatch', 'q'],
    ])('arrives whole in the field of %s that stands in the address', async (path, parameter) => {
      // Answers that come between two letters must not push anything back into the field.
      stage.platform.delay = 120;
      const visit = await stage.enter(path);
      await visit.whole();
      const field = visit.page.locator('main input[type="text"]:visible').first();
      await field.click();
      await compose(visit, 'zhang', '张');
      await compose(visit, 'wei', '伟·𠮷');

      await visit.page.waitForURL((url) => url.searchParams.get(parameter) === '张伟·𠮷');
      expect(await field.inputValue()).toBe('张伟·𠮷');
      await expect.poll(() => questions()).toContain('张伟·𠮷');
      expect(questions().filter((q) => /[a-z]/.test(q))).toEqual([]);
    });

    it('arrives whole in a field of the address while a colleague changes orders', async () => {
      const visit = await stage.enter('/orders');
      await visit.whole();
      const field = visit.page.locator('main input[type="text"]:visible').first();
      await field.click();
      const typing = field.pressSequentially('GD260706-0042', { delay: 30 });
      for (let change = 0; change < 10; change++) {
        stage.platform.tell(WAITING.id, 'workorder.urged');
        await visit.page.waitForTimeout(20);
      }
      await typing;

      expect(await field.inputValue()).toBe('GD260706-0042');
    });

    it('finds nobody by half a word, and the person by the whole', async () => {
      const visit = await stage.enter('/orders');
      await visit.whole();
      await visit.page.keyboard.press('Control+k');
      const field = visit.page.getByRole('combobox', { name: '全局搜索' });
      await compose(visit, 'zhang', '张');
      await compose(visit, 'wei', '伟');
      await visit.page.getByRole('option', { name: /张伟/ }).first().waitFor();

      expect(await field.inputValue()).toBe('张伟');
      expect(questions().filter((q) => /[a-z]/.test(q))).toEqual([]);
    });

    it('keeps what is written at the desk, over a reload', async () => {
      const visit = await stage.enter('/desk');
      const text = visit.page.getByRole('textbox', { name: '描述' });
      await text.click();
      await compose(visit, 'loushui', '漏水');
      await compose(visit, 'ji', '𠮷');
      await visit.page.getByText(/草稿/).first().waitFor();
      // The draft is kept a moment after the last letter.
      await expect.poll(() => visit.page.evaluate(() => JSON.stringify(localStorage))).toContain('漏水𠮷');
      await visit.page.reload();
      await text.waitFor();

      expect(await text.inputValue()).toBe('漏水𠮷');
    });
  });

  describe('a dialog', () => {
    it('has the focus, keeps it, and gives it back', async () => {
      const visit = await stage.enter('/orders');
      await visit.whole();
      const opener = visit.page.locator('main input[type="text"]:visible').first();
      await opener.focus();
      await visit.page.keyboard.press('Control+k');
      const finder = visit.page.getByRole('dialog', { name: '全局搜索' });
      expect(await focusIn(finder)).toBe(true);
      for (let times = 0; times < 4; times++) await visit.page.keyboard.press('Tab');
      expect(await visit.page.evaluate(() => document.activeElement?.closest('main'))).toBeNull();
      await visit.page.keyboard.press('Escape');

      await finder.waitFor({ state: 'detached' });
      expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
    });

    it('lets no key through to the page beneath it', async () => {
      const visit = await stage.enter('/dispatch');
      await visit.whole();
      await visit.page.getByText('92').first().waitFor();
      await visit.page.keyboard.press('?');
      await visit.page.getByRole('dialog', { name: '本页快捷键' }).waitFor();
      await visit.page.keyboard.press('1');
      await visit.page.keyboard.press('Escape');
      await visit.page.getByRole('dialog', { name: '本页快捷键' }).waitFor({ state: 'detached' });

      expect(stage.platform.asked.filter((one) => one.startsWith('POST'))).toEqual([]);
    });
  });

  it('sees the focus on every link and button that Tab comes to', async () => {
    const visit = await stage.enter('/orders');
    await visit.whole();
    const unseen: string[] = [];
    for (let step = 0; step < 40; step++) {
      await visit.page.keyboard.press('Tab');
      const name = await visit.page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return undefined;
        const visible = [element, element.parentElement, element.closest('.segments label, .ant-input-affix-wrapper, .ant-select')].some(
          (one) => {
            if (!one) return false;
            const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
            return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
          },
        );
        return visible ? undefined : `${element.tagName} ${element.className} ${element.textContent?.slice(0, 30)}`;
      });
      if (name) unseen.push(name);
    }

    expect(unseen).toEqual([]);
  });

  describe('on a slow network', () => {
    it('stands where it will stand before the answers are there', async () => {
      const visit = await stage.enter('/owners');
      await visit.whole();
      const before = await placeOf(visit.page.locator('thead'));
      stage.platform.delay = 1_500;
      await visit.go('/owners');
      await visit.page.locator('[data-waiting]').first().waitFor();
      const waiting = await placeOf(visit.page.locator('thead'));
      await visit.page.getByRole('link', { name: /张伟/ }).waitFor();

      expect(waiting).toEqual(before);
      expect(await placeOf(visit.page.locator('thead'))).toEqual(before);
    });

    it('gives an answer to the call that asked for it', async () => {
      const visit = await stage.enter('/desk');
      const text = visit.page.getByRole('textbox', { name: '描述' });
      await text.fill('第一通电话');
      await visit.page.keyboard.press('Alt+n');
      await text.fill('第二通电话');
      await visit.page.keyboard.press('Alt+j');
      await expect.poll(() => text.inputValue()).toBe('第一通电话');
    });
  });

  describe('while twenty orders change in a second', () => {
    it.each(['/orders', '/dispatch'])('asks for one list of %s at a time, and shows the last change', async (path) => {
      const visit = await stage.enter(path);
      await visit.whole();
      let change = 0;
      let answering = 0;
      let most = 0;
      let asked = 0;
      // Slower than the changes come, so that a board that asks at each would ask for several at once.
      stage.platform.services.workorder.get('/orders', async () => {
        asked++;
        most = Math.max(most, ++answering);
        const title = `改了 ${change} 次`;
        await new Promise((passed) => setTimeout(passed, 400));
        answering--;
        return { items: [{ ...WAITING, title }] };
      });
      while (change < 100) {
        change++;
        stage.platform.tell(WAITING.id, 'workorder.urged');
        await visit.page.waitForTimeout(50);
      }

      await visit.page.getByText('改了 100 次').first().waitFor();
      expect(most).toBe(1);
      expect(asked).toBeLessThanOrEqual(15);
    });
  });

  describe('in two tabs', () => {
    it('keeps the calls of each', async () => {
      const one = await stage.enter('/desk');
      const other = await one.anotherTab('/desk');
      const [first, second] = [one, other].map(({ page }) => page.getByRole('textbox', { name: '描述' })) as [Locator, Locator];
      // A tab that comes to the desk later goes on with the newest call: here both have their own.
      await Promise.all([first.waitFor(), second.waitFor()]);
      await first.fill('第一个标签页');
      await second.fill('第二个标签页');
      const kept = () => one.page.evaluate(() => JSON.stringify(localStorage));
      await expect.poll(kept).toContain('第一个标签页');
      await expect.poll(kept).toContain('第二个标签页');
      await one.page.reload();
      await other.page.reload();

      await expect.poll(() => first.inputValue()).toBe('第一个标签页');
      await expect.poll(() => second.inputValue()).toBe('第二个标签页');
    });

    it('tells the other when somebody signs out', async () => {
      const one = await stage.enter('/orders');
      const other = await one.anotherTab('/owners');
      await other.whole();
      await one.page.locator('.shell_account').click();
      await one.page.getByRole('button', { name: '退出登录' }).click();

      await other.page.getByRole('button', { name: '重新登录' }).waitFor();
    });

    it('shows in both what changed', async () => {
      const one = await stage.enter('/orders');
      const other = await one.anotherTab('/orders');
      await Promise.all([one.whole(), other.whole()]);
      stage.platform.services.workorder.get('/orders', { items: [anOrder({ title: '刚刚改了' })] });
      stage.platform.tell(WAITING.id, 'workorder.urged');

      await one.page.getByText('刚刚改了').waitFor();
      await other.page.getByText('刚刚改了').waitFor();
    });
  });
});

/** As an input method does it: letters that stand in the field until a word takes their place. */
async function compose({ page, context }: Visit, letters: string, word: string) {
  const keyboard = await context.newCDPSession(page);
  for (let end = 1; end <= letters.length; end++) {
    const text = letters.slice(0, end);
    await keyboard.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end });
    await page.waitForTimeout(40);
  }
  await keyboard.send('Input.insertText', { text: word });
  await keyboard.detach();
}

/** For what was searched. */
function questions(): string[] {
  return stage.platform.asked.flatMap((one) => new URLSearchParams(one.split('?')[1]).get('q') ?? []);
}

function focusIn(dialog: Locator): Promise<boolean> {
  return dialog.evaluate((element) => element.contains(document.activeElement));
}

async function placeOf(element: Locator) {
  const box = await element.boundingBox();
  return box && { x: Math.round(box.x), y: Math.round(box.y) };
}
