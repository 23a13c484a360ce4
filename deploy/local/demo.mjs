// Fills a demo group through the gateway: communities in two regions, buildings, units, owners and
// staff with posts. Every command's Idempotency-Key is made from what it makes, so that a second run
// finds what the first one made.

import { createHash } from 'node:crypto';

const gateway = process.env.LINLI_GATEWAY;
const keycloak = process.env.LINLI_KEYCLOAK_URL;
const issuer = process.env.LINLI_ISSUER;
const password = process.env.LINLI_DEMO_PASSWORD;

const COMMUNITIES = [
  { code: 'YGHY', name: '阳光花园', region: '东城', address: '和平路 18 号', buildings: 3, handedOver: '2009-06-30' },
  { code: 'LHY', name: '绿湖园', region: '东城', address: '湖滨路 6 号', buildings: 2, handedOver: '2021-12-31' },
  { code: 'JXW', name: '锦绣湾', region: '西城', address: '长安街 88 号', buildings: 2, handedOver: '2025-09-30' },
];
const FLOORS = 12;
const ENTRANCES = 2;
const DOORS = 2;

const FAMILIES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
const GIVEN = ['建国', '秀英', '伟', '芳', '娜', '敏', '静', '丽', '强', '磊', '军', '洋', '勇', '艳', '杰', '娟', '涛', '明', '超', '霞'];

/** Whoever works for the group; all but those everywhere for the first community. */
const STAFF = [
  // Weighty posts take two administrators to give: this one approves the auditor.
  { username: 'admin2', name: '韩管理', post: 'SA', phone: '13800010000', everywhere: true },
  { username: 'manager', name: '李经理', post: 'PM', phone: '13800010001', everywhere: true },
  { username: 'desk', name: '小陈', post: 'CS', phone: '13800010002' },
  { username: 'lead', name: '何主管', post: 'CL', phone: '13800010003' },
  { username: 'dispatcher', name: '周调度', post: 'DS', phone: '13800010004' },
  { username: 'supervisor', name: '吴工长', post: 'MS', phone: '13800010005' },
  { username: 'plumber', name: '王师傅', post: 'TE', phone: '13800010006', skills: ['PLUMBING', 'MASONRY'] },
  { username: 'electrician', name: '刘师傅', post: 'TE', phone: '13800010007', skills: ['ELECTRICAL', 'LOW_VOLTAGE'] },
  { username: 'carpenter', name: '孙师傅', post: 'TE', phone: '13800010008', skills: ['CARPENTRY', 'CLEANING'] },
  { username: 'cashier', name: '钱会计', post: 'CA', phone: '13800010009' },
  { username: 'keeper', name: '何库管', post: 'SK', phone: '13800010012' },
  { username: 'finance', name: '冯财务', post: 'FM', phone: '13800010011', everywhere: true },
  { username: 'auditor', name: '郑审计', post: 'AU', phone: '13800010010', everywhere: true },
];

/** A few homes stand empty, are being decorated or are let. */
const STATES = ['VACANT', 'DECORATING', 'LET'];

/** Accounts begin with a password to be changed, which the realm does not let come back. */
const FIRST_PASSWORD = `${password}-first`;

const tokens = new Map();

await main();

async function main() {
  const began = Date.now();
  const communities = [];
  for (const { code, name, region, address, ...more } of COMMUNITIES) {
    const made = await command('admin', '/communities', { code, name, region, address });
    communities.push({ ...made, ...more });
  }
  say(`${communities.length} communities`);
  await hire(communities);
  let units = 0;
  for (const community of communities) {
    units += await build(community);
  }
  say(`${units} units with their owners`);
  await openAccount('owner', communities[0].resident);
  await openAccount('neighbour', communities[0].neighbour);
  await putOnDuty();
  for (const community of communities) {
    await dateHandover(community);
  }
  await rosterDays(communities[0]);
  await goAbout(communities[0]);
  await writeOnTheBoard(communities[0]);
  await readMeters(communities[0]);
  say(`Done in ${Math.round((Date.now() - began) / 1000)} s. Accounts, all with the password ${password}:`);
  const residents = ['owner', 'neighbour'].map((username) => ({ username, name: '业主', post: 'OW' }));
  for (const { username, name, post } of [...STAFF, ...residents]) {
    say(`  ${username.padEnd(12)} ${post}  ${name}`);
  }
}

