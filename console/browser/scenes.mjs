// Scenes of a repair, each played by whoever it belongs to. The journey and the phones' play put
// them together.
import { measured, timed } from './measures.mjs';
import { ask, billOf } from './people.mjs';
import { photograph } from './photo.mjs';
import { check, until } from './stage.mjs';

export async function report(owner) {
  const { page } = owner;
  await page.getByRole('heading', { level: 1 }).waitFor();
  await owner.shoot('resident-home-before');
  owner.begin();
  await owner.tap(page.getByRole('navigation', { name: '常用' }).getByRole('link', { name: '报修', exact: true }));
  await owner.photograph(page.getByLabel('拍照'), await photograph(owner, '漏水'));
  await owner.tap(page.getByRole('group', { name: '哪一类' }).getByRole('button', { name: '用水漏水' }));
  await owner.tap(page.getByRole('group', { name: '什么情况' }).getByRole('button', { name: '进水软管漏水' }));
  await owner.tap(page.getByRole('group', { name: '在哪里' }).getByRole('button', { name: '厨房' }));
  await page.getByRole('button', { name: '移除照片 1' }).waitFor();
  await owner.shoot('resident-report');
  const submit = page.getByRole('button', { name: '提交报修' });
  await until('the photo is uploaded', () => submit.isEnabled());
  await owner.tap(submit);
  await page.waitForURL(/\/r\/orders\//);
  measured('业主', 'report a leak (and one photo)', owner.interactions, 6);
  await page.getByText('前有师傅接单').waitFor();
  await owner.shoot('resident-follow-new');
  const id = page.url().split('/').at(-1);
  const { items } = await ask('dispatcher', '/orders?limit=20');
  const order = items.find((one) => one.id === id);
  check(order?.photos.length === 1, 'the photo went with the request');
  return order;
}

export async function mend(plumber, order) {
  const { page } = plumber;
  await page.getByRole('heading', { name: '今日任务' }).waitFor();
  const offered = page
    .getByRole('region', { name: '待接单' })
    .getByRole('article')
    .filter({ has: page.locator(`a[href$="${order.id}"]`) });
  await offered.waitFor();
  await plumber.shoot('technician-today');
  plumber.begin();
  await plumber.tap(offered.getByRole('button', { name: '接单' }));
  const next = page.getByRole('region', { name: '接下来' });
  await plumber.tap(next.locator(`a[href$="${order.id}"]`));
  await page.waitForURL(/\/t\/orders\//);
  const { id } = order;
  await until('the order is accepted', async () => (await ask('dispatcher', `/orders/${id}`)).status === 'ACCEPTED');
  await plumber.context.setOffline(true);
  await plumber.tap(page.getByRole('button', { name: '到场，开始处理' }));
  await page.getByText('待同步').first().waitFor();
  await plumber.shoot('technician-offline');
  check((await ask('dispatcher', `/orders/${id}`)).status === 'ACCEPTED', 'nothing has reached the service through a cut line');
  await plumber.tap(page.getByRole('button', { name: '登记用料' }));
  await plumber.tap(page.getByRole('button', { name: '添加角阀 DN15' }));
  await plumber.shoot('technician-materials');
  await plumber.tap(page.getByRole('button', { name: '确定 1 种' }));
  await plumber.photograph(page.getByLabel('拍维修后照片'), await photograph(plumber, '已修好', '#c9dccb'));
  await page.getByAltText(/照片 1/).waitFor();
  await plumber.shoot('technician-steps');
  await plumber.tap(page.getByRole('button', { name: '完成工单' }));
  await plumber.shoot('technician-complete');
  await plumber.tap(page.getByRole('button', { name: '提交完成' }));
  await page.getByRole('heading', { name: '今日任务' }).waitFor();
  measured('维修师傅', 'accept, start, done with a photo and materials', plumber.interactions + 1, 10);
  await plumber.shoot('technician-waiting-to-sync');
  await plumber.context.setOffline(false);
  await until('everything has reached the service', async () => (await ask('dispatcher', `/orders/${id}`)).status === 'COMPLETED');
  const done = await ask('dispatcher', `/orders/${id}`);
  check(done.completion.photos.length === 1 && done.completion.materials.length === 1, 'photo and material came with the completion');
  const story = await ask('dispatcher', `/orders/${id}/history`);
  const types = story.map(({ type }) => type).join(' ');
  check(/accepted workorder.started workorder.completed$/.test(types), `queued commands came in their order, once each: ${types}`);
  await page.getByRole('status').filter({ hasText: '待同步' }).waitFor({ state: 'detached' });
  await plumber.shoot('technician-synced');
}

export async function rate(owner, order) {
  const { page } = owner;
  await page.goto(new URL('/r', page.url()).href);
  await page.getByText('已完成，请您评价').first().waitFor();
  await owner.shoot('resident-home-done');
  await page.goto(new URL(`/r/orders/${order.id}`, page.url()).href);
  await page.getByRole('button', { name: '评价' }).click();
  await page.getByRole('group', { name: '满意度，一到五星' }).locator('label').nth(4).click();
  await page.getByLabel('想说的话').fill('师傅来得很快，修得很好。');
  await owner.shoot('resident-rate');
  await page.getByRole('button', { name: '提交评价' }).click();
  await page.getByText('已归档').first().waitFor();
  await owner.shoot('resident-archived');
}

export async function readOn(owner) {
  const { page } = owner;
  await page.goto(new URL('/r/bills', page.url()).href);
  await page.getByText('费用明细').first().click();
  await owner.shoot('resident-bills', { full: true });
  await page.goto(new URL('/r/messages', page.url()).href);
  await page.getByText('已完成，请评价').first().waitFor();
  await owner.shoot('resident-messages');
  await page.goto(new URL('/r/me', page.url()).href);
  await page.getByRole('switch').click();
  await owner.shoot('resident-me-large');
  await page.goto(new URL('/r', page.url()).href);
  await page.getByRole('region', { name: '待缴' }).waitFor();
  await owner.shoot('resident-home-large', { full: true });
  await page.goto(new URL('/r/me', page.url()).href);
  await page.getByRole('switch').click();
}

/** A call comes in: found, verified, entered and sent, hands on the keys. */
export async function takeCall(desk) {
  const { page } = desk;
  await page.goto(new URL('/desk', page.url()).href);
  await page.locator('#caller-search:focus').waitFor();
  desk.begin();
  await page.evaluate(watchForFirstResult);
  await desk.type('3-2-1201');
  await page.locator('#caller-found').getByRole('option').first().waitFor();
  timed('客服专员', 'first result while typing', await page.evaluate(() => window.firstResult), 200);
  await desk.press('Enter');
  await page.getByText('已核验').first().waitFor();
  await desk.press('Alt+1');
  await page.locator('#request-place:focus').waitFor();
  await desk.type('厨房');
  await reach(desk, '#request-description');
  await desk.type('水槽下面的接头一直滴水，业主已用桶接水');
  await desk.shoot('desk');
  await desk.press('Control+Enter');
  await page.getByText(/已受理，报修单/).waitFor();
  measured('客服专员', 'call to sent request, owner verified, by keyboard alone', desk.interactions, 12);
  await page
    .getByText(/工单 GD/)
    .first()
    .waitFor();
  await desk.shoot('desk-submitted');
  const number = (
    await page
      .getByText(/工单 GD\d+-\d+/)
      .first()
      .textContent()
  ).match(/GD\d+-\d+/)[0];
  const { items } = await ask('dispatcher', `/orders?number=${number}`);
  return items[0];
}

/** From the key to the painted answer by the page's own clock: the play's pace is not the product's. */
function watchForFirstResult() {
  window.firstResult = new Promise((resolve) => {
    const begin = () => {
      const asked = performance.now();
      const look = () =>
        document.querySelector('#caller-found [role=option]') ? resolve(performance.now() - asked) : requestAnimationFrame(look);
      requestAnimationFrame(look);
    };
    addEventListener('input', begin, { once: true, capture: true });
  });
}

/** Tabs on until the field has the focus; every Tab counts. */
async function reach(person, field) {
  for (let tabs = 0; tabs < 12; tabs++) {
    if (await person.page.locator(`${field}:focus`).count()) return;
    await person.press('Tab');
  }
  throw new Error(`${field} cannot be reached by Tab`);
}

/** The order is there already; two interactions send the best one. */
export async function dispatch(dispatcher, order) {
  const { page } = dispatcher;
  await page.goto(new URL('/dispatch', page.url()).href);
  const row = page.locator(`#queue-${order.id}`);
  await row.waitFor();
  await dispatcher.shoot('dispatch-queue');
  dispatcher.begin();
  await dispatcher.tap(row);
  await page.getByText(order.number).first().waitFor();
  await page.getByText('推荐').first().waitFor();
  await dispatcher.shoot('dispatch');
  await dispatcher.press('1');
  await until('the order is assigned', async () => (await ask('dispatcher', `/orders/${order.id}`)).status === 'ASSIGNED');
  measured('调度员', 'new order to best technician assigned', dispatcher.interactions, 2);
  await dispatcher.shoot('dispatch-assigned');
}

/** The same repair, but a part is missing: the technician says which, and goes on when it has come. */
export async function mendAfterAWait(plumber, order) {
  const { page } = plumber;
  const { id } = order;
  const becomes = (status) => until(`the order is ${status}`, async () => (await ask('dispatcher', `/orders/${id}`)).status === status);
  const offered = page
    .getByRole('region', { name: '待接单' })
    .getByRole('article')
    .filter({ has: page.locator(`a[href$="${id}"]`) });
  await offered.getByRole('button', { name: '接单' }).click();
  await page.getByRole('region', { name: '接下来' }).locator(`a[href$="${id}"]`).click();
  await page.getByRole('button', { name: '到场，开始处理' }).click();
  await becomes('IN_PROGRESS');
  await page.getByRole('button', { name: '待备件' }).click();
  await page.getByRole('button', { name: '添加角阀 DN15' }).click();
  await plumber.shoot('technician-missing-part');
  await page.getByRole('button', { name: '确定 1 种' }).click();
  await becomes('WAITING_PARTS');
  const waiting = await ask('dispatcher', `/orders/${id}`);
  check(waiting.pause.parts[0].name === '角阀 DN15', `the order says what it waits for: ${JSON.stringify(waiting.pause)}`);
  check(!waiting.resolution.running, 'its clock rests while it waits');
  await page.getByText('待备件').first().waitFor();
  await plumber.shoot('technician-waits-for-part');
  await page.getByRole('button', { name: '恢复处理' }).click();
  await becomes('IN_PROGRESS');
  await page.getByRole('button', { name: '登记用料' }).click();
  await page.getByRole('button', { name: '添加角阀 DN15' }).click();
  await page.getByRole('button', { name: '确定 1 种' }).click();
  await plumber.photograph(page.getByLabel('拍维修后照片'), await photograph(plumber, '已修好', '#c9dccb'));
  await page.getByAltText(/照片 1/).waitFor();
  await page.getByRole('button', { name: '完成工单' }).click();
  await page.getByRole('button', { name: '提交完成' }).click();
  await becomes('COMPLETED');
  const story = (await ask('dispatcher', `/orders/${id}/history`)).map(({ type }) => type.replace('workorder.', '')).join(' ');
  check(/accepted started( \S*parts\S*)+ resumed completed/.test(story), `the story tells of the wait: ${story}`);
}

/** The owner pays at the counter; the bill is settled on the cashier's screen. */
export async function pay(cashier, order) {
  const { page } = cashier;
  const bill = await billOf(order);
  await page.getByRole('heading', { level: 1, name: '账单与收款' }).waitFor();
  await page.getByRole('textbox', { name: '按房号查找' }).fill('3-2-1201');
  await page.getByRole('group', { name: '找到的房屋' }).getByRole('button').first().click();
  await page.getByRole('button', { name: bill.number }).click();
  await page.locator('.bills_bill').getByRole('link', { name: '收款', exact: true }).click();
  await page.getByRole('table', { name: '待缴账单' }).waitFor();
  await cashier.shoot('bill-open');
  await page.getByRole('radio', { name: '微信' }).check();
  await page.getByRole('radio', { name: '微信' }).click();
  await page.getByRole('button', { name: /确认收款/ }).click();
  await page.getByRole('article', { name: '收款收据' }).waitFor();
  await cashier.shoot('bill-paid');
  check((await ask('cashier', `/bills/${bill.id}`)).status === 'PAID', 'the bill is paid');
}
