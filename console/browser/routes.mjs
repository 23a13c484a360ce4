// Every address in both languages: accessible (WCAG 2.1 A and AA), nothing cut off, nothing to
// scroll sideways at the widths that people have, no key where a word should be. A picture of each, for whoever looks too.
import { readScreens } from '../build/screens.mjs';
import { keysWithoutWords, misfits, violations } from './looks.mjs';
import {
  aBill,
  aBillRun,
  aBoardPost,
  aComplaint,
  anImprovement,
  anOrder,
  aPayment,
  ask,
  assign,
  newest,
  residentsUnit,
} from './people.mjs';
import { onStage, PHONE } from './stage.mjs';

const LANGUAGES = ['zh-CN', 'en'];
const WIDTHS = [1280, 1440, 1920];

/** A platform on which nobody has imported anything yet, or been reminded, has none. */
const NOT_ALWAYS_THERE = ['import', 'dunningCase'];

const wrong = [];

await onStage(async (stage) => {
  const order = await anOrder();
  await assign(order, '王师傅');
  const { items: owners } = await ask('manager', '/owners?limit=1');
  const bill = await aBill();
  const sheet = await ask('manager', '/imports?limit=1');
  const [notice, tariff, questionnaire] = await Promise.all(['/notices', '/tariffs', '/questionnaires'].map(newest));
  const run = await aBillRun();
  const complaint = await aComplaint();
  const conversation = await newest('/conversations');
  const payment = await aPayment(bill);
  const { unitId } = await residentsUnit();
  const { buildingId } = await ask('manager', `/units/${unitId}`);
  const samples = {
    unit: unitId,
    building: buildingId,
    order: order.id,
    owner: owners[0].id,
    import: sheet.items[0]?.id,
    notice: notice.id,
    tariff: tariff.id,
    questionnaire: questionnaire.id,
    improvement: (await anImprovement()).id,
    billRun: run.id,
    complaint: complaint.id,
    ownComplaint: complaint.id,
    payment: payment.id,
    conversation: conversation.id,
    stockItem: (await newest('/stock')).id,
    template: (await ask('admin', '/message-templates'))[0].id,
    staff: (await ask('admin', '/staff?limit=1')).items[0].id,
    dunningCase: (await ask('cashier', '/dunning-cases?limit=1')).items[0]?.id,
    ...(await aBoardPost()),
  };
  const also = {
    cashier: [`/bills?bill=${bill.id}`, `/cashier?unit=${bill.unitId}`],
    auditor: [`/trail?object=${order.id}`],
    dispatcher: ['/orders?view=board'],
  };
  const seen = new Map();
  for (const { path, door, seenBy, sample } of await readScreens()) {
    if (sample && !samples[sample]) {
      if (NOT_ALWAYS_THERE.includes(sample)) continue;
      throw new Error(`Nothing to look at ${path} with: name a ${sample}`);
    }
    const key = `${door} ${seenBy}`;
    seen.set(key, [...(seen.get(key) ?? []), path.replace(':id', samples[sample])]);
  }
  for (const language of LANGUAGES) {
    for (const [key, paths] of seen) {
      const [door, user] = key.split(' ');
      const phone = door === 'staff' ? undefined : PHONE;
      await look(stage, user, [...paths, ...(phone ? [] : (also[user] ?? []))], language, phone, phone ? [PHONE.width] : WIDTHS);
    }
  }
});

if (wrong.length > 0) {
  console.error(`${wrong.length} things are wrong:\n${[...new Set(wrong)].join('\n')}`);
  process.exit(1);
}

async function look(stage, user, paths, language, view, widths) {
  const person = await stage.enter(user, { language, path: paths[0], ...(view && { view }) });
  const { page } = person;
  for (const path of paths) {
    const name = `${language}${path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'one').replace(/[/?=&]/g, '-')}`;
    await page.goto(new URL(path, page.url()).href);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.waitForFunction(() => !document.querySelector('.skeleton'));
    const say = (what) => wrong.push(`  ${user} ${language} ${path}: ${what}`);
    for (const line of await violations(page)) say(line);
    for (const line of await keysWithoutWords(page)) say(`no words for ${line}`);
    for (const width of widths) {
      await page.setViewportSize({ width, height: view ? view.height : 900 });
      for (const line of await misfits(page)) say(`${width} px: ${line}`);
      await person.shoot(`route-${user}-${name}-${width}`);
    }
    for (const line of person.complaints.splice(0)) say(line);
  }
  await person.context.close();
}
