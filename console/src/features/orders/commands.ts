import type { CommandHeaders } from '../../api/command';
import { unwrap, workorderApi } from '../../api/client';
import type { Dictionary } from '../../api/dictionaries';
import type { CallResult, Order, OrderCommand, Payer } from '../../api/types';
import type { components } from '../../api/workorder.gen';

type Bodies = components['schemas'];

/** What a form can say; each command takes its own part. */
export interface CommandBody {
  reason?: string;
  text?: string;
  note?: string;
  resumeBy?: string;
  expectedAt?: string;
  expectedOn?: string;
  lines?: Bodies['OrderMaterialRequest'][];
  result?: string;
  labourCents?: number;
  photos?: string[];
  checked?: string[];
  unsigned?: string;
  waits?: boolean;
  /** Of the quote that was read. */
  number?: number;
  stars?: number;
  comment?: string;
  technicianId?: string;
  helperIds?: string[];
  payer?: Payer;
  call?: CallResult;
  day?: string;
  from?: string;
  leadId?: string;
  type?: string;
  place?: string;
  description?: string;
}

/** What a command needs to be told before it can be given. */
export type Form =
  | { kind: 'nothing' }
  | { kind: 'accept' }
  | { kind: 'reason'; dictionary: Dictionary }
  | { kind: 'text' }
  | { kind: 'hold' }
  | { kind: 'parts' }
  | { kind: 'complete' }
  | { kind: 'quote' }
  | { kind: 'decline-quote' }
  | { kind: 'rate' }
  | { kind: 'reassign' }
  | { kind: 'helpers' }
  | { kind: 'payer' }
  | { kind: 'visit' }
  | { kind: 'call' }
  | { kind: 'merge' }
  | { kind: 'split' };

export const FORMS: Partial<Record<OrderCommand, Form>> = {
  CLAIM: { kind: 'nothing' },
  ACCEPT: { kind: 'accept' },
  DECLINE: { kind: 'reason', dictionary: 'decline-reason' },
  REASSIGN: { kind: 'reassign' },
  SET_HELPERS: { kind: 'helpers' },
  SET_PAYER: { kind: 'payer' },
  RESCHEDULE: { kind: 'visit' },
  START: { kind: 'nothing' },
  WAIT_FOR_PARTS: { kind: 'parts' },
  RESUME: { kind: 'nothing' },
  HOLD: { kind: 'hold' },
  QUOTE: { kind: 'quote' },
  ACCEPT_QUOTE: { kind: 'nothing' },
  DECLINE_QUOTE: { kind: 'decline-quote' },
  COMPLETE: { kind: 'complete' },
  RATE: { kind: 'rate' },
  REJECT: { kind: 'text' },
  FOLLOW_UP: { kind: 'call' },
  ARCHIVE: { kind: 'nothing' },
  CANCEL: { kind: 'reason', dictionary: 'cancel-reason' },
  CANCEL_STARTED: { kind: 'reason', dictionary: 'cancel-reason' },
  REOPEN: { kind: 'text' },
  URGE: { kind: 'nothing' },
  MERGE: { kind: 'merge' },
  UNMERGE: { kind: 'nothing' },
  SPLIT: { kind: 'split' },
};

/** The next step of an order, the likeliest first: it becomes the one solid button. */
const NEXT_STEPS: OrderCommand[] = [
  'ASSIGN',
  'COMPLETE',
  'START',
  'ACCEPT',
  'CLAIM',
  'RESUME',
  'ARCHIVE',
  'FOLLOW_UP',
  'RATE',
  'REOPEN',
  'REASSIGN',
];

export function nextStepOf(allowed: OrderCommand[], order?: Order): OrderCommand | undefined {
  const again = order && isUnsettled(order) && allowed.find((command) => command === 'REJECT' || command === 'REOPEN');
  if (again) {
    return again;
  }
  return NEXT_STEPS.find((command) => allowed.includes(command));
}

/** Whether whoever was called last is not satisfied with work that is over. */
export function isUnsettled({ status, followUps }: Order): boolean {
  return (status === 'COMPLETED' || status === 'ARCHIVED') && followUps.at(-1)?.result === 'NOT_SATISFIED';
}

