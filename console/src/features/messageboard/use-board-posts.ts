import { keepPreviousData, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { notificationApi, unwrap } from '../../api/client';
import { useCommand } from '../../api/command';
import { ASK_EVERY } from '../../api/freshness';
import type { BoardPost } from '../../api/types';
import { useAddress } from '../../ui/address';
import { useScope } from '../../ui/scope';

export type PostTab = 'waiting' | 'all' | 'hidden';
export const TABS: readonly PostTab[] = ['waiting', 'all', 'hidden'];

const PAGE = 50;

export const boardPostQuery = (id: string) =>
  queryOptions({
    queryKey: ['board-posts', 'one', id],
    queryFn: ({ signal }) => unwrap(notificationApi.GET('/board-posts/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ASK_EVERY,
  });

/** Those of one's communities; what was asked stands in the address. */
export function useBoardPosts() {
  const { params, change } = useAddress();
  const { community } = useScope();
  const tab = TABS.find((one) => one === params.get('tab')) ?? 'waiting';
  const after = params.get('after') ?? undefined;
  const query = {
    ...(tab === 'waiting' && { sort: 'WAITING' as const }),
    ...(tab === 'hidden' && { status: ['HIDDEN' as const] }),
    ...(community && { community }),
    ...(after && { after }),
    limit: PAGE,
  };
  const list = useQuery({
    queryKey: ['board-posts', 'list', query],
    queryFn: ({ signal }) => unwrap(notificationApi.GET('/board-posts', { params: { query }, signal })),
    placeholderData: keepPreviousData,
    refetchInterval: ASK_EVERY,
  });
  return {
    list,
    tab,
    after,
    show: (next: PostTab) => change({ tab: next === 'waiting' ? undefined : next, after: undefined }),
    turn: (next: string | undefined) => change({ after: next }),
  };
}

function useKeeping() {
  const client = useQueryClient();
  return {
    onSuccess: (after: BoardPost) => {
      client.setQueryData(boardPostQuery(after.id).queryKey, after);
      void client.invalidateQueries({ queryKey: ['board-posts', 'list'] });
    },
    onError: (problem: { isConflict: boolean }) => {
      if (problem.isConflict) return client.invalidateQueries({ queryKey: ['board-posts'] });
    },
  };
}

export function useReply(id: string) {
  return useCommand(
    (body: { text: string }, header) =>
      unwrap(notificationApi.POST('/board-posts/{id}/replies', { params: { path: { id }, header }, body })),
    useKeeping(),
  );
}

/** A comment is seen, or the post itself. */
export function useApprove(id: string) {
  return useCommand(
    (body: { comment?: number }, header) =>
      unwrap(notificationApi.POST('/board-posts/{id}/approval', { params: { path: { id }, header }, body })),
    useKeeping(),
  );
}

/** A comment is hidden, or the post itself. */
export function useHide(id: string) {
  return useCommand(
    (body: { comment?: number; reason: string }, header) =>
      unwrap(notificationApi.POST('/board-posts/{id}/hiding', { params: { path: { id }, header }, body })),
    useKeeping(),
  );
}

/** A step that needs no words. */
export function usePostMove(id: string, move: 'pinning' | 'unpinning' | 'closure' | 'reopening' | 'reports/dismissal') {
  return useCommand(
    (_: object, header) => unwrap(notificationApi.POST(`/board-posts/{id}/${move}`, { params: { path: { id }, header } })),
    useKeeping(),
  );
}
