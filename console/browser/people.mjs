// People who act over HTTP: what a play needs to have happened before the curtain.
import { randomUUID } from 'node:crypto';
import { door, until } from './stage.mjs';

const password = process.env.LINLI_DEMO_PASSWORD ?? 'linli-demo';
const FRESH = 60_000;
const PATIENT = 20;
const tokens = new Map();

/** One sign-in at a time for each person: the realm takes several at once for an attack. */
export function tokenOf(user) {
  const known = tokens.get(user);
  if (known && known.until > Date.now()) return known.token;
  const token = signIn(user);
  tokens.set(user, { token, until: Date.now() + FRESH });
  return token;
}

async function signIn(user) {
  const { issuer } = await (await fetch(`${door}/config.json`)).json();
  const answer = await fetch(`${issuer}/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({ client_id: 'linli-local', grant_type: 'password', scope: 'openid', username: user, password }),
  });
  const { access_token: token } = await succeeded(answer, `a token of ${user}`);
  return token;
}

export async function ask(user, path) {
  return succeeded(await send(user, path, { headers: {} }), `GET ${path}`);
}

export async function tell(user, path, body) {
  const command = {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
    body: body === undefined ? undefined : JSON.stringify(body),
  };
  return succeeded(await send(user, path, command), `POST ${path}`);
}

/** Comes back when the door asks for patience, as every client should. */
async function send(user, path, { headers, ...request }) {
  for (let tries = 0; ; tries++) {
    const answer = await fetch(`${door}/api${path}`, {
      ...request,
      headers: { ...headers, Authorization: `Bearer ${await tokenOf(user)}` },
    });
    if (![429, 503].includes(answer.status) || tries === PATIENT) return answer;
    await new Promise((resolve) => setTimeout(resolve, 1000 * Number(answer.headers.get('Retry-After') ?? 1)));
  }
}

async function succeeded(answer, what) {
  if (!answer.ok) throw new Error(`${what}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

/** The unit of the demo's resident, `3-2-1201` of the first community. */
export async function residentsUnit() {
  const { items } = await ask('owner', '/owners?limit=1').catch(() => ({ items: [] }));
  const me = await ask('owner', '/me');
  return { ...me.units[0], ownerId: me.ownerId, name: items[0]?.name ?? me.name };
}

/** A request as the desk takes it, and the order that follows by itself. */
export async function anOrder({ type = 'WATER_LEAK', place = '厨房', description = '水槽下面的接头一直滴水' } = {}) {
  const unit = await residentsUnit();
  const request = await tell('desk', '/requests', {
    communityId: unit.communityId,
    unitId: unit.unitId,
    ownerId: unit.ownerId,
    place,
    type,
    description,
    contactName: unit.name,
    contactPhone: '13900001234',
  });
  return orderOf(request.id);
}

/** A repair with a part that is paid for, and the bill that follows by itself. */
export async function aBill() {
  const order = await anOrder({ type: 'DRAIN_BLOCKED', description: '厨房下水慢' });
  await assign(order, '王师傅');
  await tell('plumber', `/orders/${order.id}/acceptance`, {});
  await tell('plumber', `/orders/${order.id}/start`, {});
  await tell('plumber', `/orders/${order.id}/completion`, {
    result: '换了角阀',
    materials: [{ material: 'ANGLE_VALVE_DN15', quantity: 1 }],
    labourCents: 3000,
  });
  return billOf(order);
}

/** A complaint of the demo's resident that is being looked into. */
export async function aComplaint() {
  const unit = await residentsUnit();
  const complaint = await tell('owner', '/my-complaints', {
    communityId: unit.communityId,
    unitId: unit.unitId,
    category: 'NOISE',
    description: '夜里地下室水泵声音很大，睡不着。',
    safety: false,
    anonymous: false,
  });
  await tell('desk', `/complaints/${complaint.id}/acknowledgement`);
  await tell('desk', `/complaints/${complaint.id}/investigation`);
  await tell('desk', `/complaints/${complaint.id}/notes`, { text: '2 号泵房，夜间实测 52 分贝' });
  return complaint;
}

/** Something is to become better, by the first colleague who may answer for it. */
export async function anImprovement() {
  const { communityId } = await residentsUnit();
  const [{ staffId }] = await ask('manager', `/improvements/candidates?community=${communityId}`);
  return tell('manager', '/improvements', {
    communityId,
    kind: 'FREE',
    title: '夜间值班固定排班',
    responsibleId: staffId,
    due: '2100-01-31',
  });
}

/** Ten yuan on a bill, at the counter. */
export function aPayment(bill) {
  return tell('cashier', '/payments', { unitId: bill.unitId, amountCents: 1000, method: 'CASH', billIds: [bill.id], prepaidCents: 0 });
}

export async function billOf({ id }) {
  return until('the bill is there', async () => (await ask('cashier', `/bills?order=${id}`)).items[0]);
}

export async function orderOf(request) {
  return until('the order has appeared', async () => (await ask('dispatcher', `/orders?request=${request}`)).items[0]);
}

export async function assign(order, name) {
  const candidates = await ask('dispatcher', `/orders/${order.id}/candidates`);
  const { technicianId } = candidates.find((one) => one.name === name);
  return tell('dispatcher', `/orders/${order.id}/assignment`, { technicianId, overrideReason: '演示' });
}

/** The newest of a list that the manager sees. */
export async function newest(path) {
  const { items } = await ask('manager', `${path}?limit=1`);
  return items[0];
}

/** The bills of a month, calculated and not approved. */
export async function aBillRun() {
  const [community] = await ask('manager', '/communities');
  const run = await tell('cashier', '/bill-runs', {
    communityId: community.id,
    from: '2031-01',
    months: 1,
    feeItems: ['PROPERTY'],
    dueOn: '2031-01-31',
  });
  for (let tries = 0; tries < PATIENT * 10; tries++) {
    const now = await ask('cashier', `/bill-runs/${run.id}`);
    if (now.status !== 'CALCULATING') return now;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`Bill run ${run.number} is calculated for ever`);
}

/** A post of the demo's resident, as both sides open it. */
export async function aBoardPost() {
  const { items } = await ask('owner', '/message-board?own=true&limit=1');
  const post =
    items[0] ??
    (await tell('owner', '/message-board', { title: '快递柜满了', said: { text: '二号门的快递柜满了好几天，能不能清一清？' } }));
  return { boardPost: post.id, ownBoardPost: post.id };
}
