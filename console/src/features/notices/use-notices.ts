import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { notificationApi, unwrap } from '../../api/client';
import { useCommand } from '../../api/command';
import type { operations } from '../../api/notification.gen';
import type { Notice } from '../../api/types';
import { useAddress } from '../../ui/address';
import { useScope } from '../../ui/scope';

export type NoticeBody = operations['notice_revise']['requestBody']['content']['application/json'];
export type NoticeTab = 'all' | 'open' | 'shown' | 'over';

const PAGE = 50;
const SENDING_EVERY = 3_000;
const STATUSES: Record<NoticeTab, Notice['status'][]> = {
  all: [],
  open: ['DRAFT', 'PENDING_APPROVAL', 'SCHEDULED'],
  shown: ['SENDING', 'PUBLISHED'],
  over: ['EXPIRED', 'WITHDRAWN'],
};

const isTab = (name: string | null): name is NoticeTab => name !== null && name in STATUSES;

/** Notices of one's communities; what was asked stands in the address. */
export function useNotices() {
  const { params, change } = useAddress();
  const { community } = useScope();
  const asked = params.get('tab');
  const tab: NoticeTab = isTab(asked) ? asked : 'all';
  const after = params.get('after') ?? undefined;
  const filter = { status: STATUSES[tab], limit: PAGE, ...(community && { community }), ...(after && { after }) };
  const notices = useQuery({
    queryKey: ['notices', 'list', filter],
    queryFn: ({ signal }) => unwrap(notificationApi.GET('/notices', { params: { query: filter }, signal })),
    placeholderData: keepPreviousData,
  });
  return {
    notices,
    tab,
    after,
    show: (next: NoticeTab) => change({ tab: next === 'all' ? undefined : next, after: undefined }),
    turn: (next: string | undefined) => change({ after: next }),
  };
}

/** Moves by itself from scheduled to sent: looked at until it has come to rest. */
const isMoving = (notice: Notice | undefined) => notice?.status === 'SCHEDULED' || notice?.status === 'SENDING';

export const noticeQuery = (id: string) => ({
  queryKey: ['notices', 'one', id],
  queryFn: ({ signal }: { signal: AbortSignal }) => unwrap(notificationApi.GET('/notices/{id}', { params: { path: { id } }, signal })),
});

export function useNotice(id: string) {
  const notice = useQuery({
    ...noticeQuery(id),
    refetchInterval: ({ state }) => (isMoving(state.data) ? 1_500 : false),
  });
  const isOut = notice.data !== undefined && ['SENDING', 'PUBLISHED', 'EXPIRED', 'WITHDRAWN'].includes(notice.data.status);
  const figures = useQuery({
    queryKey: ['notices', 'figures', id, notice.data?.status],
    queryFn: ({ signal }) => unwrap(notificationApi.GET('/notices/{id}/figures', { params: { path: { id } }, signal })),
    enabled: isOut,
    refetchInterval: isOut ? 10_000 : false,
  });
  const history = useQuery({
    queryKey: ['notices', 'history', id, notice.data?.version],
    queryFn: ({ signal }) => unwrap(notificationApi.GET('/notices/{id}/history', { params: { path: { id } }, signal })),
    enabled: notice.data !== undefined,
    placeholderData: keepPreviousData,
  });
  return { notice, figures, history, isOut };
}

/** How far a notice has come with somebody. */
export type Standing = NonNullable<NonNullable<operations['notice_recipients']['parameters']['query']>['standing']>[number];

export function useRecipients(id: string, standing: Standing[], after: string | undefined) {
  return useQuery({
    queryKey: ['notices', 'recipients', id, standing, after],
    queryFn: ({ signal }) =>
      unwrap(
        notificationApi.GET('/notices/{id}/recipients', {
          params: { path: { id }, query: { standing, limit: PAGE, ...(after && { after }) } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
}

/** How far what goes out of the house has come; looked at while anything waits. */
export function useSending(notice: Notice) {
  return useQuery({
    queryKey: ['notices', 'sending', notice.id, notice.version],
    queryFn: ({ signal }) => unwrap(notificationApi.GET('/notices/{id}/sending', { params: { path: { id: notice.id } }, signal })),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.some(({ waiting }) => waiting > 0) ? SENDING_EVERY : false),
  });
}

type Move = 'submission' | 'approval' | 'disposal' | 'sending/pause' | 'sending/resumption' | 'sending/cancellation';

/** A step that needs no words. */
export function useNoticeMove(notice: Notice, move: Move) {
  const client = useQueryClient();
  return useCommand(
    (_: object, header) => unwrap(notificationApi.POST(`/notices/{id}/${move}`, { params: { path: { id: notice.id }, header } })),
    { version: () => notice.version, ...keeping(client, notice.id) },
  );
}

/** Reminds whoever has not read it, by the channels that were chosen besides. */
export function useReminder(notice: Notice, done: () => void) {
  const client = useQueryClient();
  const { onSuccess, onError } = keeping(client, notice.id);
  return useCommand(
    (body: { by: ('SMS' | 'EMAIL')[]; afterHours: Record<string, number> }, header) =>
      unwrap(notificationApi.POST('/notices/{id}/reminder', { params: { path: { id: notice.id }, header }, body })),
    {
      version: () => notice.version,
      onSuccess: (after: Notice) => {
        onSuccess(after);
        done();
      },
      onError,
    },
  );
}

/** A step with its reason. */
export function useNoticeReason(notice: Notice, move: 'refusal' | 'withdrawal', done: () => void) {
  const client = useQueryClient();
  const { onSuccess, onError } = keeping(client, notice.id);
  return useCommand(
    (body: { reason: string }, header) =>
      unwrap(notificationApi.POST(`/notices/{id}/${move}`, { params: { path: { id: notice.id }, header }, body })),
    {
      version: () => notice.version,
      onSuccess: (after: Notice) => {
        onSuccess(after);
        done();
      },
      onError,
    },
  );
}

function keeping(client: ReturnType<typeof useQueryClient>, id: string) {
  return {
    onSuccess: (after: Notice) => {
      client.setQueryData(noticeQuery(id).queryKey, after);
      void client.invalidateQueries({ queryKey: ['notices'] });
    },
    onError: (problem: { isConflict: boolean }) => {
      if (problem.isConflict) return client.invalidateQueries({ queryKey: ['notices', 'one', id] });
    },
  };
}
