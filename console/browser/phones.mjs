// The two phones of a repair: its owner reports it and follows it, its technician mends it, part of
// it through a cut line; its owner rates it. Who dispatches acts over HTTP here.
import { measured } from './measures.mjs';
import { ask, assign } from './people.mjs';
import { photograph } from './photo.mjs';
import { check, onStage, PHONE, until } from './stage.mjs';

await onStage(async (stage) => {
  const owner = await stage.enter('owner', { view: PHONE });
  const order = await report(owner);
  await assign(order, '王师傅');
  const plumber = await stage.enter('plumber', { view: PHONE });
  await mend(plumber);
  await rate(owner);
  await readOn(owner);
  await owner.leave();
  await plumber.leave();
});

async function report(owner) {
  const { page } = owner;
  await page.getByRole('heading', { level: 1 }).waitFor();
  await owner.shoot('resident-home-before');
  owner.begin();
  await owner.tap(page.getByRole('navigation', { name: '常用' }).getByRole('link', { name: '报修', exact: true }));
  await owner.photograph(page.getByLabel('拍照'), await photograph(owner, '漏水'));
  await owner.tap(page.getByRole('group', { name: '是什么问题' }).getByRole('button', { name: '给排水漏水' }));
  await owner.tap(page.getByRole('group', { name: '在哪里' }).getByRole('button', { name: '厨房' }));
  await page.getByAltText('照片 1').waitFor();
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

async function mend(plumber) {
  const { page } = plumber;
  await page.getByRole('heading', { name: '今日任务' }).waitFor();
  const offered = page.getByRole('region', { name: '待接单' }).getByRole('article').filter({ hasText: '给排水漏水' }).first();
  await offered.waitFor();
  await plumber.shoot('technician-today');
  plumber.begin();
  await plumber.tap(offered.getByRole('button', { name: '接单' }));
  const next = page.getByRole('region', { name: '接下来' });
  await plumber.tap(next.getByRole('link', { name: /给排水漏水/ }).first());
  await page.waitForURL(/\/t\/orders\//);
  const id = page.url().split('/').at(-1);
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
  await page.getByAltText('照片 1').waitFor();
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

async function rate(owner) {
  const { page } = owner;
  await page.goto(new URL('/r', page.url()).href);
  const card = page.getByRole('article').filter({ hasText: '已完成，请您评价' }).first();
  await card.waitFor();
  await owner.shoot('resident-home-done');
  await card.getByRole('link').first().click();
  await page.getByRole('button', { name: '评价' }).click();
  await page.getByRole('group', { name: '满意度，一到五星' }).locator('label').nth(4).click();
  await page.getByLabel('想说的话').fill('师傅来得很快，修得很好。');
  await owner.shoot('resident-rate');
  await page.getByRole('button', { name: '提交评价' }).click();
  await page.getByText('已归档').first().waitFor();
  await owner.shoot('resident-archived');
}

async function readOn(owner) {
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
  await page.getByRole('heading', { level: 1 }).waitFor();
  await owner.shoot('resident-home-large', { full: true });
  await page.goto(new URL('/r/me', page.url()).href);
  await page.getByRole('switch').click();
}
