// Whoever decides what is published opens a display for a building; it shows without signing in what is told to everybody
// there, outages first, follows what is published, keeps on through a cut line and says since when it is old, and goes
// blank when it is withdrawn.
import { ask, residentsUnit, tell } from './people.mjs';
import { check, door, onStage, until } from './stage.mjs';

const DISPLAY = { width: 1920, height: 1080 };
const HOURS = 60 * 60_000;

await onStage(async (stage) => {
  const { communityId, unitId } = await residentsUnit();
  const { buildingId } = await ask('manager', `/units/${unitId}`);
  for (const { id } of (await ask('manager', '/lobby-pages')).items) await tell('manager', `/lobby-pages/${id}/withdrawal`);
  const manager = await stage.enter('manager', { path: '/lobby-pages' });
  const address = await opens(manager);
  const display = await hangs(stage, address, 'zh-CN');
  await shows(display, communityId, buildingId);
  await survives(display);
  const english = await hangs(stage, address, 'en');
  await english.page.getByText('Day and night').waitFor();
  await english.page.screenshot({ path: `${process.env.LINLI_SCREENSHOTS ?? 'target/screenshots'}/lobby-en.png` });
  await english.context.close();
  await ends(manager, display);
  await manager.leave();
  await display.context.close();
});

async function opens(manager) {
  const { page } = manager;
  await page.getByText('还没有大堂屏').waitFor();
  manager.begin();
  await manager.press('c');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  const where = dialog.getByRole('combobox', { name: '小区' });
  if ((await where.inputValue()) === '') await where.selectOption({ label: '阳光花园' });
  await dialog.getByRole('option', { name: '3栋' }).waitFor({ state: 'attached' });
  await dialog.getByRole('combobox', { name: '楼栋' }).selectOption({ label: '3栋' });
  await dialog.getByRole('textbox', { name: '24 小时电话' }).fill('0571-8888 6666');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: '阳光花园 3栋' }).waitFor();
  const link = page.getByRole('link', { name: /\/lobby\// });
  await link.waitFor();
  await manager.shoot('lobby-pages');
  return link.getAttribute('href');
}

/** Nobody signs in at a display. */
async function hangs(stage, address, language) {
  const context = await stage.browser.newContext({ viewport: DISPLAY, locale: language, timezoneId: 'Asia/Shanghai' });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(new URL(address, door).href);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return {
    page,
    context,
    shoot: (name) => page.screenshot({ path: `${process.env.LINLI_SCREENSHOTS ?? 'target/screenshots'}/${name}.png` }),
  };
}

async function shows(display, communityId, buildingId) {
  await publish('REMINDER', '垃圾分类投放时间调整', '即日起早上七点至九点、晚上六点至八点投放。', { communities: [communityId] });
  await publish(
    'OUTAGE',
    '三号楼停水检修',
    '因更换水泵，三号楼今天停水，请提前储水。恢复供水后请先放水一分钟。',
    { buildings: [buildingId] },
    { title: 'Water off in building 3', body: 'The pump is replaced today.' },
  );
  await publish('FEE', '给业主的通知', '只给业主看。', { buildings: [buildingId], relations: ['OWNER'] });
  const { page } = display;
  // It asks anew by itself: nobody touches a display.
  await page.getByRole('heading', { level: 2, name: '三号楼停水检修' }).first().waitFor();
  const first = await page.getByRole('heading', { level: 2 }).first().textContent();
  check(first === '三号楼停水检修', `the outage comes first, not ${first}`);
  check((await page.getByText('只给业主看').count()) === 0, 'what is for some only does not hang there');
  await display.shoot('lobby');
}

/** A night without a line, and a reload of the page in it is refused by the browser itself: it stays and says how old it is. */
async function survives({ page, context, shoot }) {
  await context.setOffline(true);
  await page.getByText(/网络已断开，最后更新于/).waitFor({ timeout: 150_000 });
  await page.getByRole('heading', { level: 2, name: '三号楼停水检修' }).first().waitFor();
  await shoot('lobby-offline');
  await context.setOffline(false);
  await page.getByText(/^更新于/).waitFor();
}

async function ends(manager, display) {
  const { page } = manager;
  await page.getByRole('button', { name: /停用 阳光花园 3栋/ }).click();
  await manager.shoot('lobby-withdraw');
  await page.getByRole('dialog').getByRole('button', { name: '停用' }).click();
  await page.getByText('还没有大堂屏').waitFor();
  await display.page.getByText('这块屏已停用').waitFor();
  await display.shoot('lobby-gone');
}

async function publish(category, title, body, audience, english) {
  const expiresAt = new Date(Date.now() + 6 * HOURS).toISOString();
  const notice = { category, chinese: { title, body }, ...(english && { english }), audience, expiresAt, confirm: false };
  const { id } = await tell('manager', '/notices', { notice });
  await tell('manager', `/notices/${id}/submission`);
  await until(`${title} is published`, async () => (await ask('manager', `/notices/${id}`)).status === 'PUBLISHED');
}