export function give(id: string, command: OrderCommand, body: CommandBody, header: CommandHeaders): Promise<unknown> {
  const params = { path: { id }, header };
  switch (command) {
    case 'ASSIGN':
      return unwrap(workorderApi.POST('/orders/{id}/assignment', { params, body: { technicianId: body.technicianId ?? '' } }));
    case 'CLAIM':
      return unwrap(workorderApi.POST('/orders/{id}/claim', { params }));
    case 'ACCEPT':
      return unwrap(workorderApi.POST('/orders/{id}/acceptance', { params, body: { expectedAt: body.expectedAt } }));
    case 'DECLINE':
      return unwrap(workorderApi.POST('/orders/{id}/refusal', { params, body: { reason: body.reason ?? '' } }));
    case 'REASSIGN':
      return unwrap(
        workorderApi.POST('/orders/{id}/reassignment', {
          params,
          body: { technicianId: body.technicianId ?? '', reason: body.text ?? '' },
        }),
      );
    case 'SET_HELPERS':
      return unwrap(workorderApi.POST('/orders/{id}/helpers', { params, body: { helperIds: body.helperIds ?? [] } }));
    case 'SET_PAYER':
      return unwrap(
        workorderApi.POST('/orders/{id}/payer', { params, body: { payer: body.payer ?? 'PROPERTY', reason: body.text ?? '' } }),
      );
    case 'RESCHEDULE':
      return unwrap(
        workorderApi.POST('/orders/{id}/rescheduling', {
          params,
          body: { day: body.day ?? '', from: body.from ?? '', reason: body.text ?? '' },
        }),
      );
    case 'START':
      return unwrap(workorderApi.POST('/orders/{id}/start', { params }));
    case 'WAIT_FOR_PARTS':
      return unwrap(
        workorderApi.POST('/orders/{id}/parts-wait', { params, body: { parts: body.lines ?? [], expectedOn: body.expectedOn } }),
      );
    case 'RESUME':
      return unwrap(workorderApi.POST('/orders/{id}/resumption', { params }));
    case 'HOLD':
      return unwrap(
        workorderApi.POST('/orders/{id}/hold', {
          params,
          body: { reason: body.reason ?? '', note: body.note, resumeBy: body.resumeBy ?? '' },
        }),
      );
    case 'QUOTE':
      return unwrap(
        workorderApi.POST('/orders/{id}/quote', {
          params,
          body: {
            materials: (body.lines ?? []).filter(({ material }) => material !== ''),
            labourCents: body.labourCents ?? 0,
            waits: body.waits ?? true,
            ...(body.note?.trim() && { note: body.note.trim() }),
          },
        }),
      );
    case 'ACCEPT_QUOTE':
      return unwrap(workorderApi.POST('/orders/{id}/quote/acceptance', { params, body: { number: body.number ?? 0 } }));
    case 'DECLINE_QUOTE':
      return unwrap(
        workorderApi.POST('/orders/{id}/quote/refusal', {
          params,
          body: { number: body.number ?? 0, ...(body.text?.trim() && { reason: body.text.trim() }) },
        }),
      );
    case 'COMPLETE':
      return unwrap(
        workorderApi.POST('/orders/{id}/completion', {
          params,
          body: {
            result: body.result ?? '',
            materials: body.lines ?? [],
            labourCents: body.labourCents ?? 0,
            photos: body.photos ?? [],
            ...(body.checked && { checked: body.checked }),
            ...(body.unsigned?.trim() && { unsigned: body.unsigned.trim() }),
          },
        }),
      );
    case 'RATE':
      return unwrap(workorderApi.POST('/orders/{id}/rating', { params, body: { stars: body.stars ?? 0, comment: body.comment } }));
    case 'REJECT':
      return unwrap(workorderApi.POST('/orders/{id}/rework', { params, body: { text: body.text ?? '' } }));
    case 'FOLLOW_UP':
      return unwrap(
        workorderApi.POST('/orders/{id}/follow-up', {
          params,
          body: { result: body.call ?? 'NOT_REACHED', ...(body.note?.trim() && { note: body.note.trim() }) },
        }),
      );
    case 'ARCHIVE':
      return unwrap(workorderApi.POST('/orders/{id}/archiving', { params }));
    case 'CANCEL':
    case 'CANCEL_STARTED':
      return unwrap(workorderApi.POST('/orders/{id}/cancellation', { params, body: { reason: body.reason ?? '' } }));
    case 'REOPEN':
      return unwrap(workorderApi.POST('/orders/{id}/reopening', { params, body: { text: body.text ?? '' } }));
    case 'MERGE':
      return unwrap(workorderApi.POST('/orders/{id}/merge', { params, body: { leadId: body.leadId ?? '' } }));
    case 'UNMERGE':
      return unwrap(workorderApi.POST('/orders/{id}/unmerge', { params }));
    case 'SPLIT':
      return unwrap(
        workorderApi.POST('/orders/{id}/split', {
          params,
          body: { type: body.type ?? '', place: body.place ?? '', description: body.description ?? '', photos: body.photos ?? [] },
        }),
      );
    case 'URGE':
      return unwrap(workorderApi.POST('/orders/{id}/urging', { params }));
    default:
      throw new Error(`${command} is no command of a person here`);
  }
}
