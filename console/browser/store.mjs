// The store: a technician waits for more valves than there are; the storekeeper takes a delivery in, which wakes the
// order; they are handed out for it; a count that differs is accepted by a second person.
import { measured } from './measures.mjs';
import { anOrder, ask, assign, tell } from './people.mjs';
import { check, onStage, PHONE, until } from './stage.mjs';

const VALVE = 'ANGLE_VALVE_DN15';

await onStage(async (stage) => {
  const order = await anOrder({ description: '进水角阀锈死，要换' });
  const before = await valves(order);
  const needed = before.free + 1;
  await waits(order, needed);
  await until('the store knows who waits', async () => (await valves(order)).waiting.some(({ orderId }) => orderId === order.id));
  // Others may wait since an earlier play: who waited longest is served first.
  const now = await valves(order);
  const more = 5;
  const short = now.waiting.filter(({ allotted }) => !allotted).reduce((sum, { quantity }) => sum + quantity, more - now.free);
  const keeper = await receives(stage, order, short);
  await wakes(stage, order);
  await issues(keeper, order, needed);
  await counts(stage, keeper, order);
});

async function valves({ communityId }) {
  const { items } = await ask('manager', `/stock?community=${communityId}&material=${VALVE}`);
  return items[0];
}

async function waits(order, quantity) {
  await assign(order, '王师傅');
  await tell('plumber', `/orders/${order.id}/acceptance`, {});
  await tell('plumber', `/orders/${order.id}/start`, {});
  await tell('plumber', `/orders/${order.id}/parts-wait`, { parts: [{ material: VALVE, quantity }] });
}

async function receives(stage, order, quantity) {
  const keeper = await stage.enter('keeper', { path: '/stock' });
  const { page } = keeper;
  await page.getByRole('heading', { level: 1, name: '库存' }).waitFor();
  await page.getByRole('row', { name: /有工单在等/ }).waitFor();
  await keeper.shoot('stock');
  await page.getByRole('link', { name: /角阀/ }).click();
  await page.getByRole('rowheader', { name: new RegExp(order.number) }).waitFor();
  await keeper.shoot('stock-item', { full: true });
  keeper.begin();
  await keeper.tap(page.getByRole('button', { name: '入库' }));
  await page.getByRole('dialog').getByRole('textbox', { name: '数量' }).waitFor();
  await keeper.type(String(quantity));
  await keeper.press('Control+Enter');
  await page.getByRole('button', { name: `为 ${order.number} 发料` }).waitFor();
  measured('库管员', 'a delivery is in and kept for whoever waited', keeper.interactions, 4);
  return keeper;
}

async function wakes(stage, order) {
  const technician = await stage.enter('plumber', { path: `/t/orders/${order.id}`, view: PHONE });
  await technician.page.getByText('备件已到库').first().waitFor();
  await technician.shoot('parts-arrived');
  await technician.leave();
}

async function issues(keeper, order, needed) {
  const { page } = keeper;
  const before = (await valves(order)).onHand;
  keeper.begin();
  await keeper.tap(page.getByRole('button', { name: `为 ${order.number} 发料` }));
  await page.getByRole('dialog').waitFor();
  await keeper.press('Control+Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  measured('库管员', 'what is kept is handed out', keeper.interactions, 2);
  const after = await valves(order);
  check(after.onHand === before - needed, 'what was handed out is gone from the store');
  check(!after.waiting.some(({ orderId }) => orderId === order.id), 'and the order waits no more');
}

async function counts(stage, keeper, order) {
  const { page } = keeper;
  const { id, onHand } = await valves(order);
  await page.getByRole('button', { name: '盘点' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /实盘数/ }).fill(String(onHand - 1));
  await dialog.getByRole('textbox', { name: /差异原因/ }).fill('一只破损');
  await dialog.getByRole('button', { name: /盘点/ }).click();
  await page
    .getByText(/一只破损/)
    .first()
    .waitFor();
  check((await page.getByRole('button', { name: '确认差异' }).count()) === 0, 'nobody accepts what they counted');
  const manager = await stage.enter('manager', { path: `/stock/${id}` });
  await manager.page.getByRole('button', { name: '确认差异' }).click();
  await manager.page
    .getByRole('cell', { name: /确认盘点差异/ })
    .first()
    .waitFor();
  await manager.shoot('stock-counted', { full: true });
  check((await valves(order)).onHand === onHand - 1, 'what the second person accepted is booked');
}
