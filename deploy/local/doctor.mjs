// Looks at a running installation and says what is not well and what to do about it; ends with 1 when something is
// broken or could not be looked at. In Chinese where LANG is.
//   node doctor.mjs [PART...]   PARTs as health.mjs describes them; none where the parts are on other machines

import { readFile, statfs } from 'node:fs/promises';
import tls from 'node:tls';
import { examine } from './health.mjs';
import { tokenOf } from './token.mjs';

const SERVICES = ['owner', 'workorder', 'notification', 'billing', 'survey', 'audit'];
const PATIENCE_MS = 15_000;
const DAYS_OF_A_CERTIFICATE = 21;
const ROOM_BYTES = 5 * 1024 ** 3;
const CLOCK_OFF_MS = 2_000;
const COPIES_SETTLE_MS = 5_000;

const chinese = /^zh/i.test(process.env.LC_ALL ?? process.env.LANG ?? '');
const say = (zh, en) => (chinese ? zh : en);
const words = await wordsOf('checkup');
const names = (await wordsOf('operations')).service;

let worst = 0;
const MARKS = {
  WELL: '  ok  ',
  DOUBTFUL: ' watch',
  UNKNOWN: '  ??  ',
  BROKEN: ' FAIL ',
};

/** The console's own words: what the page says and what this says is the same. */
async function wordsOf(room) {
  const file = new URL(`../../console/src/i18n/${chinese ? 'zh-CN' : 'en'}/${room}.json`, import.meta.url);
  return JSON.parse(await readFile(file, 'utf8'));
}

function tell(grade, what, todo, about = []) {
  worst = Math.max(worst, grade === 'BROKEN' || grade === 'UNKNOWN' ? 1 : 0);
  console.log(`${MARKS[grade]}  ${what}`);
  about.forEach((name) => console.log(`          ${name}`));
  if (grade !== 'WELL' && todo) {
    console.log(`        → ${todo}`);
  }
}

function filled(text, figures) {
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name) => figures[name] ?? whole);
}

/** What runs on this machine, and whether it has room. */
async function lookAtMachine(parts) {
  console.log(say('本机', 'This machine'));
  for (const { name, health, restarts } of await Promise.all(parts.map(examine))) {
    const again = restarts > 0 ? say(`，已自动重启 ${restarts} 次`, `, started again ${restarts}×`) : '';
    const grade = health !== 'up' ? 'BROKEN' : restarts > 0 ? 'DOUBTFUL' : 'WELL';
    tell(
      grade,
      `${name} ${health}${again}`,
      say(`./linli logs ${name}（上一次的日志在 ${name}.log.1），再 ./linli restart ${name}`, `./linli logs ${name} (of the time before: ${name}.log.1), then ./linli restart ${name}`),
    );
  }
  const disk = await statfs(process.env.LINLI_HOME);
  const free = disk.bavail * disk.bsize;
  const gigabytes = (free / 1024 ** 3).toFixed(1);
  tell(
    free < ROOM_BYTES ? 'DOUBTFUL' : 'WELL',
    say(`数据目录所在磁盘剩余 ${gigabytes} GB`, `The disk of the data has ${gigabytes} GB left`),
    say('清理磁盘，或把 LINLI_HOME 移到更大的磁盘。', 'Make room, or move LINLI_HOME to a larger disk.'),
  );
}