async function hire(communities) {
  const ids = communities.map(({ id }) => id);
  for (const { username, name, post, phone, skills, everywhere } of STAFF) {
    const scopes = everywhere
      ? [{ kind: 'ALL', ids: [] }]
      : post === 'TE'
        ? [{ kind: 'SELF', ids: [] }, { kind: 'COMMUNITIES', ids }]
        : [{ kind: 'COMMUNITIES', ids }];
    const hired = await command('admin', '/staff', {
      username,
      initialPassword: FIRST_PASSWORD,
      name,
      phone,
      grants: scopes.map((scope) => ({ post, scope })),
      team: post === 'TE' ? '维修班' : null,
      skills: skills ?? [],
    });
    await settlePassword(username);
    await approve(hired);
  }
  say(`${STAFF.length} people with posts`);
  await until('the grants are known everywhere', async () => {
    const me = await get('manager', '/me');
    return me.permissions?.includes('unit:write');
  });
}

/** A second administrator agrees to what the first proposed. */
async function approve({ id, proposals }) {
  if (proposals.length > 0) {
    await until('the second administrator is known', async () => {
      const me = await send('admin2', 'GET', '/me');
      return me.ok && (await me.json()).permissions.includes('role:assign');
    });
  }
  for (const proposal of proposals) {
    const answer = await send('admin2', 'POST', `/staff/${id}/proposals/${proposal.id}/approval`, undefined, keyOf(`approve ${proposal.id}`));
    if (!answer.ok && answer.status !== 404) {
      throw new Error(`The proposal for ${id} was not approved: ${answer.status}`);
    }
  }
}

async function build(community) {
  let count = 0;
  for (let number = 1; number <= community.buildings; number++) {
    const building = String(number);
    await command('manager', '/buildings', {
      communityId: community.id,
      name: building,
      entrances: ENTRANCES,
      floors: FLOORS,
    });
    const doors = [];
    for (let entrance = 1; entrance <= ENTRANCES; entrance++) {
      for (let floor = 1; floor <= FLOORS; floor++) {
        for (let door = 1; door <= DOORS; door++) {
          doors.push({ building, entrance: String(entrance), floor, room: `${floor}0${door}` });
        }
      }
    }
    await together(doors, (door) => settle(community, door));
    count += doors.length;
  }
  return count;
}

async function settle(community, { building, entrance, floor, room }) {
  const unit = await command('manager', '/units', {
    communityId: community.id,
    building,
    entrance,
    room,
    type: 'DWELLING',
    floor,
    grossArea: 89.5,
    netArea: 71.6,
    layout: 'R2H1',
    orientation: 'SOUTH',
    usage: 'OWN_USE',
    state: STATES[parseInt(keyOf(`${community.id} ${building}-${entrance}-${room}`).slice(0, 7), 16) % 20] ?? 'OCCUPIED',
    stateSince: '2024-01-01',
  });
  const seed = parseInt(keyOf(unit.id).slice(0, 7), 16);
  const person = await command('manager', '/owners', {
    name: FAMILIES[seed % FAMILIES.length] + GIVEN[(seed >> 5) % GIVEN.length],
    phones: [`139${String(seed % 100_000_000).padStart(8, '0')}`],
    links: [{ unitId: unit.id, relation: 'OWNER', verified: true, from: '2024-01-01' }],
  });
  if (room === '1201' && building === '3' && entrance === '2') {
    community.resident = person;
  }
  if (room === '801' && building === '1' && entrance === '1') {
    community.neighbour = person;
  }
  if (building === '3' && entrance === '2' && floor > FLOORS - 3) {
    (community.metered ??= []).push(unit);
  }
}

/** Whoever lives at 3-2-1201 of the first community signs in as `owner`, who lives at 1-1-801 as `neighbour`. */
async function openAccount(username, { id }) {
  await command('manager', `/owners/${id}/account`, { username, initialPassword: FIRST_PASSWORD });
  await settlePassword(username);
}

