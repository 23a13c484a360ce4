// Inside WeChat: its browser has neither workers nor a database worth the name, no dialogs, no
// shrinking of photos, and keeps no drafts. An owner reports and follows all the same, and a
// technician goes through a repair.
import { ask, assign } from './people.mjs';
import { photograph } from './photo.mjs';
import { report } from './scenes.mjs';
import { check, onStage, PHONE, until } from './stage.mjs';

const AGENT =
  'Mozilla/5.0 (Linux; Android 10; HarmonyOS) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/99.0.4844.88 Mobile Safari/537.36 XWEB/4313 MicroMessenger/8.0.30.2260 Language/zh_CN';

await onStage(async (stage) => {
  const inWechat = { view: PHONE, browser: { userAgent: AGENT }, lacks: whatWechatLacks };
  const owner = await stage.enter('owner', inWechat);
  const lacking = await owner.page.evaluate(() => [
    typeof structuredClone,
    typeof indexedDB,
    typeof navigator.serviceWorker,
    typeof window.EventSource,
  ]);
  check(
    lacking.every((type) => type === 'undefined'),
    `the browser lacks its parts: ${lacking}`,
  );
  const order = await report(owner);
  await owner.shoot('wechat-follow-new');
  await assign(order, '王师傅');
  await owner.page.getByText('王师傅').first().waitFor();

  const plumber = await stage.enter('plumber', inWechat);
  const { page } = plumber;
  const { id } = order;
  await page
    .getByRole('article')
    .filter({ has: page.locator(`a[href$="${id}"]`) })
    .getByRole('button', { name: '接单' })
    .click();
  await page.getByRole('region', { name: '接下来' }).locator(`a[href$="${id}"]`).click();
  await page.getByRole('button', { name: '到场，开始处理' }).click();
  await until('work has begun', async () => (await ask('dispatcher', `/orders/${id}`)).status === 'IN_PROGRESS');
  await page.getByRole('button', { name: '登记用料' }).click();
  await page.getByRole('button', { name: '添加角阀 DN15' }).click();
  await plumber.shoot('wechat-materials');
  await page.getByRole('button', { name: '确定 1 种' }).click();
  await plumber.photograph(page.getByLabel('拍维修后照片'), await photograph(plumber, '已修好', '#c9dccb'));
  await page.getByAltText(/照片 1/).waitFor();
  await page.getByRole('button', { name: '完成工单' }).click();
  await page.getByRole('button', { name: '提交完成' }).click();
  await until('the repair is done', async () => (await ask('dispatcher', `/orders/${id}`)).status === 'COMPLETED');
  await plumber.leave();

  await owner.page.getByRole('button', { name: '评价' }).click();
  await owner.page.getByRole('group', { name: '满意度，一到五星' }).locator('label').nth(4).click();
  await owner.shoot('wechat-rate');
  await owner.page.getByRole('button', { name: '提交评价' }).click();
  await owner.page.getByText('已归档').first().waitFor();
  await owner.leave();
});

/** Runs in the page before anything else does. */
function whatWechatLacks() {
  const gone = (object, ...names) => names.forEach((name) => Object.defineProperty(object, name, { value: undefined, configurable: true }));
  gone(Navigator.prototype, 'serviceWorker', 'share', 'clipboard', 'locks', 'storage', 'connection');
  gone(
    window,
    'Notification',
    'BroadcastChannel',
    'structuredClone',
    'indexedDB',
    'EventSource',
    'SharedWorker',
    'requestIdleCallback',
    'createImageBitmap',
    'caches',
  );
  gone(Crypto.prototype, 'randomUUID');
  gone(Promise, 'withResolvers');
  gone(Object, 'groupBy');
  gone(Array.prototype, 'findLast', 'toSorted');
  gone(AbortSignal, 'any', 'timeout');
  gone(HTMLDialogElement.prototype, 'showModal', 'show', 'close');
  const { setItem } = Storage.prototype;
  Storage.prototype.setItem = function keep(name, value) {
    if (name.startsWith('linli.draft')) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    setItem.call(this, name, value);
  };
}