/** The door that people use: that it answers, by a clock like ours, with a certificate that lasts. */
async function lookAtDoor(gateway, issuer) {
  console.log(say('入口', 'The door'));
  const began = Date.now();
  const answer = await fetch(gateway, {
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch(() => undefined);
  const took = Date.now() - began;
  tell(
    answer?.ok ? 'WELL' : 'BROKEN',
    `${gateway} ${answer ? answer.status : say('没有回答', 'does not answer')} (${took} ms)`,
    say('网关没有运行，或它前面的代理有误。', 'The gateway does not run, or the proxy before it is wrong.'),
  );
  const dated = answer?.headers.get('date');
  if (dated) {
    // The header has whole seconds.
    const off = Math.max(0, Math.abs(Date.parse(dated) - began) - 1_000 - took);
    tell(
      off > CLOCK_OFF_MS ? 'DOUBTFUL' : 'WELL',
      say(`网关时钟与本机相差 ${off} 毫秒`, `The gateway's clock is ${off} ms from this machine's`),
      words.todo.CLOCK_OFF,
    );
  }
  const signIn = await fetch(`${issuer}/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch(() => undefined);
  const known = signIn?.ok ? (await signIn.json()).issuer : undefined;
  tell(
    known === (process.env.LINLI_ISSUER_SAID ?? issuer) ? 'WELL' : 'BROKEN',
    `${say('登录', 'Sign-in')} ${issuer} ${known ?? say('没有回答', 'does not answer')}`,
    say('Keycloak 没有运行，或 LINLI_ISSUER 与其域名设置不同。', 'Keycloak does not run, or LINLI_ISSUER differs from its own host name.'),
  );
  for (const address of new Set([gateway, issuer].filter((one) => one.startsWith('https:')).map((one) => new URL(one).host))) {
    await lookAtCertificate(address);
  }
}

async function lookAtCertificate(host) {
  const [servername, port = '443'] = host.split(':');
  const until = await new Promise((resolve) => {
    const socket = tls.connect(
      {
        host: servername,
        port: Number(port),
        servername,
        timeout: PATIENCE_MS,
      },
      () => {
        resolve(Date.parse(socket.getPeerCertificate().valid_to));
        socket.end();
      },
    );
    socket.on('timeout', () => socket.destroy(new Error('no answer')));
    socket.on('error', () => resolve(undefined));
  });
  const days = until === undefined ? undefined : Math.floor((until - Date.now()) / 86_400_000);
  const grade = days === undefined || days < 1 ? 'BROKEN' : days < DAYS_OF_A_CERTIFICATE ? 'DOUBTFUL' : 'WELL';
  tell(
    grade,
    days === undefined
      ? say(`${host} 的证书不可信`, `The certificate of ${host} is not trusted`)
      : say(`${host} 的证书还有 ${days} 天`, `The certificate of ${host} lasts ${days} days`),
    say('更新证书。', 'Renew the certificate.'),
  );
}

async function lookAtService(service, gateway, token) {
  const answer = await fetch(`${gateway}/api/ops/${service}/checkup`, {
    headers: { Authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch(() => undefined);
  const found = answer?.ok ? (await answer.json()).findings : undefined;
  return () => {
    console.log(names[service]);
    if (!found) {
      const why = answer ? ` (${answer.status})` : '';
      tell(
        'BROKEN',
        `${words.silent}${why}`,
        answer?.status === 403
          ? say('令牌的岗位没有 system:ops 权限。', 'The token’s posts lack the permission system:ops.')
          : words.silentTodo,
      );
      return;
    }
    const bad = found.filter(({ grade }) => grade !== 'WELL');
    tell('WELL', filled(words.well, { n: found.length - bad.length }));
    bad.forEach(({ what, grade, about, figures }) => tell(grade, filled(words.what[what] ?? what, figures), words.todo[what], about));
  };
}

/** How many copies each service keeps of what others tell; what was just told may be on its way, so a second look decides. */
async function lookAtCopies(gateway, token) {
  const all = async () => {
    const answers = await Promise.all(
      SERVICES.map((service) =>
        fetch(`${gateway}/api/ops/${service}/read-models`, {
          headers: { Authorization: `Bearer ${token}` },
          signal: AbortSignal.timeout(PATIENCE_MS),
        })
          .then((answer) => (answer.ok ? answer.json() : []))
          .catch(() => []),
      ),
    );
    return SERVICES.flatMap((service, at) =>
      answers[at].flatMap(({ name, copies }) => Object.entries(copies).map(([kind, count]) => ({ service, name, kind, count }))),
    );
  };
  const short = (copies) =>
    copies.filter(({ kind, count }) => copies.some((other) => other.kind === kind && other.count > count)).map((one) => ({ ...one, is: `${one.service} ${one.kind}` }));
  const first = short(await all());
  let left = [];
  if (first.length > 0) {
    await new Promise((resolve) => setTimeout(resolve, COPIES_SETTLE_MS));
    left = short(await all()).filter(({ is }) => first.some((one) => one.is === is));
  }
  console.log(say('副本', 'Copies'));
  tell(
    left.length > 0 ? 'DOUBTFUL' : 'WELL',
    left.length > 0 ? say('有的服务的副本比别的服务少', 'Some services keep fewer copies than others') : say('各服务的副本一样多', 'All services keep as many copies'),
    left.length > 0 ? `./linli rebuild ${left[0].name}` : undefined,
    left.map(({ is, count }) => `${is}: ${count}`),
  );
}

const { LINLI_GATEWAY: gateway, LINLI_ISSUER: issuer, LINLI_TOKEN: given } = process.env;
const parts = process.argv.slice(2);
if (parts.length > 0) {
  await lookAtMachine(parts);
}
await lookAtDoor(gateway, issuer);
const token = given ?? (await tokenOf('admin').catch(() => undefined));
if (token) {
  const looks = await Promise.all(SERVICES.map((service) => lookAtService(service, gateway, token)));
  looks.forEach((show) => show());
  await lookAtCopies(gateway, token);
} else {
  tell(
    'UNKNOWN',
    say('没有令牌，服务没有检查', 'No token, so the services were not looked at'),
    say('设置 LINLI_TOKEN 为有 system:ops 权限者的令牌。', 'Set LINLI_TOKEN to a token of somebody with system:ops.'),
  );
}
process.exitCode = worst;
