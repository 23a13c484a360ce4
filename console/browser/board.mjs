// A dispatcher's board is left open while five thousand changes go by: it shows what is there at the
// end, and its memory is what it was.
import { randomUUID } from 'node:crypto';
import { anOrder, ask, tell, tokenOf } from './people.mjs';
import { check, door, onStage, until } from './stage.mjs';

const CHANGES = Number(process.env.LINLI_BOARD_CHANGES ?? 5_000);
const AT_ONCE = 16;
const MAY_GROW_BY = 15 * 1024 * 1024;

const handed = new Set();

await onStage(async (stage) => {
  const orders = [];
  for (let one = 0; one < 20; one++) orders.push(await anOrder({ description: `第 ${one + 1} 处漏水` }));
  const dispatcher = await stage.enter('dispatcher', { path: '/dispatch' });
  const { page } = dispatcher;
  await page.getByText('候选师傅').first().waitFor();
  const lines = watchChanges(page);
  await changeALot(orders, Math.ceil(CHANGES / 20));
  const before = await memory(dispatcher);
  await changeALot(orders, CHANGES - Math.ceil(CHANGES / 20));
  const last = await anOrder({ type: 'BURST_PIPE', description: '最后一单：爆管' });
  await page.getByText('爆管').first().waitFor();
  const after = await memory(dispatcher);
  const grown = after - before;
  console.log(`board: ${CHANGES} changes, heap ${mb(before)} then ${mb(after)} MB`);
  check(grown < MAY_GROW_BY, `the board's memory grew by ${mb(grown)} MB`);
  await missesNone(page);
  await dispatcher.shoot('board-after-changes');
  check(last.status === 'PENDING_DISPATCH', 'the last order waits');
  check(lines() <= 3, `the board reads its line once, not ${lines()} times`);
  await dispatcher.leave();
  await Promise.all([...orders, last].map(callOff));
});

/** Handed from one technician to the next, again and again; only what was done counts. */
async function changeALot(orders, changes) {
  const candidates = await ask('dispatcher', `/orders/${orders[0].id}/candidates`);
  const people = candidates.map(({ technicianId }) => technicianId);
  let left = changes;
  await Promise.all(
    orders.slice(0, AT_ONCE).map(async (order) => {
      for (let turn = 0; left > 0; turn++) {
        left--;
        if (!(await hand(order, people[turn % people.length]))) left++;
      }
    }),
  );
}

async function hand(order, technicianId) {
  const first = !handed.has(order.id);
  const answer = await fetch(`${door}/api/orders/${order.id}/${first ? 'assignment' : 'reassignment'}`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${await tokenOf('dispatcher')}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': randomUUID(),
    },
    body: JSON.stringify({ technicianId, overrideReason: '演练', ...(!first && { reason: '换人' }) }),
  });
  handed.add(order.id);
  if (!answer.ok && ![409, 422, 429, 503].includes(answer.status)) {
    throw new Error(`${answer.status} ${await answer.text()}`);
  }
  return answer.ok;
}

/** What was only practised would be somebody's load in the next play. */
async function callOff({ id }) {
  await tell('dispatcher', `/orders/${id}/cancellation`, { reason: 'OTHER' });
}

/** The queue on screen is the queue of the service. */
async function missesNone(page) {
  await until('the board shows what is there', async () => {
    const { items } = await ask('dispatcher', '/orders?status=PENDING_DISPATCH&sort=CLOCK&limit=100');
    const shown = await page.getByRole('region', { name: '待处理工单，按时钟排列' }).getByRole('listitem').count();
    return shown === items.length;
  });
}

async function memory({ page, context }) {
  const devtools = await context.newCDPSession(page);
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  await devtools.detach();
  return usedSize;
}

function watchChanges(page) {
  let opened = 0;
  page.on('request', (request) => request.url().endsWith('/orders/changes') && opened++);
  return () => opened;
}

function mb(bytes) {
  return (bytes / 1024 / 1024).toFixed(1);
}
