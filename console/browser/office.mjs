// What an office does besides repairs: a colleague is hired, two buildings are told, a month is billed, people
// are asked how content they are. Each on the screen of whoever does it, and on the phone of whom it is for.
import { measured } from './measures.mjs';
import { ask } from './people.mjs';
import { check, onStage, PHONE, until } from './stage.mjs';

await onStage(async (stage) => {
  await hire(stage);
  await announce(stage);
  await bill(stage);
  await survey(stage);
});

async function hire(stage) {
  const admin = await stage.enter('admin');
  const { page } = admin;
  await page.getByRole('link', { name: '员工' }).first().click();
  await page.getByRole('heading', { level: 1, name: '员工' }).waitFor();
  await admin.shoot('staff');
  admin.begin();
  await admin.tap(page.getByRole('button', { name: '新同事' }).first());
  const form = page.getByRole('form', { name: '新同事' });
  const username = `clerk${Date.now().toString(36)}`;
  await admin.fill(form.getByRole('textbox', { name: '姓名' }), '钱进');
  await admin.fill(form.getByRole('textbox', { name: '用户名' }), username);
  await form.getByRole('combobox', { name: '岗位' }).selectOption({ label: '调度员' });
  admin.interactions++;
  await admin.shoot('staff-hire');
  const place = form.getByRole('checkbox', { name: '阳光花园' });
  if ((await place.count()) > 0 && !(await place.isChecked())) await admin.tap(place);
  await admin.tap(form.getByRole('button', { name: /创建账号/ }));
  await page.getByRole('dialog', { name: '钱进 的账号已创建' }).waitFor();
  measured('系统管理员', 'a new colleague can work', admin.interactions, 6);
  await admin.shoot('staff-hired');
  await admin.leave();
}

async function announce(stage) {
  const lead = await stage.enter('lead', { path: '/notices' });
  const { page } = lead;
  await page.getByRole('heading', { level: 1, name: '公告' }).waitFor();
  await lead.shoot('notices');
  lead.begin();
  await lead.press('c');
  await lead.tap(page.getByRole('button', { name: '停水', exact: true }));
  await lead.fill(page.getByRole('textbox', { name: '正文', exact: true }), '因供水管道检修，今天 14:00 至 18:00 停水，请提前储水。');
  await page.getByText('英文版').click();
  await page.getByRole('textbox', { name: /英文正文/ }).fill('The water will be off today from 14:00 to 18:00.');
  const place = page.getByRole('combobox', { name: '小区' });
  if ((await place.inputValue()) === '') {
    await place.selectOption({ label: '阳光花园' });
    lead.interactions++;
  }
  await lead.tap(page.getByRole('checkbox', { name: '2 栋' }));
  await lead.tap(page.getByRole('checkbox', { name: '3 栋' }));
  // Whom another play has registered meanwhile comes on top.
  await page.getByText(/将送达 (9[6-9]|\d{3,}) 人/).waitFor();
  await lead.shoot('notice-draft', { full: true });
  await lead.press('Control+Enter');
  await lead.tap(page.getByRole('button', { name: '发布', exact: true }));
  await page.getByText('展示中').waitFor();
  measured('管家', 'an outage notice to two buildings', lead.interactions, 8);
  const id = page.url().split('/').at(-1);
  await page.getByText(/人中已有 0 人阅读/).waitFor();
  await lead.shoot('notice-published', { full: true });

  const owner = await stage.enter('owner', { view: PHONE });
  await owner.page.getByText('停水通知').first().waitFor();
  await owner.shoot('resident-home-notices', { full: true });
  await owner.page
    .getByRole('link', { name: /停水通知/ })
    .first()
    .click();
  await owner.page.getByText('因供水管道检修').waitFor();
  await owner.shoot('resident-notice');
  await until('the office sees that it was read', async () => (await ask('lead', `/notices/${id}/figures`)).read === 1);
  await owner.leave();
  await lead.leave();
}

async function bill(stage) {
  const cashier = await stage.enter('cashier', { path: '/bill-runs' });
  const form = cashier.page.getByRole('form', { name: '新一期出账' });
  await form.waitFor();
  await cashier.shoot('bill-runs');
  await form.getByRole('combobox', { name: '小区' }).selectOption({ label: '阳光花园' });
  await form.getByLabel('起始月份').fill(aFarMonth());
  await form.getByRole('button', { name: /开始计算/ }).click();
  await cashier.page.getByText('待审批').first().waitFor();
  await cashier.page
    .getByText(/元\/㎡·月/)
    .first()
    .waitFor();
  await cashier.shoot('bill-run-review', { full: true });
  check((await cashier.page.getByRole('button', { name: /批准并发出/ }).count()) === 0, 'nobody approves what they prepared');
  const address = new URL(cashier.page.url()).pathname;
  await cashier.leave();

  const manager = await stage.enter('manager', { path: address });
  await manager.page.getByRole('button', { name: /批准并发出/ }).click();
  await manager.page.getByText('已发出').first().waitFor({ timeout: 60_000 });
  await manager.page.goto(new URL('/tariffs', manager.page.url()).href);
  await manager.page.getByRole('link', { name: '住宅物业服务费' }).first().click();
  await manager.page.getByText(/户，合计/).waitFor();
  await manager.shoot('tariff', { full: true });
  await manager.leave();

  const owner = await stage.enter('owner', { view: PHONE, path: '/r/bills' });
  await owner.page.getByText('费用明细').first().click();
  await owner.page
    .getByText(/元\/㎡·月/)
    .first()
    .waitFor();
  await owner.shoot('resident-bill');
  await owner.leave();
}

/** Each time another one: a month is billed once. */
function aFarMonth() {
  const since = Math.floor(Math.random() * 600);
  return `${2040 + Math.floor(since / 12)}-${String((since % 12) + 1).padStart(2, '0')}`;
}

async function survey(stage) {
  const owner = await stage.enter('owner', { view: PHONE });
  await owner.page.getByRole('link', { name: /物业服务满意度调查/ }).click();
  await owner.page.getByRole('radio').first().waitFor({ state: 'attached' });
  for (const question of await owner.page
    .getByRole('group')
    .filter({ has: owner.page.getByRole('radio') })
    .all()) {
    await question.locator('label').nth(3).click();
  }
  await owner.shoot('resident-survey', { full: true });
  await owner.page.getByRole('button', { name: /^(提交|更新我的答案)$/ }).click();
  await owner.page.getByText('收到了，谢谢您').waitFor();
  await owner.leave();

  const lead = await stage.enter('lead', { path: '/questionnaires' });
  await lead.page.getByRole('link', { name: '物业服务满意度调查' }).first().click();
  await lead.page.getByText(/已收到 \d+ 份答卷/).waitFor();
  await lead.shoot('questionnaire', { full: true });
  await lead.page.goto(new URL('/questionnaires/new', lead.page.url()).href);
  await lead.page.getByRole('button', { name: '您对维修服务满意吗' }).click();
  await lead.shoot('questionnaire-design', { full: true });
  await lead.leave();
}
