import { useMutation, type UseMutationOptions, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { newKey } from './new-key';
import { Problem } from './problem';

export interface CommandHeaders {
  'Idempotency-Key': string;
  'If-Match'?: string;
}

/** The version that was seen, as a command says it: a service that has another one by now does nothing. */
export const ifMatch = (version: number) => ({ 'If-Match': `"${version}"` });

/** For an operation that takes no command without the version that was seen. */
export function conditional(headers: CommandHeaders): Required<CommandHeaders> {
  const { 'If-Match': seen } = headers;
  if (seen === undefined) {
    throw new Error('A command that changes a version has seen none');
  }
  return { ...headers, 'If-Match': seen };
}

const TRIES_AFTER_THE_FIRST = 3;
/** Whoever is asked to come back later than this is told so, not kept waiting before a button. */
const WORTH_WAITING_SECONDS = 10;

/**
 * One command of a form or button. The same body keeps its key until it has succeeded, however
 * often it is sent: a retry after a cut line is done once. Another body is another command.
 */
export function useCommand<Body, Result>(
  send: (body: Body, headers: CommandHeaders) => Promise<Result>,
  options: Omit<UseMutationOptions<Result, Problem, Body>, 'mutationFn'> & {
    version?: (body: Body) => number | undefined;
    /** Of a form that may be left and found again while its answer is on the way. */
    keys?: CommandKeys;
  } = {},
): UseMutationResult<Result, Problem, Body> {
  const { version, keys: given, ...rest } = options;
  const keys = useRef(given ?? new CommandKeys());
  return useMutation<Result, Problem, Body>({
    mutationFn: async (body) => {
      const seen = version?.(body);
      const result = await send(body, {
        'Idempotency-Key': keys.current.keyOf(body),
        ...(seen !== undefined && ifMatch(seen)),
      });
      keys.current.settle(body);
      return result;
    },
    retry: (failures, problem) =>
      problem instanceof Problem &&
      problem.isPassing &&
      (problem.retryAfterSeconds ?? 0) <= WORTH_WAITING_SECONDS &&
      failures < TRIES_AFTER_THE_FIRST,
    retryDelay,
    ...rest,
  });
}

/** Longer each time, or as long as the service asks for. */
export function retryDelay(failures: number, problem: unknown): number {
  const asked = problem instanceof Problem ? problem.retryAfterSeconds : undefined;
  return asked ? asked * 1000 : Math.min(500 * 2 ** failures, 8_000);
}

export class CommandKeys {
  private readonly keys = new Map<string, string>();

  keyOf(body: unknown): string {
    const text = JSON.stringify(body) ?? '';
    const known = this.keys.get(text);
    if (known) {
      return known;
    }
    const key = newKey();
    this.keys.set(text, key);
    return key;
  }

  settle(body: unknown) {
    this.keys.delete(JSON.stringify(body) ?? '');
  }
}
