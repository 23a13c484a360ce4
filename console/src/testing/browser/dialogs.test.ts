import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../../../browser/looks.mjs';
import type { Door } from '../../app/doors';
import { screensOf } from '../screens';
import { noBrowser, Stage, type Visit } from './stage';
import { sampleId } from './world';

const MOST_OF_A_WALK = 15;

const stage = new Stage();
const LAYER =
  'dialog[open], .command-form, [role="dialog"], .ant-popover:not(.ant-popover-hidden), .ant-select-dropdown:not(.ant-select-dropdown-hidden)';
/** Whoever leaves looks at nothing any more, in another language all have other names, and a page loaded anew hides why it had to be. */
const LEAVES = /退出登录|重新登录|^刷新|^中|^EN|^English/;
/** The fewest that open behind a door, so that the search cannot go blind unseen. */
const LEAST: Record<Door, number> = { staff: 5, technician: 5, resident: 3 };
const opened: Record<Door, number> = { staff: 0, technician: 0, resident: 0 };
/** A walk through all screens of the staff would take longer than a test may. */
const WALKS = (['staff', 'technician', 'resident'] as const).flatMap((door) => {
  const screens = screensOf(door);
  const parts = Math.ceil(screens.length / MOST_OF_A_WALK);
  return Array.from({ length: parts }, (_, part) => ({
    door,
    part: part + 1,
    isLast: part + 1 === parts,
    screens: screens.filter((_, at) => at % parts === part),
  }));
});

describe.skipIf(noBrowser)('whatever a button opens', () => {
  beforeAll(() => stage.open());
  afterEach(() => stage.clear());
  afterAll(() => stage.close());

  it.each(WALKS)('is accessible and goes by Esc, behind the door of the $door, walk $part', async ({ door, screens, isLast }) => {
    const wrong: string[] = [];
    const pressed = new Set<string>();
    let visit: Visit | undefined;
    for (const screen of screens) {
      const { path } = screen;
      const address = path.replace(':id', sampleId(screen));
      if (visit) await visit.walk(address);
      else visit = await stage.enter(address, { door });
      await visit.whole();
      for (let name = await press(visit, pressed); name !== undefined; name = await press(visit, pressed)) {
        await visit.drawn();
        const layer = visit.page.locator(LAYER).filter({ visible: true }).first();
        if (await layer.isVisible()) {
          opened[door]++;
          wrong.push(...(await violations(visit.page)).map((line) => `${path}, ${name}: ${line}`));
          const dialogs = visit.page.locator('dialog[open]');
          // Where one came late there are two: each goes by one Esc.
          const layers = Math.max(1, await dialogs.count());
          for (let pressedEsc = 0; pressedEsc < layers; pressedEsc++) await visit.page.keyboard.press('Escape');
          if (await dialogs.count())
            wrong.push(`${path}, ${name}: Esc does not close “${(await dialogs.locator('h2').allTextContents()).join(', ')}”`);
        }
        if (await visit.page.getByRole('button', { name: /^刷新|重新登录/ }).count())
          wrong.push(`${path}, ${name}: nothing but a new page helps`);
        if (!visit.page.url().endsWith(address)) {
          await visit.walk(address);
          await visit.whole();
        }
      }
      wrong.push(...visit.complaints.splice(0).map((line) => `${path}: ${line}`));
    }

    expect(wrong).toEqual([]);
    if (isLast) expect(opened[door]).toBeGreaterThanOrEqual(LEAST[door]);
  });
});

/** Presses a button that was not pressed before; rows have the same ones. */
async function press({ page }: Visit, pressed: Set<string>): Promise<string | undefined> {
  const name = await page.evaluate(
    ([known, leaves]) => {
      const nameOf = (button: Element) => (button.getAttribute('aria-label') ?? button.textContent ?? '').replace(/\d+/g, '#').trim();
      const button = [...document.querySelectorAll<HTMLButtonElement>('button:enabled')].find(
        (one) => one.checkVisibility() && !known.includes(nameOf(one)) && !new RegExp(leaves).test(nameOf(one)),
      );
      if (!button) return undefined;
      const name = nameOf(button);
      button.focus();
      button.click();
      return name;
    },
    [[...pressed], LEAVES.source] as const,
  );
  if (name !== undefined) pressed.add(name);
  return name;
}
