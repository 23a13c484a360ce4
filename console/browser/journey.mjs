// One repair from the phone call to the archive, each step on the screen of whoever does it.
import { ask } from './people.mjs';
import { dispatch, mendAfterAWait, pay, rate, takeCall } from './scenes.mjs';
import { check, onStage, PHONE } from './stage.mjs';

await onStage(async (stage) => {
  const desk = await stage.enter('desk');
  const order = await takeCall(desk);
  await desk.leave();

  const dispatcher = await stage.enter('dispatcher');
  await dispatch(dispatcher, order);
  const { assignment } = await ask('dispatcher', `/orders/${order.id}`);
  check(assignment.technician === '王师傅', `an idle plumber is the best for a leak: ${JSON.stringify(assignment)}`);
  await dispatcher.page.goto(new URL(`/orders/${order.id}`, dispatcher.page.url()).href);
  await dispatcher.page.getByText(order.number).first().waitFor();
  await dispatcher.shoot('order-assigned');

  const plumber = await stage.enter('plumber', { view: PHONE });
  await mendAfterAWait(plumber, order);
  await plumber.leave();
  await dispatcher.page.getByText('已完成').first().waitFor();
  await dispatcher.shoot('order-completed-live');
  await dispatcher.leave();

  const owner = await stage.enter('owner', { view: PHONE });
  await rate(owner, order);
  await owner.leave();

  const cashier = await stage.enter('cashier');
  await pay(cashier, order);
  await cashier.leave();
  await lookedAt(stage, order);
});

/** The manager has the rating in the numbers, the auditor the whole story. */
async function lookedAt(stage, order) {
  const manager = await stage.enter('manager', { path: '/' });
  await manager.page.getByText('满意度').first().waitFor();
  await manager.page.waitForLoadState('networkidle').catch(() => undefined);
  await manager.shoot('home-manager');
  await manager.page.goto(new URL(`/orders/${order.id}`, manager.page.url()).href);
  await manager.page.getByText('已归档').first().waitFor();
  await manager.shoot('order-archived');
  await manager.leave();

  const auditor = await stage.enter('auditor', { path: `/trail?object=${order.id}` });
  await auditor.page.locator(':text("王师傅"):visible').first().waitFor();
  await auditor.shoot('trail-of-order');
  await auditor.leave();
}
