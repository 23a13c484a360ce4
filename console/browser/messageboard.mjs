// Neighbours write on the board of their community, the office answers as the office; what holds a sensitive word waits
// until a moderator has looked, what is reported is hidden with a reason that its author is told, and one post becomes
// a request. Each before their own screen.
import { ask, tell } from './people.mjs';
import { photograph } from './photo.mjs';
import { check, onStage, PHONE, until } from './stage.mjs';

const WORD = '刷单';

await onStage(async (stage) => {
  const mark = String(Date.now()).slice(-6);
  const owner = await stage.enter('owner', { view: PHONE });
  const neighbour = await stage.enter('neighbour', { view: PHONE, path: '/r/board' });
  const lead = await stage.enter('lead', { path: '/board-posts?tab=all' });
  await listWord(lead);
  const title = `单元门禁坏了 ${mark}`;
  const id = await writes(owner, title);
  await answers(neighbour, lead, title);
  await reads(owner);
  await waits(neighbour, lead, `兼职${WORD} ${mark}`);
  await reports(owner, neighbour, lead, id, mark);
  await ends(lead, owner, id);
  await english(stage);
  for (const person of [owner, neighbour, lead]) await person.leave();
});

async function listWord(lead) {
  const { page } = lead;
  await page.getByRole('button', { name: '留言板规则' }).click();
  const dialog = page.getByRole('dialog');
  const words = dialog.getByRole('textbox', { name: '敏感词' });
  await words.fill(`${WORD}\n赌博`);
  await lead.shoot('board-rules');
  await dialog.getByRole('button', { name: /保存敏感词/ }).click();
  await dialog.waitFor({ state: 'detached' });
}

async function writes(owner, title) {
  const { page } = owner;
  owner.begin();
  await owner.tap(page.getByRole('link', { name: '留言板' }));
  await owner.tap(page.getByRole('link', { name: '写留言' }));
  await owner.fill(page.getByRole('textbox', { name: '标题' }), title);
  await owner.fill(page.getByRole('textbox', { name: '内容' }), '三号楼二单元的门禁刷不开，早上出门的人请帮忙留一下门。');
  await owner.photograph(page.getByLabel('添加照片'), await photograph(owner, '门禁'));
  await page.getByRole('button', { name: '查看照片 1' }).locator('img').waitFor();
  await owner.shoot('board-write', { full: true });
  await owner.tap(page.getByRole('button', { name: '发布' }));
  await page.getByRole('heading', { level: 2, name: title }).waitFor();
  check(owner.interactions <= 5, `${owner.interactions} interactions to write a post`);
  return page.url().split('/').at(-1);
}

async function answers(neighbour, lead, title) {
  const { page } = neighbour;
  await page.getByRole('link', { name: new RegExp(title) }).click();
  await page
    .getByText(/3栋 .\*\*/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: '查看照片 1' }).locator('img').waitFor();
  await page.getByRole('textbox', { name: '写评论' }).fill('我们单元也是，从昨晚开始的。');
  await page.getByRole('button', { name: '发送' }).click();
  await page.locator('.messageboard_board-comment', { hasText: '从昨晚开始的' }).waitFor();

  await lead.page.reload();
  await lead.page.getByRole('link', { name: new RegExp(title) }).click();
  await lead.page.locator('.messageboard_board-comment', { hasText: '从昨晚开始的' }).waitFor();
  await lead.page.getByRole('heading', { level: 2, name: title }).click();
  await lead.page.keyboard.press('p');
  await lead.page.getByRole('button', { name: /取消置顶/ }).waitFor();
  await lead.page.keyboard.press('r');
  await lead.page.keyboard.insertText('已报修，师傅今天下午来换读卡器。');
  await lead.page.keyboard.press('Control+Enter');
  await lead.page.locator('.messageboard_board-comment[data-office]').waitFor();
  await lead.shoot('board-desk');
}

async function reads(owner) {
  const { page } = owner;
  await page.reload();
  await page.locator('.messageboard_board-comment[data-office]', { hasText: '物业回复' }).waitFor();
  await owner.shoot('board-post', { full: true });
  await until('the resident is told of both', async () => {
    const { items } = await ask('owner', '/messages?limit=20');
    const templates = items.map(({ template }) => template);
    return templates.includes('boardpost.replied') && templates.includes('boardpost.commented');
  });
}

