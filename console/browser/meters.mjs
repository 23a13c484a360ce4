// Meters: the cashier walks down the list and types what a water meter shows, is asked about what is unusual, and the
// month is billed; the owner reads on the telephone from which reading to which, and at which rates.
import { ask, residentsUnit, tell } from './people.mjs';
import { check, onStage, PHONE, until } from './stage.mjs';

await onStage(async (stage) => {
  const unit = await residentsUnit();
  const { items } = await ask('cashier', `/meters?unit=${unit.unitId}`);
  const [meter] = items;
  check(meter !== undefined, 'the flat has a water meter');
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());
  if (meter.readings[0].day !== today) await read(stage, meter);
  await billed(unit, today.slice(0, 7));
  await explained(stage);
});

async function read(stage, meter) {
  const cashier = await stage.enter('cashier', { path: '/meters?kind=WATER' });
  const { page } = cashier;
  const field = page.getByRole('textbox', { name: new RegExp(`^${meter.label} .*的本次读数`) });
  await field.fill(String(meter.readings[0].value - 1));
  await field.press('Enter');
  await page.getByText(/比上次读数小/).waitFor();
  await cashier.shoot('meters-refused', { full: true });
  cashier.begin();
  await cashier.fill(field, String(meter.readings[0].value + 200));
  await cashier.press('Enter');
  await cashier.tap(page.getByRole('button', { name: '核对无误，照此记下' }));
  await page.getByText('用量 200').waitFor();
  check(cashier.interactions === 3, 'what is unusual takes one press more');
  await cashier.shoot('meters', { full: true });
  await page.getByRole('button', { name: meter.serial }).click();
  await page
    .getByText(/用量 200/)
    .last()
    .waitFor();
  await cashier.shoot('meter', { full: true });
  await cashier.leave();
}

async function billed(unit, month) {
  const [year, number] = month.split('-').map(Number);
  const due = new Date(Date.UTC(year, number + 1, 15)).toISOString().slice(0, 10);
  const run = await tell('cashier', '/bill-runs', {
    communityId: unit.communityId,
    from: month,
    months: 1,
    feeItems: ['WATER'],
    dueOn: due,
  });
  const now = await until('the run is calculated', async () => {
    const one = await ask('cashier', `/bill-runs/${run.id}`);
    return one.status === 'REVIEW' ? one : undefined;
  });
  if (now.tally.bills === 0) return; // Somebody has played before.
  await tell('manager', `/bill-runs/${run.id}/approval`);
  await until('it is issued', async () => (await ask('cashier', `/bill-runs/${run.id}`)).status === 'ISSUED');
}

async function explained(stage) {
  const owner = await stage.enter('owner', { view: PHONE, path: '/r/bills' });
  const { page } = owner;
  await page.locator('details').filter({ hasText: '表 W-' }).first().locator('summary').click();
  await page
    .getByText(/表 W-\d+ 由 [\d,]+ 到 [\d,]+/)
    .first()
    .waitFor();
  await owner.shoot('resident-water', { full: true });
  await owner.leave();
}
