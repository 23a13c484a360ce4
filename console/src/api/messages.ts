import { queryOptions } from '@tanstack/react-query';
import { paths, type Door } from '../app/paths';
import { notificationApi, unwrap } from './client';
import { ASK_EVERY } from './freshness';
import type { Message } from './types';

export const unreadQuery = queryOptions({
  queryKey: ['messages', 'unread'],
  queryFn: ({ signal }) => unwrap(notificationApi.GET('/messages/unread', { signal })),
  refetchInterval: ASK_EVERY,
});

const PAGES: Record<string, Partial<Record<Door, (id: string) => string>>> = {
  workorder: { staff: paths.order, technician: paths.technicianOrder, resident: paths.residentOrder },
  notice: { staff: paths.notice, resident: paths.residentNotice },
  escalation: { staff: paths.order },
  complaint: { staff: paths.complaint, resident: paths.residentComplaint },
  suggestion: { resident: () => paths.residentVoices },
  conversation: { staff: paths.conversation, resident: () => paths.residentChat },
  boardpost: { staff: paths.boardPost, resident: paths.residentBoardPost },
  bill: { resident: () => paths.residentBills },
  payment: { resident: () => paths.residentReceipts },
  stock: { staff: paths.stockItem },
  improvement: { staff: paths.improvement },
  dunning: { resident: () => paths.residentBills },
};

/** Where a message leads behind a door; undefined where there is nothing to open. */
export function pageOf({ template, aboutId }: Pick<Message, 'template' | 'aboutId'>, door: Door): string | undefined {
  const page = PAGES[template.slice(0, template.indexOf('.'))]?.[door];
  return page && aboutId ? page(aboutId) : undefined;
}