/** Its author sees that it waits, neighbours see nothing until a moderator has looked. */
async function waits(neighbour, lead, title) {
  const { page } = neighbour;
  await page.goto(new URL('/r/board/new', page.url()).href);
  await page.getByRole('textbox', { name: '标题' }).fill(title);
  await page.getByRole('textbox', { name: '内容' }).fill('日结，有意私信。');
  await page.getByRole('button', { name: '发布' }).click();
  await page.getByText('物业审核后邻居才能看到').waitFor();
  await neighbour.shoot('board-waits');
  const seen = await ask('owner', '/message-board?limit=50');
  check(!seen.items.some((post) => post.title === title), 'neighbours do not see it');

  await lead.page.goto(new URL('/', lead.page.url()).href);
  await lead.page.getByRole('link', { name: '留言板待处理' }).waitFor();
  await lead.shoot('board-home');
  await lead.page.getByRole('link', { name: '留言板待处理' }).click();
  await lead.page.getByRole('link', { name: new RegExp(title) }).click();
  await lead.page.getByText(`含敏感词：${WORD}`).waitFor();
  await lead.shoot('board-held');
  await lead.page.keyboard.press('h');
  await lead.page.getByRole('textbox', { name: '原因' }).fill('请勿发布兼职广告');
  await lead.page.getByRole('dialog').getByRole('button', { name: '隐藏这条留言' }).click();
  await lead.page.getByText('物业已隐藏：请勿发布兼职广告').waitFor();
  await page.reload();
  await page.getByText('物业已隐藏：请勿发布兼职广告').waitFor();
}

async function reports(owner, neighbour, lead, id, mark) {
  const words = `谁家总是乱停车 ${mark}`;
  await tell('neighbour', `/message-board/${id}/comments`, { text: words });
  const { page } = owner;
  await page.reload();
  const comment = page.locator('.messageboard_board-comment', { hasText: words });
  await comment.getByRole('button', { name: '举报' }).click();
  await page.getByRole('button', { name: '辱骂攻击' }).click();
  await owner.shoot('board-report');
  await page.getByRole('dialog').getByRole('button', { name: '举报', exact: true }).click();
  await comment.getByText('已举报').waitFor();

  await lead.page.goto(new URL(`/board-posts/${id}`, lead.page.url()).href);
  await lead.page.getByText('住户举报').waitFor();
  await lead.shoot('board-reported');
  await lead.page.locator('.messageboard_board-comment', { hasText: words }).getByRole('button', { name: /隐藏/ }).click();
  await lead.page.getByRole('textbox', { name: '原因' }).fill('请就事论事');
  await lead.page
    .getByRole('dialog')
    .getByRole('button', { name: /隐藏第/ })
    .click();
  await lead.page.getByText('物业已隐藏：请就事论事').waitFor();
  check((await lead.page.getByText('住户举报').count()) === 0, 'hiding it settles the report');
  await page.reload();
  await page.locator('.messageboard_board-comment').first().waitFor();
  check((await page.getByText(words).count()) === 0, 'neighbours see it no more');
  await until('its author is told why', async () => {
    const { items } = await ask('neighbour', '/messages?limit=20');
    return items.some(({ template, parameters }) => template === 'boardpost.hidden' && parameters.reason === '请就事论事');
  });
}

/** In one step it stands at the desk with who wrote it and what they wrote; then it is closed. */
async function ends(lead, owner, id) {
  const { page } = lead;
  await page.getByRole('link', { name: '转报修' }).click();
  await page.locator('#request-description').waitFor();
  check(/门禁/.test(await page.locator('#request-description').inputValue()), 'the words came along');
  await lead.shoot('board-to-desk');
  await page.goto(new URL(`/board-posts/${id}`, page.url()).href);
  await page.getByRole('heading', { level: 2 }).first().click();
  await page.keyboard.press('x');
  await page.getByText('已关闭').first().waitFor();
  await owner.page.reload();
  await owner.page.getByText('这条留言已关闭').waitFor();
  await owner.page.getByRole('button', { name: '撤回这条留言' }).click();
  await owner.page.getByRole('link', { name: '写留言' }).waitFor();
  await owner.shoot('board');
}

async function english(stage) {
  const neighbour = await stage.enter('neighbour', { view: PHONE, language: 'en', path: '/r/board' });
  await neighbour.page.getByText('Write a post').waitFor();
  await neighbour.page.getByRole('listitem').first().waitFor();
  await neighbour.shoot('board-en');
  await neighbour.page.getByRole('link', { name: /B 区/ }).click();
  await neighbour.page.getByText('Office reply').waitFor();
  await neighbour.shoot('board-post-en', { full: true });
  await neighbour.leave();
  const manager = await stage.enter('manager', { language: 'en', path: '/board-posts?tab=hidden' });
  await manager.page.locator('.messageboard_board-row').first().click();
  await manager.page.getByText('Hidden by the office').first().waitFor();
  await manager.shoot('board-desk-en');
  await manager.leave();
}
