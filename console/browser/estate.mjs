// Who lives where: a community is described anew, a word comes into the dictionary, a home is added with it, an owner is registered there, is invited,
// opens an account and sells the home again. Each on the screen of whoever does it.
import { residentsUnit } from './people.mjs';
import { check, onStage, PHONE } from './stage.mjs';

const mark = Date.now().toString(36).toUpperCase();
const room = String(Date.now()).slice(-6);
const phone = `139${String(Date.now()).slice(-8)}`;
const said = (name) => `${name}${mark}`;

await onStage(async (stage) => {
  await community(stage);
  await word(stage);
  await home(stage);
});

async function community(stage) {
  const admin = await stage.enter('admin', { path: '/communities' });
  const { page } = admin;
  const table = page.getByRole('table', { name: '小区', exact: true });
  const name = table.getByRole('button', { name: '阳光花园', exact: true });
  await name.waitFor();
  await admin.shoot('communities');
  await name.click();
  const form = page.getByRole('form', { name: '编辑 阳光花园' });
  await form.getByRole('textbox', { name: '地址' }).fill(said('阳光路 1 号'));
  await admin.shoot('community-edit');
  await form.getByRole('button', { name: /保存/ }).click();
  await table.getByText(said('阳光路 1 号')).waitFor();
  await admin.leave();
}

async function word(stage) {
  const admin = await stage.enter('admin', { path: '/dictionary?kind=unit-state' });
  const { page } = admin;
  await page.getByRole('table', { name: '房屋状态' }).waitFor();
  await admin.shoot('dictionary', { full: true });
  await admin.press('n');
  const form = page.getByRole('form', { name: '新增字典项' });
  await form.getByRole('textbox', { name: '代码' }).fill(`SHOW_${mark}`);
  await form.getByRole('textbox', { name: '中文名称' }).fill(said('样板间'));
  await form.getByRole('textbox', { name: '英文名称' }).fill(`Show flat ${mark}`);
  await admin.shoot('dictionary-entry');
  await form.getByRole('button', { name: /保存/ }).click();
  await page.getByRole('cell', { name: said('样板间'), exact: true }).waitFor();
  await admin.leave();
}

async function home(stage) {
  const manager = await stage.enter('manager', { path: '/properties' });
  const { page } = manager;
  await page.getByRole('heading', { level: 1, name: '楼栋与房屋' }).waitFor();
  const tree = page.getByRole('navigation', { name: '小区与楼栋' });
  const building = tree.getByRole('link', { name: '3 栋' }).first();
  if (!(await building.isVisible())) await tree.getByText('阳光花园').click();
  await manager.shoot('properties');
  await building.click();
  const board = page.getByRole('table', { name: '3 栋' });
  await board.getByRole('link').first().waitFor();
  await manager.shoot('chessboard', { full: true });
  await walks(page, board);

  await manager.press('n');
  const form = page.getByRole('form', { name: '新增房屋' });
  await form.getByRole('textbox', { name: '单元' }).fill('2');
  await form.getByRole('textbox', { name: '房号' }).fill(room);
  await form.getByRole('spinbutton', { name: '楼层' }).fill('12');
  await form.getByRole('spinbutton', { name: '建筑面积（㎡）' }).fill('88.5');
  await form.getByRole('combobox', { name: '户型' }).selectOption({ label: '三室两厅' });
  await form.getByRole('combobox', { name: '状态' }).selectOption({ label: said('样板间') });
  await manager.shoot('unit-new');
  await form.getByRole('button', { name: /保存/ }).click();
  await page.getByRole('heading', { level: 1, name: new RegExp(`3-2-${room}`) }).waitFor();
  await page.getByText(said('样板间')).first().waitFor();
  const unit = page.url();

  await page.getByRole('link', { name: '登记业主' }).click();
  const owner = page.getByRole('form', { name: '登记业主' });
  await owner.getByRole('textbox', { name: '姓名' }).fill('𠮷田·买买提');
  await owner.getByRole('textbox', { name: /首选电话/ }).fill(phone);
  await owner.getByLabel(/^起始/).fill('2024-05-01');
  await owner.getByRole('checkbox', { name: /核验/ }).check();
  await manager.shoot('owner-new');
  await owner.getByRole('button', { name: /保存/ }).click();
  await page.getByRole('heading', { level: 1, name: '𠮷田·买买提' }).waitFor();

  await page.getByRole('button', { name: '邀请开通' }).click();
  await page.getByRole('button', { name: '生成邀请二维码' }).click();
  await page.getByText('用手机扫码。').waitFor();
  await manager.shoot('owner-invite');
  const address = await page.getByText(/\/j\/[\w-]{22}$/).textContent();
  await page.getByRole('button', { name: '关闭' }).click();
  await joins(stage, address, phone.slice(-4));
  await page.reload();
  await page.getByText('已开通业主端').first().waitFor();
  await manager.shoot('owner-account', { full: true });

  await page.getByRole('link', { name: new RegExp(`3-2-${room}`) }).click();
  await page.waitForURL(unit);
  await page.getByRole('link', { name: '𠮷田·买买提' }).waitFor();
  await page.getByRole('button', { name: '过户' }).click();
  const { name: buyer } = await residentsUnit();
  const deed = page.getByRole('form', { name: '过户' });
  await deed.getByRole('textbox', { name: '新业主 1', exact: true }).fill(buyer);
  await deed
    .getByRole('button', { name: new RegExp(`^${buyer}`) })
    .first()
    .click();
  await deed.getByLabel('过户日期').fill(await today(page));
  await manager.shoot('unit-transfer');
  await deed.getByRole('button', { name: /确认过户/ }).click();
  await page.getByRole('link', { name: buyer, exact: true }).waitFor();
  await page.getByText('曾住 1 人').waitFor();
  await manager.shoot('unit', { full: true });
  await manager.leave();
}

/** On the phone of whoever was invited: a name and a password of their own, and in. */
async function joins(stage, address, digits) {
  const context = await stage.browser.newContext({ viewport: PHONE, locale: 'zh-CN' });
  const page = await context.newPage();
  const username = `home${mark.toLowerCase()}`;
  await page.goto(address);
  await page.getByText('𠮷**，您好').waitFor();
  await page.getByLabel('登记手机号的后四位').fill(digits === '0000' ? '0001' : '0000');
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码').fill('linli-demo-9');
  await page.getByRole('button', { name: '开通' }).click();
  await page.getByText('后四位与登记的号码不符').waitFor();
  await page.getByLabel('登记手机号的后四位').fill(digits);
  if (process.env.LINLI_SCREENSHOTS) await page.screenshot({ path: `${process.env.LINLI_SCREENSHOTS}/join.png` });
  await page.getByRole('button', { name: '开通' }).click();
  await page.getByText('账号已开通').waitFor();
  await page.getByRole('link', { name: '去登录' }).click();
  await page.locator('#username').fill(username);
  await page.locator('#password').fill('linli-demo-9');
  await page.locator('#kc-login').click();
  await page.waitForURL((url) => url.pathname.startsWith('/r'));
  await page.getByText(`3-2-${room}`).first().waitFor();
  await context.close();
}

/** The arrows go from home to home, past gaps. */
async function walks(page, board) {
  const first = board.getByRole('link').first();
  await first.focus();
  await page.keyboard.press('ArrowRight');
  const next = board.getByRole('link').nth(1);
  check(await next.evaluate((one) => one === document.activeElement), 'the right arrow leads to the next home');
}

/** As people here have it. */
async function today(page) {
  return page.evaluate(() => {
    const now = new Date();
    const two = (part) => String(part).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  });
}
