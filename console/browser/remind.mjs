// Who has not read a notice is reminded by short message: the steward sees first whom it reaches, the outbox
// says what would have gone out, and the resident, who chose to be told at any hour, reads the notice.
import { ask, residentsUnit, tell } from './people.mjs';
import { check, onStage, PHONE, until } from './stage.mjs';

const MOST_INTERACTIONS = 8;

await onStage(async (stage) => {
  const owner = await stage.enter('owner', { view: PHONE, path: '/r/me' });
  await owner.tap(owner.page.getByRole('link', { name: '通知设置' }));
  await owner.page.getByRole('switch', { name: '短信' }).waitFor();
  const quiet = owner.page.getByRole('switch', { name: '免打扰' });
  if (await quiet.isChecked()) await owner.tap(quiet);
  await owner.shoot('wishes');
  await owner.tap(owner.page.getByRole('button', { name: '保存' }));
  await owner.page.getByText('已保存').waitFor();

  const home = await residentsUnit();
  const notice = await published(home);
  const lead = await stage.enter('lead', { path: `/notices/${notice.id}` });
  lead.begin();
  await lead.tap(lead.page.getByRole('button', { name: '提醒未读的人' }));
  const byMessage = lead.page.getByRole('checkbox', { name: /短信 · 可通知/ });
  await byMessage.waitFor();
  await lead.shoot('remind-reach');
  await lead.tap(byMessage);
  await lead.tap(lead.page.getByRole('button', { name: /^提醒 \d+ 人$/ }));
  await lead.page.getByRole('dialog').waitFor({ state: 'detached' });
  check(lead.interactions <= MOST_INTERACTIONS, `the unread are reminded in ${lead.interactions} interactions`);

  const sent = await until('the short message has gone out', async () => {
    const { items } = await ask('lead', `/outbox?about=${notice.id}&channel=SMS&limit=200`);
    return items.find(({ personId, state }) => personId === home.ownerId && state === 'SENT');
  });
  check(sent.carrier === 'local', `nothing leaves the house, not by ${sent.carrier}`);
  check(/^139\*{4}\d{4}$/.test(sent.address), `the number is masked: ${sent.address}`);
  await lead.page.goto(new URL(`/outbox?about=${notice.id}`, lead.page.url()).href);
  await lead.page.getByText(notice.number).first().waitFor();
  await lead.shoot('outbox');

  await owner.page.goto(new URL(`/r/notices/${notice.id}`, owner.page.url()).href);
  await owner.page.getByText('电梯检修').first().waitFor();
  await until('the outbox knows that it was read', async () => {
    const { items } = await ask('lead', `/outbox?about=${notice.id}&state=READ&limit=10`);
    return items.some(({ personId }) => personId === home.ownerId);
  });
  await owner.leave();
  await lead.leave();

  const english = await stage.enter('lead', { language: 'en', path: `/outbox?about=${notice.id}` });
  await english.page.getByText(notice.number).first().waitFor();
  await english.shoot('outbox-en');
  await english.leave();
});

async function published({ communityId }) {
  const notice = await tell('lead', '/notices', {
    notice: {
      category: 'REMINDER',
      chinese: { title: '电梯检修', body: '明天上午检修电梯，请走楼梯。' },
      english: { title: 'Lift maintenance', body: 'The lift is serviced tomorrow morning. Please take the stairs.' },
      audience: { communities: [communityId] },
      confirm: false,
    },
  });
  await tell('lead', `/notices/${notice.id}/submission`);
  await until('the notice is published', async () => (await ask('lead', `/notices/${notice.id}`)).status === 'PUBLISHED');
  return notice;
}
