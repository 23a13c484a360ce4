import { keepPreviousData, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { notificationApi, unwrap } from '../../api/client';
import { useCommand } from '../../api/command';
import { ASK_EVERY } from '../../api/freshness';
import { useLive } from '../../api/live';
import type { Conversation, Said } from '../../api/types';
import { useAddress } from '../../ui/address';
import { useScope } from '../../ui/scope';
import { withoutMarks } from './typing';

export type ConversationTab = 'waiting' | 'mine' | 'open' | 'all';
export const TABS: readonly ConversationTab[] = ['waiting', 'mine', 'open', 'all'];

const PAGE = 50;
const OPEN: Conversation['status'][] = ['OPEN', 'ASSIGNED', 'WAITING_RESIDENT'];
const CHANGES = '/api/conversations/changes';

export const conversationQuery = (id: string) =>
  queryOptions({
    queryKey: ['conversations', 'one', id],
    queryFn: ({ signal }) => unwrap(notificationApi.GET('/conversations/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ASK_EVERY,
  });

/** Those of one's communities; what was asked stands in the address. */
export function useConversations() {
  const { params, change } = useAddress();
  const { community } = useScope();
  const tab = TABS.find((one) => one === params.get('tab')) ?? 'waiting';
  const after = params.get('after') ?? undefined;
  const live = useLiveConversations();
  const filter = {
    ...(tab === 'waiting' && { sort: 'WAITING' as const }),
    ...(tab === 'mine' && { mine: true, status: OPEN }),
    ...(tab === 'open' && { status: OPEN }),
    ...(community && { community }),
    ...(after && { after }),
    limit: PAGE,
  };
  const list = useQuery({
    queryKey: ['conversations', 'list', filter],
    queryFn: ({ signal }) => unwrap(notificationApi.GET('/conversations', { params: { query: filter }, signal })),
    placeholderData: keepPreviousData,
    refetchInterval: ASK_EVERY,
  });
  return {
    list,
    live,
    tab,
    after,
    show: (next: ConversationTab) => change({ tab: next === 'waiting' ? undefined : next, after: undefined }),
    turn: (next: string | undefined) => change({ after: next }),
  };
}

/** What is said is there at once: the list is read anew, and whichever conversation changed. */
export function useLiveConversations() {
  const client = useQueryClient();
  return useLive(CHANGES, (told) => {
    const changed = withoutMarks(told, client);
    if (changed?.size === 0) return;
    void client.invalidateQueries({
      queryKey: ['conversations'],
      predicate: ({ queryKey: [, kind, id] }) => kind !== 'one' || changed === null || changed.has(String(id)),
    });
  });
}

/** The resident's newest one, open or not; null when they have never asked. */
export function useMine() {
  const newest = useQuery({
    queryKey: ['conversations', 'newest'],
    queryFn: ({ signal }) => unwrap(notificationApi.GET('/conversations', { params: { query: { limit: 1 } }, signal })),
  });
  const id = newest.data?.items[0]?.id;
  const one = useQuery({ ...conversationQuery(id ?? ''), enabled: id !== undefined });
  return { newest, one };
}

export const hoursQuery = queryOptions({
  queryKey: ['conversations', 'hours'],
  queryFn: ({ signal }) => unwrap(notificationApi.GET('/conversations/hours', { signal })),
  refetchInterval: ASK_EVERY,
});

function useKeeping() {
  const client = useQueryClient();
  return {
    onSuccess: (after: Conversation) => {
      client.setQueryData(conversationQuery(after.id).queryKey, after);
      void client.invalidateQueries({
        queryKey: ['conversations'],
        predicate: ({ queryKey: [, kind] }) => kind !== 'one',
      });
    },
    onError: (problem: { isConflict: boolean }) => {
      if (problem.isConflict) return client.invalidateQueries({ queryKey: ['conversations'] });
    },
  };
}

/** Says a line, for the side one is on; a first one begins a conversation. */
export function useSay(id: string | undefined, side: 'questions' | 'answers') {
  return useCommand(
    (body: Said, header) =>
      unwrap(
        id === undefined
          ? notificationApi.POST('/conversations', { params: { header }, body: { line: body } })
          : notificationApi.POST(`/conversations/{id}/${side}`, { params: { path: { id }, header }, body }),
      ),
    useKeeping(),
  );
}

export function useNote(id: string) {
  return useCommand(
    (body: { text: string }, header) =>
      unwrap(notificationApi.POST('/conversations/{id}/notes', { params: { path: { id }, header }, body })),
    useKeeping(),
  );
}

/** A step that needs no words. */
export function useConversationMove(id: string, move: 'assignment' | 'release' | 'resolution') {
  return useCommand(
    (_: object, header) => unwrap(notificationApi.POST(`/conversations/{id}/${move}`, { params: { path: { id }, header } })),
    useKeeping(),
  );
}

/** Who may answer it besides oneself. */
export const colleaguesQuery = (id: string) => ({
  queryKey: ['conversations', 'colleagues', id],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    unwrap(notificationApi.GET('/conversations/{id}/colleagues', { params: { path: { id } }, signal })),
});

export function useHandover(id: string) {
  return useCommand(
    (body: { to: string }, header) =>
      unwrap(notificationApi.POST('/conversations/{id}/handover', { params: { path: { id }, header }, body })),
    useKeeping(),
  );
}

export function useRate(id: string) {
  return useCommand(
    (body: { stars: number; comment?: string }, header) =>
      unwrap(notificationApi.POST('/conversations/{id}/rating', { params: { path: { id }, header }, body })),
    useKeeping(),
  );
}

export function useReading(id: string) {
  return useCommand(
    (body: { upTo: number }, header) =>
      unwrap(notificationApi.POST('/conversations/{id}/reading', { params: { path: { id }, header }, body })),
    useKeeping(),
  );
}
