import type { CommandHeaders } from './command';
import { callBriefly } from './line';
import { problemOf } from './problem';

/** Asks what needs no signing in, by a code in its address. */
export async function askOpenly(path: string, asked?: RequestInit): Promise<unknown> {
  const answer = await callBriefly(path, asked);
  const body: unknown = await answer.json().catch(() => undefined);
  if (!answer.ok) {
    throw problemOf(answer, body);
  }
  return body;
}

/** The same with something to take, under the command's headers. */
export const sendOpenly = (path: string, headers: CommandHeaders, body: object) =>
  askOpenly(path, { method: 'POST', headers: { ...headers, 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
