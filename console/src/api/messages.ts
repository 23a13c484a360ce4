import { queryOptions } from '@tanstack/react-query';
import { notificationApi, unwrap } from './client';
import { ASK_EVERY } from './freshness';
import type { Message } from './types';

export const unreadQuery = queryOptions({
  queryKey: ['messages', 'unread'],
  queryFn: ({ signal }) => unwrap(notificationApi.GET('/messages/unread', { signal })),
  refetchInterval: ASK_EVERY,
});

/** Where messages about each kind of record lead. */
export type Pages = Readonly<Record<string, ((id: string) => string) | undefined>>;

/** Where a message leads; undefined where there is nothing to open. */
export function pageIn(pages: Pages, { template, aboutId }: Pick<Message, 'template' | 'aboutId'>): string | undefined {
  return aboutId ? pages[template.slice(0, template.indexOf('.'))]?.(aboutId) : undefined;
}
