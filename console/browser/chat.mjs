// A resident asks and the office answers, each before their own screen, over a line that is cut again and again:
// nothing is lost, doubled or out of order, and both see it without asking anew.
import { ask } from './people.mjs';
import { check, onStage, PHONE, until } from './stage.mjs';

const CUTS = 20;

await onStage(async (stage) => {
  const resident = await stage.enter('owner', { view: PHONE, path: '/r/chat' });
  await resident.page.getByRole('heading', { level: 1, name: '在线咨询' }).waitFor();
  const desk = await stage.enter('desk', { path: '/conversations?tab=open' });
  const before = (await theirs()).lines.length;

  await finds(resident);
  await says(resident, '电梯什么时候修好？');
  await desk.page.getByRole('link', { name: /电梯什么时候修好/ }).click();
  await desk.page.locator('.conversations_conversation-pane .conversations_line', { hasText: '电梯什么时候修好' }).last().waitFor();
  await desk.shoot('conversation');
  await desk.page.getByRole('button', { name: '内部备注' }).click();
  await desk.page.getByRole('textbox', { name: '备注内容' }).fill('本月第二次');
  await desk.page.getByRole('dialog').getByRole('button', { name: '内部备注' }).click();
  await desk.page.locator('.conversations_line-note', { hasText: '本月第二次' }).last().waitFor();
  await uses(desk);
  await answers(desk, '今天下午四点前。');
  await resident.page.locator('.conversations_line', { hasText: '今天下午四点前。' }).last().waitFor();
  check((await resident.page.getByText('本月第二次').count()) === 0, 'a note is the office’s alone');
  await desk.page.locator('.conversations_line[data-own=true]').getByText('已读').waitFor();
  await resident.shoot('resident-chat');

  for (let n = 1; n <= CUTS; n++) await saysOnACutLine(resident, `第 ${n} 句`);
  const { lines, id } = await until('all is said', async () => {
    const now = await theirs();
    return now.lines.length >= before + 2 + CUTS && now;
  });
  const said = lines.slice(-CUTS).map(({ text }) => text);
  check(
    said.every((text, at) => text === `第 ${at + 1} 句`),
    `in order, each once: ${said}`,
  );
  await desk.page
    .locator('.conversations_line', { hasText: `第 ${CUTS} 句` })
    .last()
    .waitFor();

  await answers(desk, '好的，已安排。');
  await desk.page.getByRole('button', { name: '解决', exact: true }).click();
  await resident.page.getByText('这次答复，您满意吗？').waitFor();
  await resident.page.locator('.phone-stars label').nth(4).click();
  await resident.page.getByRole('button', { name: '提交评价' }).click();
  await until('the rating has come', async () => (await ask('desk', `/conversations/${id}`)).rating?.stars === 5);
  await desk.page.getByText('评价 5 星').waitFor();
  await desk.shoot('conversation-rated');
  await resident.leave();
  await desk.leave();
});

/** What the office has answered already is found while one types, and nothing was asked. */
async function finds(resident) {
  const { page } = resident;
  const field = page.getByRole('textbox', { name: '输入您的问题' });
  await field.fill('月租车位怎么办理');
  await page.getByText('怎么办理月租车位', { exact: true }).click();
  await page.getByText('请带行驶证和身份证到前台办理').waitFor();
  await resident.shoot('self-help');
  await field.fill('');
  await page.getByText('怎么办理月租车位', { exact: true }).waitFor({ state: 'detached' });
}

/** A ready answer stands in the field with the resident's name and home. */
async function uses(desk) {
  const { page } = desk;
  await page.getByRole('button', { name: '常用答复' }).click();
  await page.getByRole('button', { name: '使用“电梯坏了什么时候修好”' }).waitFor();
  await desk.shoot('quick-answers');
  await page.getByRole('button', { name: '使用“电梯坏了什么时候修好”' }).click();
  const field = page.getByRole('textbox', { name: /回复住户/ });
  check(/您好，3-2-1201所在单元.*我是小陈/.test(await field.inputValue()), 'its variables are filled in');
}

async function theirs() {
  const { items } = await ask('owner', '/conversations?limit=1');
  return items.length === 0 ? { lines: [] } : ask('owner', `/conversations/${items[0].id}`);
}

async function says({ page }, text) {
  const field = page.getByRole('textbox', { name: '输入您的问题' });
  await field.fill(text);
  await page.getByRole('button', { name: '发送', exact: true }).click();
  await page.locator('.conversations_line[data-own=true]:not([data-pending])', { hasText: text }).first().waitFor();
  await until('the field is free', async () => (await field.inputValue()) === '');
}

/** Sent while there is no line, and again by hand if it was given up before the line came back. */
async function saysOnACutLine(resident, text) {
  const { page, context } = resident;
  const field = page.getByRole('textbox', { name: '输入您的问题' });
  await field.fill(text);
  await context.setOffline(true);
  await page.getByRole('button', { name: '发送', exact: true }).click();
  await page.locator('.conversations_line[data-pending]', { hasText: text }).waitFor();
  await context.setOffline(false);
  const gone = page.locator('.conversations_line[data-own=true]:not([data-pending])', { hasText: text });
  await until('it is said', async () => {
    if ((await gone.count()) > 0) return true;
    const send = page.getByRole('button', { name: '发送', exact: true });
    if ((await page.locator('.conversations_line[data-pending]').count()) === 0 && (await send.isEnabled())) await send.click();
    return false;
  });
  await until('the field is free', async () => (await field.inputValue()) === '');
}

async function answers({ page }, text) {
  const field = page.getByRole('textbox', { name: /回复住户/ });
  await field.fill(text);
  await field.press('Enter');
  await page.locator('.conversations_conversation-pane .conversations_line:not([data-pending])', { hasText: text }).last().waitFor();
}
