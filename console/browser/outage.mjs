// workorder-service dies while a call is being written down, and while an owner reports: nothing typed
// is lost, the form says what to do, and the same form goes through when the service is back.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ask } from './people.mjs';
import { check, onStage, until } from './stage.mjs';

const linli = fileURLToPath(new URL('../../linli', import.meta.url));
const TEXT = '水槽下面的接头一直滴水，阀门关了也没用';

await onStage(async (stage) => {
  const desk = await stage.enter('desk', { path: '/desk' });
  const { page } = desk;
  await page.locator('#caller-search').fill('3-2-1201');
  await page.locator('#caller-found').getByRole('option').first().click();
  await page.keyboard.press('Alt+2');
  await page.locator('#request-place').fill('卫生间');
  await page.locator('#request-description').fill(TEXT);

  kill('workorder-service');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('alert').first().waitFor({ timeout: 90_000 });
  check((await page.locator('#request-description').inputValue()) === TEXT, 'the text stands after a failed send');
  await desk.shoot('desk-service-down');
  await page.reload();
  await page.locator('#request-description').waitFor();
  check((await page.locator('#request-description').inputValue()) === TEXT, 'the text stands after a reload');
  check((await page.locator('#request-place').inputValue()) === '卫生间', 'so does the place');

  execFileSync(linli, ['restart', 'workorder-service'], { stdio: 'inherit' });
  const before = await count();
  await until(
    'the same form goes through',
    async () => {
      await page.keyboard.press('Control+Enter');
      return page
        .getByText(/已受理，报修单/)
        .waitFor({ timeout: 5_000 })
        .then(
          () => true,
          () => false,
        );
    },
    120_000,
  );
  const after = await until('the request is listed', async () => ((await count()) > before ? count() : undefined));
  check(after === before + 1, `one request, however often it was sent, not ${after - before}`);
  await desk.shoot('desk-service-back');
  desk.complaints = desk.complaints.filter((line) => !/503|fetch/i.test(line));
  await desk.leave();
});

async function count() {
  const { items } = await ask('manager', '/requests?limit=200');
  return items.filter(({ description }) => description === TEXT).length;
}

function kill(part) {
  const parts = JSON.parse(execFileSync(linli, ['status', '--json']).toString());
  process.kill(parts.find(({ name }) => name === part).pid, 'SIGKILL');
}
