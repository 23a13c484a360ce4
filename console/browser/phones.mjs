// The two phones: an owner reports by a photo and a few taps, a technician mends it, part of it
// through a cut line, the owner rates it and reads on. Who dispatches acts over HTTP here.
import { assign } from './people.mjs';
import { mend, rate, readOn, report } from './scenes.mjs';
import { onStage, PHONE } from './stage.mjs';

await onStage(async (stage) => {
  const owner = await stage.enter('owner', { view: PHONE });
  const order = await report(owner);
  await assign(order, '王师傅');
  const plumber = await stage.enter('plumber', { view: PHONE });
  await mend(plumber, order);
  await rate(owner, order);
  await readOn(owner);
  await owner.leave();
  await plumber.leave();
});
