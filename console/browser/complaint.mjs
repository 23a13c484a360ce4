// A complaint from the phone to the closed case: taken up, answered, not accepted and so one grade graver, answered
// again, accepted and closed. The manager sees that everything has its answer and its person.
import { measured } from './measures.mjs';
import { ask, tell } from './people.mjs';
import { photograph } from './photo.mjs';
import { check, onStage, PHONE, until } from './stage.mjs';

await onStage(async (stage) => {
  const owner = await stage.enter('owner', { view: PHONE });
  const id = await complain(owner);
  const desk = await stage.enter('desk', { path: `/complaints/${id}` });
  await takeUp(desk);
  await answer(desk, '水泵已加装减振垫，夜间实测 38 分贝。');
  await refuse(owner, desk);
  await answer(desk, '水泵已更换，请您今晚再听一听。');
  await accept(owner);
  await settle(desk, id);
  await keepPromises(stage);
  await withoutAName(stage, owner);
  await owner.leave();
  await desk.leave();
});

async function complain(owner) {
  const { page } = owner;
  await page.getByRole('link', { name: '投诉与建议' }).click();
  await page.getByText('我的投诉').first().waitFor();
  owner.begin();
  await owner.tap(page.getByRole('link', { name: '我要说' }));
  await owner.tap(page.getByRole('button', { name: '噪音扰民' }));
  await owner.fill(page.getByRole('textbox', { name: '发生了什么' }), '夜里地下室水泵声音很大，睡不着。');
  await owner.photograph(page.getByLabel('拍照'), await photograph(owner, '水泵房'));
  await page.getByText(/一个工作日内答复/).waitFor();
  await owner.shoot('resident-voice', { full: true });
  await owner.tap(page.getByRole('button', { name: '提交' }));
  await page.getByRole('heading', { level: 2, name: '噪音扰民' }).waitFor();
  measured('业主', 'a complaint is made', owner.interactions, 5);
  await page.getByText('提交投诉').waitFor();
  await shows(page, '查看照片 1');
  await owner.shoot('resident-complaint');
  return page.url().split('/').at(-1);
}

/** Each reads it through the complaint. */
async function shows(page, photo) {
  await page.getByRole('button', { name: photo }).locator('img').waitFor();
}

async function takeUp(desk) {
  const { page } = desk;
  await shows(page, '查看照片 1');
  await page.getByRole('button', { name: '受理', exact: true }).click();
  await page.getByRole('button', { name: '开始调查' }).click();
  await page.getByText('处理中').first().waitFor();
  await page.getByRole('button', { name: '写调查记录' }).click();
  await page.getByRole('textbox', { name: '查到了什么' }).fill('2 号泵房，夜间实测 52 分贝');
  await page.keyboard.press('Control+Enter');
  await page.getByText('2 号泵房，夜间实测 52 分贝').waitFor();
  await page.getByRole('button', { name: '转为工单' }).click();
  const form = page.getByRole('form', { name: '转为工单' });
  await form.getByRole('textbox', { name: '位置' }).fill('2 号泵房');
  await form.getByRole('combobox', { name: '工单类型' }).selectOption({ index: 1 });
  await desk.shoot('complaint-order');
  await form.getByRole('button', { name: /转为工单/ }).click();
  await page.getByRole('link', { name: /^GD/ }).waitFor();
}

async function answer(desk, words) {
  const { page } = desk;
  await page.getByRole('button', { name: '答复', exact: true }).click();
  await page.getByRole('textbox', { name: '给投诉人的答复' }).fill(words);
  await page.keyboard.press('Control+Enter');
  await page.getByText('已答复').first().waitFor();
  await desk.shoot('complaint-replied', { full: true });
}

async function refuse(owner, desk) {
  const { page } = owner;
  await page.reload();
  await page.getByText('夜间实测 38 分贝').first().waitFor();
  check((await page.getByText('52 分贝').count()) === 0, 'what staff write down stays with them');
  await page.getByRole('button', { name: '不认可' }).click();
  await page.getByRole('textbox', { name: /原因|理由/ }).fill('昨晚还是响');
  await owner.shoot('resident-complaint-refused');
  await page.getByRole('dialog').getByRole('button', { name: '不认可' }).click();
  await page.getByText('不认可答复').waitFor();
  await desk.page.reload();
  // Whoever complains of the like again and again began higher.
  await desk.page
    .getByText(/重要|重大/)
    .first()
    .waitFor();
  await desk.page.getByText('昨晚还是响').first().waitFor();
  await desk.shoot('complaint-graver', { full: true });
}

async function accept(owner) {
  const { page } = owner;
  await page.reload();
  await page.getByText('请您今晚再听一听').first().waitFor();
  await page.getByRole('button', { name: '认可', exact: true }).click();
  await page.getByText('您已认可').waitFor();
  await owner.shoot('resident-complaint-accepted', { full: true });
}

async function settle(desk, id) {
  const { page } = desk;
  await page.reload();
  await page.getByText('投诉人已认可').waitFor();
  await page.getByRole('button', { name: '回访', exact: true }).click();
  await page.getByRole('combobox', { name: '回访结果' }).selectOption({ label: '满意' });
  await page.keyboard.press('Control+Enter');
  await page.getByText(/回访：满意/).waitFor();
  await page.getByRole('button', { name: '结案', exact: true }).click();
  await page.getByRole('combobox', { name: '原因' }).selectOption({ label: '设施设备故障' });
  await desk.shoot('complaint-close');
  await page.keyboard.press('Control+Enter');
  await page.getByText('已结案').first().waitFor();
  await desk.shoot('complaint-closed', { full: true });
  check((await ask('desk', `/complaints/${id}`)).status === 'CLOSED', 'the complaint is closed');
  await page.goto(new URL('/complaints', page.url()).href);
  await page.getByRole('heading', { level: 1, name: '投诉' }).waitFor();
  await desk.shoot('complaints');
}

async function keepPromises(stage) {
  const manager = await stage.enter('manager');
  await manager.page.getByText('事事有回音').waitFor();
  await manager.page.getByText('做到了').first().waitFor();
  await manager.shoot('home-promises', { full: true });
  await manager.leave();
}

/** Nobody reads whose it is: not on the page, not in its history, not in the trail. */
async function withoutAName(stage, owner) {
  const me = await ask('owner', '/me');
  const [home] = me.units;
  const made = await tell('owner', '/my-complaints', {
    communityId: home.communityId,
    unitId: home.unitId,
    category: 'SERVICE',
    description: '门岗夜里睡觉',
    safety: false,
    anonymous: true,
  });
  for (const [user, path] of [
    ['desk', `/complaints/${made.id}`],
    ['desk', `/complaints/${made.id}/history`],
  ]) {
    check(!JSON.stringify(await ask(user, path)).includes(me.name), `${path} does not say who complained`);
  }
  await until('the trail has it', async () => {
    const trail = await ask('auditor', `/trail?object=${made.id}`);
    check(!JSON.stringify(trail).includes(me.name), 'the trail does not say who complained');
    return trail.items.length > 0;
  });
  await owner.page.goto(new URL(`/r/voices/${made.id}`, owner.page.url()).href);
  await owner.page.getByText('门岗夜里睡觉').waitFor();
  await owner.shoot('resident-complaint-anonymous');
  const lead = await stage.enter('lead', { path: `/complaints/${made.id}`, language: 'en' });
  await lead.page.getByText('Anonymous').first().waitFor();
  await lead.shoot('complaint-anonymous-en', { full: true });
  await lead.leave();
}
