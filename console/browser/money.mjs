// Money: two bills of a flat are paid in part at the counter, the receipt is printed and seen by the owner; the
// cashier asks for it to be reversed, the finance manager agrees, and it is owed again. Then who owes is reminded.
import { measured } from './measures.mjs';
import { aBill, ask } from './people.mjs';
import { check, onStage, PHONE, until } from './stage.mjs';

await onStage(async (stage) => {
  const first = await aBill();
  const second = await aBill();
  const unit = second.unitId;
  const before = await ask('cashier', `/accounts/${unit}`);
  const payment = await take(stage, first, second);
  await seen(stage, payment);
  await reverse(stage, payment);
  const after = await ask('cashier', `/accounts/${unit}`);
  check(after.after.owed.cents === before.after.owed.cents, 'a reversed payment leaves what was owed');
  check(after.after.prepaid.cents === before.after.prepaid.cents, 'and nothing prepaid');
  await remind(stage);
});

async function take(stage, first, second) {
  const cashier = await stage.enter('cashier', { path: '/cashier' });
  const { page } = cashier;
  await page.getByRole('heading', { level: 1, name: '收款' }).waitFor();
  await cashier.shoot('cashier');
  cashier.begin();
  await cashier.type(first.unitLabel);
  await cashier.press('Enter');
  await page.getByRole('table', { name: '待缴账单' }).waitFor();
  for (const box of await page.getByRole('checkbox').all()) await box.uncheck();
  for (const bill of [first, second])
    await page
      .getByRole('row', { name: new RegExp(bill.number) })
      .getByRole('checkbox')
      .check();
  const owed = first.outstanding.cents + second.outstanding.cents;
  const part = owed - 1000;
  await cashier.fill(page.getByRole('textbox', { name: '实收金额（元）' }), (part / 100).toFixed(2));
  await page.getByText('收款后还欠 ¥10.00').waitFor();
  await cashier.tap(page.getByRole('radio', { name: '现金' }));
  await cashier.shoot('cashier-till', { full: true });
  await cashier.press('Control+Enter');
  await page.getByRole('article', { name: '收款收据' }).waitFor();
  await page.getByText(/收款人：/).waitFor();
  measured('收费员', 'a payment is taken and its receipt is there', cashier.interactions, 6);
  await cashier.shoot('receipt', { full: true });
  const id = new URL(page.url()).pathname.split('/').at(-1);
  const payment = await until('the receipt has its number', async () => {
    const now = await ask('cashier', `/payments/${id}`);
    return now.receiptNumber ? now : undefined;
  });
  check(payment.shares.length === 2, 'one payment settles two bills');
  await page.emulateMedia({ media: 'print' });
  await cashier.shoot('receipt-printed');
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: '申请冲正' }).click();
  await page.getByRole('textbox', { name: '原因' }).fill('房号选错');
  await page.getByRole('dialog').getByRole('button', { name: '申请冲正' }).click();
  await page.getByText('等另一位有权限的同事批准').waitFor();
  check((await page.getByRole('button', { name: '批准', exact: true }).count()) === 0, 'nobody approves what they proposed');
  await cashier.leave();
  return payment;
}

async function seen(stage, payment) {
  const owner = await stage.enter('owner', { view: PHONE, path: '/r/receipts' });
  await owner.page.getByText(payment.receiptNumber).waitFor();
  await owner.shoot('resident-receipts');
  await owner.leave();
}

async function reverse(stage, payment) {
  const finance = await stage.enter('finance', { path: '/payments?tab=waits' });
  const { page } = finance;
  await finance.shoot('payments-waiting');
  await page.getByRole('link', { name: payment.receiptNumber }).click();
  await page.getByRole('button', { name: '批准', exact: true }).click();
  await page.getByText('冲正原因：房号选错').waitFor();
  await finance.shoot('receipt-reversed', { full: true });
  await page.getByRole('link', { name: '往来明细' }).click();
  await page.getByRole('table', { name: '往来明细' }).waitFor();
  await finance.shoot('account', { full: true });
  await finance.leave();
}

async function remind(stage) {
  const cashier = await stage.enter('cashier', { path: '/arrears' });
  const { page } = cashier;
  await page.getByRole('combobox', { name: '小区' }).last().selectOption({ label: '阳光花园' });
  await page.getByRole('button', { name: '开始催缴' }).click();
  await page.getByText(/提醒了 \d+ 户/).waitFor();
  await cashier.shoot('arrears', { full: true });
  await cashier.leave();
}
