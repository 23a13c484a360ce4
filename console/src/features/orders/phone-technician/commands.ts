import { outbox, type QueuedPhoto } from '../../../api/outbox';

export interface Used {
  material: string;
  quantity: number;
}

/** What is said of work that is done; photos and the signature go with it. */
export interface Done {
  result: string;
  materials: Used[];
  labourCents: number;
  checked?: string[];
  unsigned?: string;
}

/** What a technician may do, each by way of the outbox: a cut line delays it and loses nothing. */
export const commands = {
  claim: (id: string) => outbox.give({ order: id, command: 'CLAIM', path: `/orders/${id}/claim` }),
  accept: (id: string) => outbox.give({ order: id, command: 'ACCEPT', path: `/orders/${id}/acceptance`, body: {} }),
  decline: (id: string, reason: string) => outbox.give({ order: id, command: 'DECLINE', path: `/orders/${id}/refusal`, body: { reason } }),
  start: (id: string) => outbox.give({ order: id, command: 'START', path: `/orders/${id}/start` }),
  waitForParts: (id: string, parts: Used[], expectedOn: string | undefined) =>
    outbox.give({
      order: id,
      command: 'WAIT_FOR_PARTS',
      path: `/orders/${id}/parts-wait`,
      body: { parts, ...(expectedOn && { expectedOn }) },
    }),
  requestMaterial: (id: string, parts: Used[]) =>
    outbox.give({ order: id, command: 'REQUEST_MATERIAL', path: `/orders/${id}/material-request`, body: { parts } }),
  resume: (id: string) => outbox.give({ order: id, command: 'RESUME', path: `/orders/${id}/resumption` }),
  hold: (id: string, reason: string, note: string, resumeBy: string) =>
    outbox.give({ order: id, command: 'HOLD', path: `/orders/${id}/hold`, body: { reason, resumeBy, ...(note && { note }) } }),
  complete: (id: string, done: Done, photos: QueuedPhoto[], whenKept: (kept: boolean) => void) =>
    outbox.give({ order: id, command: 'COMPLETE', path: `/orders/${id}/completion`, body: { ...done }, photos }, whenKept),
};
