// What the shell promises on every page: it finds everything by whatever is said, lists its keys,
// shows what runs, asks for a purpose before it shows a number, takes a spreadsheet through to its
// bad rows, and loses nothing when the session ends.
import { readFileSync } from 'node:fs';
import { anOrder, ask, assign } from './people.mjs';
import { check, onStage, until } from './stage.mjs';
import { workbook } from './workbook.mjs';

const TEXT = '楼道灯一直闪，晚上看不清台阶';
const LONGER_THAN_A_TOKEN = '30:00';

await onStage(async (stage) => {
  const order = await anOrder();
  await assign(order, '王师傅');
  const manager = await stage.enter('manager', { path: '/orders' });
  await finds(manager, order);
  await listsKeys(manager);
  await keepsThePage(manager);
  await asksForAPurpose(manager);
  await imports(manager);
  await manager.leave();

  const plumber = await stage.enter('plumber', { path: '/orders' });
  await plumber.page.getByRole('button', { name: /消息与任务/ }).click();
  await plumber.page.locator('.shell_bell-list').getByText(order.number).first().waitFor();
  await plumber.shoot('shell-bell-message');
  await plumber.leave();

  await losesNothing(stage);
});

async function finds(person, order) {
  const { page } = person;
  const {
    items: [owner],
  } = await ask('manager', '/owners?q=3-2-1201');
  const [, lastFour] = (await (await search(person, '3-2-1201', owner.name)).textContent()).match(/\*{4}(\d{4})/);
  await person.shoot('shell-search-unit');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/owners\/[0-9a-f-]{36}/);
  await page.getByRole('heading', { level: 1, name: owner.name }).waitFor();

  await search(person, lastFour, lastFour);
  await page.keyboard.press('Enter');
  await page.getByText(`****${lastFour}`).first().waitFor();

  await search(person, order.number, order.number);
  await person.shoot('shell-search-order');
  await page.keyboard.press('Enter');
  await page.waitForURL(new RegExp(`/orders/${order.id}`));
  await page.getByText(order.number).first().waitFor();

  await search(person, 'zzzz9999', '来电登记');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog', { name: '全局搜索' }).waitFor({ state: 'detached' });
}

async function search({ page }, text, expected) {
  // An Enter that is faster than the answer waits for it, and a key goes to no page beneath a dialog.
  await page.getByRole('dialog', { name: '全局搜索' }).waitFor({ state: 'detached' });
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: '全局搜索' });
  await field.fill(text);
  const found = page.getByRole('option').filter({ hasText: expected }).first();
  await found.waitFor();
  return found;
}

async function listsKeys(person) {
  const { page } = person;
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: '本页快捷键' });
  await help.getByText('全局搜索').waitFor();
  await help.getByText('前往调度').waitFor();
  await person.shoot('shell-keys');
  await page.keyboard.press('Escape');
  await help.waitFor({ state: 'hidden' });
}

async function keepsThePage(person) {
  const { page } = person;
  await page.goto(new URL('/orders?tab=all&q=1201', page.url()).href);
  await page.getByRole('heading', { level: 1, name: '工单' }).waitFor();
  const before = page.url();
  await page.getByRole('button', { name: '切换为英文' }).click();
  await page.getByRole('heading', { level: 1, name: 'Orders' }).waitFor();
  check(page.url() === before, `the language changes the words, not the page: ${page.url()}`);
  await person.shoot('shell-english');
  await page.getByRole('button', { name: 'Switch to Chinese' }).click();
  await page.getByRole('heading', { level: 1, name: '工单' }).waitFor();
}

async function asksForAPurpose(person) {
  const { page } = person;
  const { items } = await ask('manager', '/owners?q=3-2-1201');
  await page.goto(new URL(`/owners/${items[0].id}`, page.url()).href);
  await page.getByRole('button', { name: '查看号码' }).first().click();
  await page.getByText('查看记录会写入操作日志').waitFor();
  await page.getByRole('radio', { name: '上门联系' }).check();
  await person.shoot('shell-reveal');
  await page.getByRole('button', { name: '查看 60 秒' }).click();
  await page
    .locator('.masked', { hasText: /^1\d{10}$/ })
    .first()
    .waitFor();
  await until('the trail knows who looked, and why', async () => {
    const trail = await ask('auditor', `/trail?object=${items[0].id}&limit=20`);
    return trail.items.some(({ data }) => data.operation === 'owner.revealed' && data.purpose === 'VISIT');
  });
}

