import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { notificationApi, unwrap } from '../../api/client';
import { useCommand } from '../../api/command';
import type { ReadyAnswer } from '../../api/types';
import { useAddress } from '../../ui/address';
import { useScope } from '../../ui/scope';

export type AnswerTab = 'offered' | 'retired' | 'unfound';
export const TABS: readonly AnswerTab[] = ['offered', 'retired', 'unfound'];

const PAGE = 50;

/** Those one keeps, as the address narrows them. */
export function useAnswers() {
  const { params, change } = useAddress();
  const { community } = useScope();
  const tab = TABS.find((name) => name === params.get('tab')) ?? 'offered';
  const after = params.get('after') ?? undefined;
  const query = { limit: PAGE, retired: tab === 'retired', ...(community && { community }), ...(after && { after }) };
  const answers = useQuery({
    queryKey: ['answers', 'kept', query],
    queryFn: ({ signal }) => unwrap(notificationApi.GET('/answers', { params: { query }, signal })),
    placeholderData: keepPreviousData,
    enabled: tab !== 'unfound',
  });
  return {
    answers,
    tab,
    after,
    community,
    show: (next: AnswerTab) => change({ tab: next === 'offered' ? undefined : next, after: undefined }),
    turn: (to: string | undefined) => change({ after: to }),
  };
}

/** What residents asked and no ready answer fit, the newest first. */
export function useUnfound() {
  const { params } = useAddress();
  const { community } = useScope();
  const after = params.get('after') ?? undefined;
  const query = { limit: PAGE, unfound: true, ...(community && { community }), ...(after && { after }) };
  return useQuery({
    queryKey: ['conversations', 'unfound', query],
    queryFn: ({ signal }) => unwrap(notificationApi.GET('/conversations', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
}

/** Offered no more, or again. */
export function useRetiring(answer: ReadyAnswer) {
  const client = useQueryClient();
  const move = answer.retired ? 'restoration' : 'retirement';
  return useCommand(
    (_: object, header) => unwrap(notificationApi.POST(`/answers/{id}/${move}`, { params: { path: { id: answer.id }, header } })),
    { version: () => answer.version, onSettled: () => client.invalidateQueries({ queryKey: ['answers'] }) },
  );
}