async function putOnDuty() {
  for (const { username, post } of STAFF) {
    if (post === 'TE') {
      await until(`${username} is known as a technician`, async () => {
        const answer = await send(username, 'POST', '/technicians/me/availability', { availability: 'ON_DUTY' }, randomKey());
        return answer.ok;
      });
    }
  }
}

/** In one community the builder answers for more than in the others. */
async function dateHandover({ id, handedOver }) {
  await edit('manager', `/handovers?community=${id}`, ({ on }) => !on && { on: handedOver, buildings: [] });
}

/** Four weeks of an ordinary shift, so that a visit can be wished for; until it begins their own word counts. */
async function rosterDays({ id }) {
  const shift = { code: '日', labelZh: '日班', labelEn: 'Day shift', spans: [{ from: '08:00', to: '18:00' }] };
  const window = (from, to) => ({ from, to, days: 'EVERY_DAY', visits: 3 });
  const windows = [window('08:30', '10:30'), window('10:30', '12:00'), window('14:00', '16:00'), window('16:00', '18:00')];
  await edit('manager', `/rosters?community=${id}`, ({ shifts }) => shifts.length === 0 && { shifts: [shift], windows });
  const day = (ahead) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
  const days = Array.from({ length: 28 }, (_, n) => day(n + 2));
  const { technicians } = await get('manager', `/rosters/days?community=${id}&from=${days[0]}`);
  for (const technician of technicians) {
    await command('manager', '/rosters/days', { communityId: id, technicianId: technician.id, days, kind: 'SHIFT', shift: shift.code });
  }
  say(`A roster of ${technicians.length} technicians`);
}

/** What an office has going: a tariff in force, a notice on the board, a questionnaire that is open. */
async function goAbout({ id }) {
  const tariff = await command('manager', '/tariffs', {
    communityId: id,
    name: '住宅物业服务费',
    nameEn: 'Service charge for dwellings',
    feeItem: 'PROPERTY',
    method: 'PER_AREA',
    rate: 2.85,
    rounding: 'CENT',
    unitTypes: ['DWELLING'],
    from: '2026-01-01',
  });
  await move('finance', `/tariffs/${tariff.id}/activation`);
  const notice = await command('lead', '/notices', {
    notice: {
      category: 'SAFETY',
      chinese: { title: '冬季用电用气安全提醒', body: '各位业主、住户：\n天气转冷，请勿超负荷用电，出门关闭燃气阀门，电动车不要上楼充电。\n发现异味或火情，请立即拨打服务中心电话。' },
      english: { title: 'Safety in winter', body: 'Dear residents,\nPlease do not overload sockets, close the gas valve when you leave, and never charge e-bikes in the stairwell.\nCall the service desk at once if you smell gas or see smoke.' },
      audience: { communities: [id] },
      confirm: true,
    },
  });
  await move('lead', `/notices/${notice.id}/submission`);
  const questionnaire = await command('lead', '/questionnaires', {
    title: '物业服务满意度调查',
    titleEn: 'How content are you?',
    introduction: '三分钟，帮我们把服务做得更好。',
    questions: [
      { kind: 'SCALE', text: '您对物业服务总体满意吗', textEn: 'How satisfied are you with our service as a whole?', required: true },
      { kind: 'SCALE', text: '您对维修服务满意吗', textEn: 'How satisfied are you with repairs?', required: true },
      { kind: 'NPS', text: '您愿意向亲友推荐我们的物业服务吗', textEn: 'How likely are you to recommend us?', required: false },
      { kind: 'MULTIPLE', text: '您希望我们先改进哪些', textEn: 'What should we improve first?', options: ['保洁', '绿化', '停车', '电梯', '门禁'], required: false },
      { kind: 'TEXT', text: '还有什么想对我们说', textEn: 'Anything else?', required: false },
    ],
    anonymous: true,
    closesAt: `${new Date().getFullYear() + 1}-01-01T00:00:00Z`,
    audience: { communities: [id] },
  });
  await move('lead', `/questionnaires/${questionnaire.id}/publication`);
  for (const [material, quantity, unitCostCents] of [
    ['ANGLE_VALVE_DN15', 20, 1850],
    ['HOSE_50CM', 8, 1200],
  ]) {
    await command('keeper', '/stock/receipts', { communityId: id, material, quantity, unitCostCents, supplier: '宏达五金' });
  }
  for (const text of [
    {
      question: '怎么办理月租车位',
      words: '停车 包月 parking',
      reply: '请带行驶证和身份证到前台办理，工作日 8:30 至 17:30。',
      replyEn: 'Please bring your vehicle licence and ID to the front desk, weekdays 8:30 to 17:30.',
      forResidents: true,
    },
    {
      question: '电梯坏了什么时候修好',
      words: '电梯 故障 lift',
      reply: '{业主}您好，{房号}所在单元的电梯已派人处理，修好后会通知您。我是{客服}。',
      replyEn: 'Dear {owner}, somebody is on the way to the lift of {unit}; we will tell you when it runs. {agent}',
      forResidents: false,
    },
  ]) {
    await command('lead', '/answers', { communityId: id, text });
  }
  await command('owner', '/conversations', { line: { text: '请问小区的游泳池什么时候开放？' } });
  say('A tariff, a notice, a questionnaire and a question');
}

