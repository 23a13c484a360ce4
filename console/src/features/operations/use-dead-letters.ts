import { useQueries, useQueryClient } from '@tanstack/react-query';
import { operationsApi, SERVICES, unwrap, type Service } from '../../api/client';
import { useCommand } from '../../api/command';
import { ASK_EVERY } from '../../api/freshness';
import type { DeadLetter } from '../../api/types';
import { useAddress } from '../../ui/address';

export type LetterState = DeadLetter['state'];
export const STATES: LetterState[] = ['WAITING', 'REPLAYED', 'SKIPPED'];

/** A dead letter with the service that could not take it; its id is that service's own. */
export interface Letter extends DeadLetter {
  service: Service;
  letter: string;
}

const PAGE = 200;

/** What no service could take, of all of them: an operator looks at one list, not at six. */
export function useDeadLetters() {
  const { params, change } = useAddress();
  const state = STATES.find((one) => one === params.get('state')) ?? 'WAITING';
  const chosen = params.get('letter') ?? undefined;
  const answers = useQueries({
    queries: SERVICES.map((service) => ({
      queryKey: ['dead-letters', service, state],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        unwrap(operationsApi[service].GET('/dead-letters', { params: { query: { state, limit: PAGE } }, signal })),
      refetchInterval: ASK_EVERY,
    })),
  });
  const isAnswered = answers.every(({ isPending }) => !isPending);
  const letters = answers.flatMap(({ data }, at) => {
    const service = SERVICES[at];
    return service
      ? (data?.items ?? []).map((letter): Letter => ({ ...letter, service, letter: letter.id, id: `${service} ${letter.id}` }))
      : [];
  });
  return {
    state,
    letters: isAnswered ? letters.sort((one, other) => other.diedAt.localeCompare(one.diedAt)) : undefined,
    chosen: letters.find(({ id }) => id === chosen),
    /** Those who did not answer: what they hold is not in the list. */
    silent: SERVICES.filter((_, at) => answers[at]?.isError),
    isCut: answers.some(({ data }) => data?.next !== undefined),
    show: (next: LetterState) => change({ state: next === 'WAITING' ? undefined : next, letter: undefined }),
    choose: (id: string | undefined) => change({ letter: id }, { replace: true }),
    again: () => answers.forEach((answer) => void answer.refetch()),
  };
}

interface Settling {
  service: Service;
  id: string;
}

export function useReplay() {
  const client = useQueryClient();
  return useCommand(
    ({ service, id }: Settling, header) =>
      unwrap(operationsApi[service].POST('/dead-letters/replay', { params: { header }, body: { id } })),
    { onSettled: () => client.invalidateQueries({ queryKey: ['dead-letters'] }) },
  );
}

export function useSkip() {
  const client = useQueryClient();
  return useCommand(
    ({ service, id, reason }: Settling & { reason: string }, header) =>
      unwrap(operationsApi[service].POST('/dead-letters/skip', { params: { header }, body: { id, reason } })),
    { onSettled: () => client.invalidateQueries({ queryKey: ['dead-letters'] }) },
  );
}
