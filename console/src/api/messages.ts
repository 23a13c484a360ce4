import { queryOptions } from '@tanstack/react-query';
import { notificationApi, unwrap } from './client';
import { ASK_EVERY } from './freshness';
import type { Message } from './types';

export const unreadQuery = queryOptions({
  queryKey: ['messages', 'unread'],
  queryFn: ({ signal }) => unwrap(notificationApi.GET('/messages/unread', { signal })),
  refetchInterval: ASK_EVERY,
});

/** The order that a message is about. */
export function orderOf({ template, aboutId }: Pick<Message, 'template' | 'aboutId'>): string | undefined {
  return template.startsWith('workorder.') || template.startsWith('escalation.') ? (aboutId ?? undefined) : undefined;
}

/** The notice that a message is about. */
export function noticeOf({ template, aboutId }: Pick<Message, 'template' | 'aboutId'>): string | undefined {
  return template.startsWith('notice.') ? (aboutId ?? undefined) : undefined;
}

/** The complaint that a message is about. */
export function complaintOf({ template, aboutId }: Pick<Message, 'template' | 'aboutId'>): string | undefined {
  return template.startsWith('complaint.') ? (aboutId ?? undefined) : undefined;
}