/** Neighbours ask each other; the office answers one of them. */
async function writeOnTheBoard({ id }) {
  await command('neighbour', '/message-board', {
    communityId: id,
    title: '周末跳蚤市场，有人一起吗',
    said: { text: '家里有些童书和玩具，周六下午在中心花园摆个小摊，欢迎一起来。' },
  });
  const lamp = await command('neighbour', '/message-board', {
    communityId: id,
    title: '地下车库 B 区有盏灯不亮',
    said: { text: 'B12 车位旁边的灯坏了好几天，晚上倒车看不清。' },
  });
  await command('owner', `/message-board/${lamp.id}/comments`, { text: '我也看到了，就在电梯口附近。' });
  await command('desk', `/board-posts/${lamp.id}/replies`, { text: '谢谢提醒，已安排电工今天更换。' });
  say('A message board with two posts');
}

/** Some flats have a water meter that was read each month; one month more is to be read and billed. */
async function readMeters({ id, metered }) {
  const tariff = await command('manager', '/tariffs', {
    communityId: id,
    name: '水费',
    nameEn: 'Water',
    feeItem: 'WATER',
    method: 'PER_METER',
    rate: 5,
    tiers: [
      { above: 15, rate: 7 },
      { above: 22, rate: 9 },
    ],
    rounding: 'CENT',
    unitTypes: ['DWELLING'],
    from: '2026-01-01',
  });
  await move('finance', `/tariffs/${tariff.id}/activation`);
  for (const unit of metered) {
    const seed = parseInt(keyOf(unit.id).slice(0, 7), 16);
    let value = seed % 300;
    const serial = `W-${String(seed % 100_000).padStart(5, '0')}`;
    const meter = await command('cashier', '/meters', { unitId: unit.id, kind: 'WATER', serial, digits: 5, day: '2026-06-30', value });
    for (const [month, day] of ['2026-07-31', '2026-08-31', '2026-09-30', '2026-10-31'].entries()) {
      value += 6 + ((seed >> (month * 3)) % 14);
      await command('cashier', `/meters/${meter.id}/readings`, { day, value, estimated: false, rolledOver: false, confirmed: true });
    }
  }
  const rule = await command('manager', '/late-fee-rules', {
    communityId: id,
    ratePerDay: 0.0005,
    graceDays: 15,
    capShare: 0.3,
    from: '2026-01-01',
  });
  await move('finance', `/late-fee-rules/${rule.id}/activation`);
  say(`${metered.length} water meters, and what is charged for paying late`);
}

/** Moved once: on a second run it has moved on already. */
async function move(user, path) {
  await until(`${path} is possible`, async () => {
    const answer = await send(user, 'POST', path, undefined, keyOf(path));
    return answer.ok || answer.status === 409;
  });
}

