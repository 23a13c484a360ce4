import { queryOptions, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { notificationApi, unwrap } from '../../api/client';
import { useCommand } from '../../api/command';
import { ASK_EVERY } from '../../api/freshness';
import type { operations } from '../../api/notification.gen';
import type { NeighbourPost } from '../../api/types';

type BodyOf<Operation extends keyof operations> = operations[Operation] extends {
  requestBody: { content: { 'application/json': infer Body } };
}
  ? Body
  : never;
export type NewPost = BodyOf<'messageBoard_post'>;
export type Words = BodyOf<'messageBoard_comment'>;
export type Report = BodyOf<'messageBoard_report'>;

const PAGE = 30;

/** What stands on the board of where one lives, a page at a time. */
export function useBoard(own: boolean, community: string | undefined) {
  return useInfiniteQuery({
    queryKey: ['message-board', 'list', own, community],
    queryFn: ({ signal, pageParam }) =>
      unwrap(
        notificationApi.GET('/message-board', {
          params: { query: { limit: PAGE, own, ...(community && { community }), ...(pageParam && { after: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: ASK_EVERY,
  });
}

export const neighbourPostQuery = (id: string) =>
  queryOptions({
    queryKey: ['message-board', 'one', id],
    queryFn: ({ signal }) => unwrap(notificationApi.GET('/message-board/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ASK_EVERY,
  });

function useKeeping() {
  const client = useQueryClient();
  return {
    onSuccess: (after: NeighbourPost) => {
      client.setQueryData(neighbourPostQuery(after.id).queryKey, after);
      void client.invalidateQueries({ queryKey: ['message-board', 'list'] });
    },
  };
}

export function usePublish(done: (post: NeighbourPost) => void) {
  const keeping = useKeeping();
  return useCommand((body: NewPost, header) => unwrap(notificationApi.POST('/message-board', { params: { header }, body })), {
    onSuccess: (post) => {
      keeping.onSuccess(post);
      done(post);
    },
  });
}

export function useComment(id: string) {
  return useCommand(
    (body: Words, header) => unwrap(notificationApi.POST('/message-board/{id}/comments', { params: { path: { id }, header }, body })),
    useKeeping(),
  );
}

/** Takes back a comment, or the post itself. */
export function useWithdraw(id: string) {
  const client = useQueryClient();
  return useCommand(
    (body: { comment?: number }, header) =>
      unwrap(notificationApi.POST('/message-board/{id}/withdrawal', { params: { path: { id }, header }, body })),
    { onSuccess: () => client.invalidateQueries({ queryKey: ['message-board'] }) },
  );
}

export function useReport(id: string) {
  return useCommand(
    (body: Report, header) => unwrap(notificationApi.POST('/message-board/{id}/reports', { params: { path: { id }, header }, body })),
    useKeeping(),
  );
}