/** From the guessed mapping to the bad rows, before anything is written; a second one is found under the bell and cancelled. */
async function imports(person) {
  const { page } = person;
  await upload(person, '业主名册.xlsx', [
    ['阳光花园', '3', '2', '9901', '林秋', '13900007001'],
    ['阳光花园', '3', '2', '9902', '沈月', '13900007002'],
    ['阳光花园', '3', '2', '1202', '顾安', '12'],
    ['云上花园', '1', '1', '101', '许诺', '13900007003'],
  ]);
  await page.getByText('必填字段尚未对应：业主姓名').waitFor();
  const look = page.getByRole('button', { name: /检查 4 行/ });
  check(await look.isDisabled(), 'nothing is checked while a required field comes from nowhere');
  await choose(page, '业主姓名', '列：住户');
  await choose(page, '电话', '列：联系');
  await person.shoot('import-mapping');
  await look.click();
  await page.getByText('整个文件已检查，尚未写入任何数据。').waitFor();
  await page.getByText('没有可导入的内容。').waitFor();
  await page.getByRole('button', { name: '房屋不存在 2' }).click();
  const row = page.getByRole('row').filter({ hasText: '9901' });
  check(/^2/.test(await row.textContent()), `the row's number in the sheet: ${await row.textContent()}`);
  await row.getByText('先导入房屋，或核对房号').waitFor();
  await person.shoot('import-problems');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载问题行表格' }).click();
  const bytes = readFileSync(await (await downloading).path());
  check(bytes.subarray(0, 2).toString() === 'PK', 'the bad rows are a workbook');

  const long = Array.from({ length: 20_000 }, (_, at) => ['阳光花园', '3', '2', `${9000 + at}`, `来宾${at}`, '13900007009']);
  await upload(person, '业主总册.xlsx', long);
  await choose(page, '业主姓名', '列：住户');
  await page.getByRole('button', { name: /检查 20000 行/ }).click();
  await page.getByRole('button', { name: '停止检查' }).waitFor();
  const address = page.url();
  await page.goto(new URL('/orders', address).href);
  await page.getByRole('button', { name: /消息与任务/ }).click();
  // The newest stands first.
  const job = page.locator('.shell_bell-list li').filter({ hasText: '业主总册.xlsx' }).first();
  await job.getByText(/[\d,]+ \/ 20,000/).waitFor();
  await person.shoot('shell-bell-job');
  await job.getByRole('link').click();
  await page.getByRole('link', { name: '业主总册.xlsx' }).first().click();
  await page.waitForURL(address);
  await page.getByRole('button', { name: '停止检查' }).click();
  await page.getByText('字段对应').waitFor();
  await person.shoot('import-cancelled');
}

async function upload({ page }, name, rows) {
  await page.goto(new URL('/imports', page.url()).href);
  const file = {
    name,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: workbook([['小区', '楼栋', '单元', '房号', '住户', '联系'], ...rows]),
  };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByText('字段对应').waitFor();
}

async function choose(page, field, column) {
  await page.getByRole('combobox', { name: field }).click();
  const list = page.locator('.ant-select-dropdown:visible');
  await list.getByTitle(column, { exact: true }).click();
  await list.waitFor({ state: 'detached' });
}

/** The session ends in the middle of a call, once by another tab and once because it is over. */
async function losesNothing(stage) {
  const desk = await stage.enter('desk', { path: '/desk' });
  const { page, context } = desk;
  await page.locator('#request-description').fill(TEXT);
  const other = await context.newPage();
  await other.goto(new URL('/desk', page.url()).href);
  await other.getByRole('button', { name: /小陈/ }).click();
  await other.getByRole('button', { name: '退出登录' }).click();
  await other.locator('#username').waitFor();
  await page.getByRole('dialog', { name: '登录已过期' }).waitFor();
  check((await page.locator('#request-description').inputValue()) === TEXT, 'what was typed stands behind the notice');
  await desk.shoot('shell-session-ended');
  await other.close();
  await page.clock.install();
  await back(stage, desk);

  await page.locator('#request-place').fill('二层楼道');
  const { origin } = new URL(page.url());
  const refusal = {
    status: 400,
    json: { error: 'invalid_grant' },
    headers: { 'Access-Control-Allow-Origin': origin, 'Access-Control-Allow-Credentials': 'true' },
  };
  await page.route(/protocol\/openid-connect\/token/, (route) => route.fulfill(refusal));
  await page.clock.fastForward(LONGER_THAN_A_TOKEN);
  await page.getByRole('dialog', { name: '登录已过期' }).waitFor();
  check((await page.locator('#request-place').inputValue()) === '二层楼道', 'nor is it lost when the realm says no');
  await page.unroute(/protocol\/openid-connect\/token/);
  await page.getByRole('button', { name: '重新登录' }).click();
  await page.locator('#request-description').waitFor();
  check((await page.locator('#request-place').inputValue()) === '二层楼道', 'and it is there after signing in');
  await desk.leave();
}

async function back(stage, desk) {
  const { page } = desk;
  await page.getByRole('button', { name: '重新登录' }).click();
  await stage.signIn(desk);
  await page.locator('#request-description').waitFor();
  check((await page.locator('#request-description').inputValue()) === TEXT, 'what was typed is there after signing in again');
}
