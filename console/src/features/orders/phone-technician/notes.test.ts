import { describe, expect, it } from 'vitest';
import type { Queued } from '../../../api/outbox';
import { readDraft } from '../../../ui/drafts';
import { noteOf, takeBack } from './notes';

const queued: Queued = {
  id: 'key',
  account: 'li-jing',
  at: 1,
  order: 'leak',
  command: 'COMPLETE',
  path: '/orders/leak/completion',
  body: { result: '更换角阀', labourCents: 3050, materials: [{ material: 'VALVE', quantity: 2 }] },
};

describe('a command that is taken back', () => {
  it('leaves what was typed where it was typed', async () => {
    await takeBack(queued);

    expect(readDraft(noteOf.completion('leak'))).toEqual({ result: '更换角阀', labour: '30.50' });
    expect(readDraft(noteOf.materials('leak'))).toEqual([{ code: 'VALVE', quantity: 2 }]);
  });

  it('is a reason, a note and a day again', async () => {
    await takeBack({ ...queued, command: 'HOLD', body: { reason: 'NO_ACCESS', note: '无人在家', resumeBy: '2026-07-09' } });

    expect(readDraft(noteOf.hold('leak'))).toEqual({ reason: 'NO_ACCESS', note: '无人在家', until: '2026-07-09' });
  });
});
