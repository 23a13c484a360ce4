import type { CommandBody, Form } from './commands';

/** Which fields of a form still lack their words. */
export function missingIn(form: Form, body: CommandBody): (keyof CommandBody)[] {
  return NEEDED[form.kind].filter((field) => {
    const value = body[field];
    return Array.isArray(value)
      ? !value.some((line) => typeof line === 'object' && line.material)
      : value === undefined || String(value).trim() === '';
  });
}

const NEEDED: Record<Form['kind'], (keyof CommandBody)[]> = {
  nothing: [],
  accept: [],
  reason: ['reason'],
  text: ['text'],
  hold: ['reason', 'resumeBy'],
  parts: ['lines'],
  complete: ['result'],
  quote: [],
  'decline-quote': [],
  rate: ['stars'],
  reassign: ['technicianId', 'text'],
  helpers: [],
  payer: ['payer', 'text'],
  call: ['call'],
  visit: ['from', 'text'],
  merge: ['leadId'],
  split: ['type', 'place', 'description'],
};
