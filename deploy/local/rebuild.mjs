// Has read models made anew while they are used, and shows how it gets on; ends with 1 when one failed.
//   node rebuild.mjs                    says what each service has
//   node rebuild.mjs all                every one of every service: topics, then copies of what they tell, then figures
//   node rebuild.mjs SERVICE NAME...    these of one service
//   node rebuild.mjs NAME               this one of every service that has it

import { randomUUID } from 'node:crypto';
import { setTimeout as after } from 'node:timers/promises';
import { tokenOf } from './token.mjs';

const SERVICES = ['owner', 'workorder', 'notification', 'billing', 'survey', 'audit'];
const PATIENCE_MS = 15_000;
const LOOK_EVERY_MS = 1_000;
/** What others are made from first, and last what copies may have a share in. */
const rank = (name) => (name.endsWith('topics') || name.endsWith('-topic') ? 0 : name === 'derived' ? 2 : name === 'figures' ? 3 : 1);

const { LINLI_GATEWAY: gateway, LINLI_TOKEN: given } = process.env;
const chinese = /^zh/i.test(process.env.LC_ALL ?? process.env.LANG ?? '');
const say = (zh, en) => (chinese ? zh : en);

class Refused extends Error {}

async function ask(service, path, method = 'GET', headers = {}) {
  const answer = await fetch(`${gateway}/api/ops/${service}${path}`, {
    method,
    headers: { Authorization: `Bearer ${token}`, ...headers },
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch(() => undefined);
  if (!answer) throw new Refused(say(`${service} 没有回答`, `${service} does not answer`));
  const body = await answer.json().catch(() => ({}));
  if (answer.ok) return body;
  throw new Refused(
    answer.status === 403
      ? say('令牌的岗位没有 projection:rebuild 权限。', 'The token’s posts lack the permission projection:rebuild.')
      : `${service}: ${body.code ?? answer.status}`,
  );
}

/** Until it is over, through whatever is away for a while. */
async function rebuild({ service, name }) {
  const { id } = await ask(service, `/read-models/${name}/rebuilds`, 'POST', { 'Idempotency-Key': randomUUID() });
  let job;
  do {
    await after(LOOK_EVERY_MS);
    job = await ask(service, `/jobs/${id}`).catch(() => job);
  } while (!job?.finishedAt);
  const failed = job.failed > 0 ? say(`，${job.failed} 条读不出`, `, ${job.failed} unreadable`) : '';
  const isWell = job.state === 'DONE' && job.failed === 0;
  console.log(`${isWell ? '  ok  ' : ' FAIL '}  ${service} ${name}  ${job.state} ${job.done}${failed}${job.failure ? ` (${job.failure})` : ''}`);
  return isWell;
}

/** What is asked for, of what there is. */
function chosen(there, [first, ...names]) {
  if (first === 'all') return [...there].sort((one, other) => rank(one.name) - rank(other.name));
  const service = first.replace(/-service$/, '');
  const found = SERVICES.includes(service)
    ? names.map((name) => there.find((model) => model.service === service && model.name === name))
    : there.filter(({ name }) => name === first);
  if (found.length === 0 || found.includes(undefined)) {
    throw new Refused(say('没有这个读模型：./linli rebuild 列出全部。', 'There is no such read model: ./linli rebuild lists them.'));
  }
  return found;
}

let token;
try {
  token = given ?? (await tokenOf('admin'));
  const there = (
    await Promise.all(SERVICES.map(async (service) => (await ask(service, '/read-models')).map((model) => ({ service, ...model }))))
  ).flat();
  if (process.argv.length === 2) {
    for (const { service, name, topics } of there) {
      console.log(`${service.padEnd(14)}${name.padEnd(18)}${topics.join(' ') || say('本服务自己的记录', 'the service’s own records')}`);
    }
  } else {
    for (const model of chosen(there, process.argv.slice(2))) {
      if (!(await rebuild(model))) process.exitCode = 1;
    }
  }
} catch (failure) {
  if (!(failure instanceof Refused) && !failure.message?.startsWith('No token')) throw failure;
  console.error(`linli: ${failure.message}`);
  process.exitCode = 1;
}
