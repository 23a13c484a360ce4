import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { keysWithoutWords, misfits, misplaced, violations } from '../../../browser/looks.mjs';
import type { Door } from '../../app/doors';
import { screensOf } from '../screens';
import type { Mood } from './platform';
import { noBrowser, Stage, type Visit } from './stage';
import { sampleId } from './world';

/** Each door has its own, so that all three are looked at together. */
const stages = { staff: new Stage(), technician: new Stage(), resident: new Stage() };
const DOORS = Object.keys(stages) as Door[];
/** Of a phone, a small and an ordinary desk, and a wide one. */
const WIDTHS = [390, 1280, 1440, 1920];
const ofAll = (act: (stage: Stage) => Promise<void>) => () => Promise.all(DOORS.map((door) => act(stages[door])));

describe.skipIf(noBrowser)('every screen', () => {
  beforeAll(ofAll((stage) => stage.open()));
  afterEach(ofAll((stage) => stage.clear()));
  afterAll(ofAll((stage) => stage.close()));

  it.each<Mood>(['empty', 'failed', 'waiting'])('is accessible and whole when its answers are %s', async (mood) => {
    expect(await lookAround(mood, async ({ page }) => [...(await violations(page)), ...(await misfits(page))])).toEqual([]);
  });

  it('is accessible and whole with long texts and rare characters, also at twice its size', async () => {
    const wrong = await lookAround('long', async (visit) => {
      const found = [...(await violations(visit.page)), ...(await misfits(visit.page))];
      await visit.zoom(2);
      found.push(...(await misfits(visit.page)).map((line) => `200 %: ${line}`));
      await visit.zoom(1);
      return found;
    });

    expect(wrong).toEqual([]);
  });

  it('speaks English, without a key in place of a word', async () => {
    const wrong = await lookAround(
      'filled',
      async ({ page }) => [...(await keysWithoutWords(page)), ...(await violations(page)), ...(await misfits(page))],
      'en',
    );

    expect(wrong).toEqual([]);
  });

  it.each(['zh', 'en'] as const)('fits every width of a window, in %s', async (language) => {
    const wrong = await lookAround(
      'filled',
      async (visit, name) => {
        const found: string[] = [];
        for (const width of WIDTHS) {
          await visit.widen(width);
          found.push(...[...(await misfits(visit.page)), ...(await misplaced(visit.page))].map((line) => `${width} px: ${line}`));
          await shoot(visit, `${language}-filled-${name}-${width}`);
        }
        await visit.zoom(1);
        return found;
      },
      language === 'en' ? 'en' : undefined,
    );

    expect(wrong).toEqual([]);
  });
});

/** Walks through all screens behind all doors and tells what is wrong with each. */
async function lookAround(mood: Mood, look: (visit: Visit, name: string) => Promise<string[]>, language?: 'en'): Promise<string[]> {
  const found = await Promise.all(
    DOORS.map(async (door) => {
      const wrong: string[] = [];
      const stage = stages[door];
      stage.platform.mood = mood;
      let visit: Visit | undefined;
      for (const screen of screensOf(door)) {
        const { path } = screen;
        const address = path.replace(':id', sampleId(screen));
        if (visit) await visit.walk(address);
        else visit = await stage.enter(address, { door, language });
        if (mood === 'waiting') await visit.page.locator('main').waitFor();
        else await visit.whole();
        await shoot(visit, `${language ?? 'zh-CN'}-${mood}-${screen.name}`);
        wrong.push(...[...(await look(visit, screen.name)), ...visit.complaints.splice(0)].map((line) => `${path}: ${line}`));
      }
      return wrong;
    }),
  );
  return found.flat();
}

/** For whoever wants to look too: LINLI_SCREENSHOTS=target/looks npx vitest run --project browser looks. */
async function shoot({ page }: Visit, name: string) {
  const folder = process.env.LINLI_SCREENSHOTS;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}
