// Files: what a list shows is taken home whole, as a workbook or as text, by those who may; what was taken is in the trail,
// which its auditor takes home as well.
import { readFileSync } from 'node:fs';
import { measured } from './measures.mjs';
import { check, onStage } from './stage.mjs';

const LISTS = [
  { user: 'lead', path: '/owners', name: '业主', heads: '姓名,电话,小区,房屋', most: 336 },
  { user: 'lead', path: '/complaints', name: '投诉', heads: '编号,状态,级别' },
  { user: 'dispatcher', path: '/orders?tab=all', name: '工单', heads: '工单号,状态,紧急程度' },
  { user: 'finance', path: '/bills', name: '账单', heads: '账单号,状态,收费项目' },
  { user: 'finance', path: '/payments', name: '收款', heads: '收据号,状态,小区' },
  { user: 'auditor', path: '/trail', name: '日志', heads: '序号,时间,操作人', has: '导出列表' },
];

await onStage(async (stage) => {
  for (const list of LISTS) {
    const person = await stage.enter(list.user, { path: list.path });
    person.begin();
    const text = (await taken(person, '导出 CSV')).toString('utf8');
    measured(list.user, `${list.name} is taken home`, person.interactions, 1);
    check(text.startsWith(`\uFEFF${list.heads}`), `${list.name}: its heads are words of the screen, found ${text.slice(0, 60)}`);
    check(!/[A-Z]+_[A-Z]+/.test(text.split('\r\n')[1] ?? ''), `${list.name}: no code in its first row`);
    if (list.has) check(text.includes(list.has), `${list.name} tells of ${list.has}`);
    if (list.most) check(text.trim().split('\r\n').length - 1 >= list.most, `${list.name}: every one of them, not a page`);
    if (list.user === 'lead' && list.path === '/owners') {
      check(/1\d{2}\*{4}\d{4}/.test(text) && !/,1\d{10}[,\r]/.test(text), 'numbers are masked in the file as on the screen');
      const workbook = await taken(person, '导出 Excel');
      check(workbook.subarray(0, 2).toString() === 'PK', 'a workbook is a workbook');
      await person.shoot('owners-taken-home');
    }
    await person.leave();
  }
  const desk = await stage.enter('desk', { path: '/owners' });
  await desk.page.getByRole('table', { name: '业主' }).waitFor();
  check((await desk.page.getByRole('group', { name: '导出' }).count()) === 0, 'who may not take owners home is not offered it');
  await desk.leave();
});

async function taken(person, format) {
  const comes = person.page.waitForEvent('download');
  await person.tap(person.page.getByRole('button', { name: format }));
  const file = await comes;
  await person.page
    .getByText(/^已导出/)
    .first()
    .waitFor();
  return readFileSync(await file.path());
}