async function settlePassword(username) {
  const form = { client_id: 'linli-local', grant_type: 'password', username, password };
  const signIn = await fetch(`${issuer}/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
  });
  if (signIn.ok) {
    return;
  }
  const headers = { authorization: `Bearer ${await administrator()}`, 'content-type': 'application/json' };
  const users = `${keycloak}/admin/realms/linli/users`;
  const [user] = await (await fetch(`${users}?exact=true&username=${username}`, { headers })).json();
  await checked(
    await fetch(`${users}/${user.id}/reset-password`, {
      method: 'PUT',
      headers,
      body: JSON.stringify({ type: 'password', value: password, temporary: false }),
    }),
    `the password of ${username}`,
  );
  await checked(
    await fetch(`${users}/${user.id}`, {
      method: 'PUT',
      headers,
      body: JSON.stringify({ ...user, requiredActions: [] }),
    }),
    `the account of ${username}`,
  );
}

async function administrator() {
  return tokenOf('administrator of Keycloak', `${keycloak}/realms/master`, {
    client_id: 'admin-cli',
    username: process.env.LINLI_KEYCLOAK_ADMIN,
    password: process.env.LINLI_KEYCLOAK_PASSWORD,
  });
}

/** Fresh for a minute: Keycloak's own administrator's tokens last no longer. */
async function tokenOf(who, realm, form) {
  const known = tokens.get(who);
  if (known && known.until > Date.now()) {
    return known.token;
  }
  const answer = await checked(
    await fetch(`${realm}/protocol/openid-connect/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'password', ...form }),
    }),
    `a token of ${who}`,
  );
  const { access_token: token, expires_in: seconds } = await answer.json();
  tokens.set(who, { token, until: Date.now() + (seconds / 2) * 1000 });
  return token;
}

/** A service hears of a new community, and each of its instances of a new colleague, a moment after they were made. */
async function command(user, path, body) {
  const key = keyOf(path + JSON.stringify(body));
  let answer;
  await until(`${path} takes it`, async () => {
    answer = await send(user, 'POST', path, body, key);
    return answer.status !== 404 && answer.status !== 403;
  });
  if (answer.status === 409) {
    // What an older demo made stands as it is.
    const { errors = [] } = await answer.clone().json();
    const standing = errors.find(({ code }) => code === 'exists');
    if (standing) return get(user, `${path}/${standing.detail}`);
  }
  return (await checked(answer, `POST ${path}`)).json();
}

async function get(user, path) {
  return (await checked(await send(user, 'GET', path), `GET ${path}`)).json();
}

/**
 * Puts what somebody makes of what stands there, as it stood; nothing where nothing is to be changed.
 */
async function edit(user, path, change) {
  let seen;
  await until(`${path} is there`, async () => {
    seen = await send(user, 'GET', path);
    return seen.status !== 404 && seen.status !== 403;
  });
  const body = change(await (await checked(seen, `GET ${path}`)).json());
  if (body) await checked(await send(user, 'PUT', path, body, undefined, seen.headers.get('etag')), `PUT ${path}`);
}

async function send(user, method, path, body, key, etag) {
  for (;;) {
    const token = await tokenOf(user, issuer, { client_id: 'linli-local', scope: 'openid', username: user, password });
    const answer = await fetch(`${gateway}/api${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        ...(key && { 'idempotency-key': key }),
        ...(etag && { 'if-match': etag }),
      },
      body: body && JSON.stringify(body),
    });
    if (answer.status !== 429 && answer.status !== 503) {
      return answer;
    }
    await pause(Number(answer.headers.get('retry-after') ?? 1) * 1000);
  }
}

async function checked(answer, what) {
  if (!answer.ok) {
    console.error(`linli: ${what} was refused: ${answer.status} ${await answer.text()}`);
    process.exit(1);
  }
  return answer;
}

async function until(what, isTrue) {
  const patience = Date.now() + 30_000;
  while (!(await isTrue())) {
    if (Date.now() > patience) {
      console.error(`linli: waited 30 s until ${what}, in vain.`);
      process.exit(1);
    }
    await pause(500);
  }
}

/** Eight at a time. */
async function together(items, work) {
  const rest = [...items];
  const worker = async () => {
    for (let item = rest.shift(); item; item = rest.shift()) {
      await work(item);
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
}

function keyOf(text) {
  const hex = createHash('sha256').update(`linli-demo ${text}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function randomKey() {
  return crypto.randomUUID();
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function say(line) {
  console.log(line);
}
