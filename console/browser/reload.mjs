// A technician's phone without a line: reloaded, it shows today as it was known last; what is done
// then is kept over another reload, and sent once there is a line again.
import { anOrder, ask, assign } from './people.mjs';
import { check, door, onStage, PHONE, until } from './stage.mjs';

await onStage(async (stage) => {
  const order = await anOrder({ description: '卫生间地漏返水' });
  await assign(order, '王师傅');
  const plumber = await stage.enter('plumber', { path: '/t', view: PHONE });
  const { page, context } = plumber;
  const row = page.getByRole('article').filter({ has: page.locator(`a[href$="${order.id}"]`) });
  await row.waitFor();
  await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.active);
  await until('the day is kept', () => kept(page, order.id));

  await context.setOffline(true);
  await page.reload();
  await row.waitFor();
  await page.getByRole('status').filter({ hasText: '离线' }).waitFor();
  await plumber.shoot('technician-reloaded-offline');
  await row.getByRole('button', { name: '接单' }).click();
  await page.getByRole('region', { name: '接下来' }).locator(`a[href$="${order.id}"]`).click();
  await page.getByRole('button', { name: '到场，开始处理' }).click();
  await page.getByText('待同步').first().waitFor();
  await page.reload();
  await page.getByText('待同步').first().waitFor();
  await plumber.shoot('technician-reloaded-offline-order');
  check((await ask('dispatcher', `/orders/${order.id}`)).status === 'ASSIGNED', 'nothing has reached the service through a cut line');

  await context.setOffline(false);
  await until(
    'the phone has signed in again and sent it',
    async () => (await ask('dispatcher', `/orders/${order.id}`)).status === 'IN_PROGRESS',
    60_000,
  );
  await page.getByText('待同步').first().waitFor({ state: 'detached' });
  await plumber.shoot('technician-back-online');
  const cached = await page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
  check(
    cached.length > 10 && cached.every((path) => path === '/t' || path === '/favicon.svg' || path.startsWith('/assets/')),
    `only our own files are cached: ${cached}`,
  );

  await page.goto(new URL('/t/me', page.url()).href);
  await page.getByRole('button', { name: '退出登录' }).click();
  await page.locator('#username').waitFor();
  await page.goto(new URL('/favicon.svg', door).href);
  check(!(await kept(page, order.id)), 'whoever has signed out leaves nothing of the day');
  plumber.complaints = plumber.complaints.filter((line) => !/ERR_INTERNET_DISCONNECTED|fetch/i.test(line));
  await plumber.leave();
});

/** What the browser's own database knows of an order. */
function kept(page, order) {
  return page.evaluate(
    (id) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('linli');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const { result } = opening;
          if (!result.objectStoreNames.contains('days')) {
            result.close();
            resolve(false);
            return;
          }
          const all = result.transaction('days').objectStore('days').getAll();
          all.onsuccess = () => {
            result.close();
            resolve(JSON.stringify(all.result).includes(id));
          };
        };
      }),
    order,
  );
}
