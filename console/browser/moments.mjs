// Moments of people who have no time, counted: a supervisor instructs, an auditor finds who looked, a clerk takes five
// thousand rows in, a manager sees whether today is all right, an owner where their repair is.
import { measured } from './measures.mjs';
import { anOrder, ask, assign, tell } from './people.mjs';
import { check, onStage, PHONE } from './stage.mjs';
import { workbook } from './workbook.mjs';

const ROWS = 5000;

await onStage(async (stage) => {
  const order = await anOrder({ description: '厨房水管渗水，已经两天' });
  await assign(order, '王师傅');
  await supervises(stage, order);
  await audits(stage);
  await importsRows(stage);
  await manages(stage);
  await seesTheirRepair(stage, order);
});

async function supervises(stage, order) {
  await tell('lead', '/escalations', { orderId: order.id, instruction: '今天必须有人上门' });
  const supervisor = await stage.enter('supervisor', { path: `/escalations?order=${order.id}` });
  const { page } = supervisor;
  const card = page.locator('section', { has: page.getByRole('heading', { level: 2, name: new RegExp(order.number) }) });
  for (const word of [order.number, '由王师傅处理', '批示：今天必须有人上门']) await card.getByText(word).first().waitFor();
  measured('工程主管', 'what is late, who has it, what was said', supervisor.interactions, 0);
  await supervisor.shoot('moment-supervisor');
  supervisor.begin();
  await supervisor.tap(card.getByRole('button', { name: /^批示/ }));
  await page.getByRole('dialog').getByRole('textbox').waitFor();
  await supervisor.type('先关总阀，下午三点前修好');
  await supervisor.press('Control+Enter');
  await card.getByText('批示：先关总阀，下午三点前修好').waitFor();
  measured('工程主管', 'an instruction is sent', supervisor.interactions, 3);
  await supervisor.leave();
}

async function audits(stage) {
  const {
    items: [owner],
  } = await ask('manager', '/owners?q=3-2-1201');
  await tell('desk', `/owners/${owner.id}/reveal`, { purpose: 'VISIT' });
  const auditor = await stage.enter('auditor', { path: '/trail' });
  const { page } = auditor;
  const now = new Date();
  const month = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}`;
  const object = page.getByRole('combobox', { name: '对什么' });
  await object.waitFor();
  auditor.begin();
  await auditor.fill(object, '3-2-1201');
  await page.getByTitle(new RegExp(owner.name)).first().waitFor();
  await auditor.press('Enter');
  await auditor.tap(page.getByRole('button', { name: '查看号码记录' }));
  await auditor.fill(page.getByLabel('月份'), month);
  await page
    .getByText(/小陈（客服专员）查看业主完整号码，用途：上门联系/)
    .first()
    .waitFor();
  measured('审计员', "who looked at this owner's number in a month", auditor.interactions, 4);
  await auditor.shoot('moment-auditor');
  await page.getByRole('button', { name: '导出 Excel' }).waitFor();
  await auditor.leave();
}

async function importsRows(stage) {
  const clerk = await stage.enter('lead', { path: '/imports' });
  const { page } = clerk;
  const rows = Array.from({ length: ROWS }, (_, at) => ['阳光花园', '3', '2', `${7000 + at}`, `来宾${at}`, '13900007009']);
  const buffer = workbook([['小区', '楼栋', '单元', '房号', '业主姓名', '手机号'], ...rows]);
  await page
    .getByText(/把文件拖到这里/)
    .first()
    .waitFor();
  clerk.begin();
  clerk.interactions++; // The file is chosen.
  await page.locator('input[type=file]').setInputFiles({
    name: '五千行.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer,
  });
  await clerk.tap(page.getByRole('button', { name: /检查 5000 行/ }));
  await page.getByText('整个文件已检查，尚未写入任何数据。').waitFor();
  await clerk.tap(page.getByRole('button', { name: /房屋不存在 5,000/ }));
  await page.getByRole('row').filter({ hasText: '7000' }).getByText('先导入房屋，或核对房号').waitFor();
  measured('资料员', 'five thousand rows, every problem with row, column and remedy', clerk.interactions, 5);
  await clerk.shoot('moment-clerk');
  await clerk.leave();
}

async function manages(stage) {
  const manager = await stage.enter('manager', { path: '/' });
  const { page } = manager;
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForFunction(() => !document.querySelector('.skeleton'));
  // A legend sums up its plot: the doors are in the table beside it.
  const figures = await page
    .locator('main b, main strong')
    .evaluateAll((all) =>
      all
        .filter((one) => /^\d[\d,.]*\+?%?$/.test(one.textContent.trim()) && !one.closest('a, button, li:has(a), tr:has(a), [class*=plot]'))
        .map((one) => one.closest('section, li, div')?.textContent.trim().slice(0, 40)),
    );
  check(figures.length === 0, `every number opens the list behind it: ${figures.join(' | ')}`);
  measured('项目经理', 'is today all right', manager.interactions, 0);
  await manager.shoot('moment-manager', { full: true });
  await manager.leave();
}

async function seesTheirRepair(stage, order) {
  const owner = await stage.enter('owner', { path: '/', view: PHONE });
  const { page } = owner;
  await page.locator(`a[href$="${order.id}"]`).first().waitFor();
  await page.getByText('王师傅').first().waitFor();
  measured('业主', 'where is my repair', owner.interactions, 0);
  await owner.shoot('moment-owner');
  await owner.leave();
}
