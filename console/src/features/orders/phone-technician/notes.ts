import type { Queued } from '../../../api/outbox';
import { returnShots } from '../../../api/shots';
import { typedAmount } from '../../../ui/cents';
import { writeDraft } from '../../../ui/drafts';
import type { Line } from './materials-sheet';

/** Where the notes of a technician are kept until they are sent. */
export const noteOf = {
  materials: (order: string) => `work.${order}`,
  completion: (order: string) => `done.${order}`,
  parts: (order: string) => `parts.${order}`,
  asked: (order: string) => `asked.${order}`,
  hold: (order: string) => `hold.${order}`,
  decline: (order: string) => `decline.${order}`,
};

/** What was typed for a completion. */
export interface CompletionNote {
  result: string;
  labour: string;
  /** Of the checklist, what was done. */
  checked?: string[];
  /** Why nobody signed. */
  unsigned?: string;
}

interface Said {
  reason?: string;
  note?: string;
  resumeBy?: string;
  result?: string;
  labourCents?: number;
  checked?: string[];
  unsigned?: string;
  materials?: { material: string; quantity: number }[];
  parts?: { material: string; quantity: number }[];
  expectedOn?: string;
}

/** What was typed for a command that was taken back stands again where it was typed. */
export async function takeBack({ order, command, body, photos = [] }: Queued): Promise<void> {
  const said = (body ?? {}) as Said;
  const lines = (used: Said['materials'] = []): Line[] => used.map(({ material, quantity }) => ({ code: material, quantity }));
  switch (command) {
    case 'COMPLETE':
      writeDraft(noteOf.materials(order), lines(said.materials));
      writeDraft(noteOf.completion(order), {
        result: said.result ?? '',
        labour: said.labourCents ? typedAmount(said.labourCents) : '',
        ...(said.checked && { checked: said.checked }),
        ...(said.unsigned && { unsigned: said.unsigned }),
      } satisfies CompletionNote);
      await returnShots(order, photos);
      break;
    case 'WAIT_FOR_PARTS':
      writeDraft(noteOf.parts(order), { lines: lines(said.parts), day: said.expectedOn ?? '' });
      break;
    case 'REQUEST_MATERIAL':
      writeDraft(noteOf.asked(order), { lines: lines(said.parts), day: '' });
      break;
    case 'HOLD':
      writeDraft(noteOf.hold(order), { reason: said.reason ?? '', note: said.note ?? '', until: said.resumeBy ?? '' });
      break;
    case 'DECLINE':
      writeDraft(noteOf.decline(order), { reason: said.reason ?? '' });
      break;
  }
}
