import { queryOptions, useQuery } from '@tanstack/react-query';
import type { components } from '../../api/notification.gen';
import { notificationApi, unwrap } from '../../api/client';
import { newKey } from '../../api/new-key';
import { useSettled } from '../../ui/settled';

export type Words = components['schemas']['TemplateWordsRequest'];
export type Finding = components['schemas']['FindingView'];

/** As long as somebody who types pauses before they look at what it reads like. */
const PAUSE = 400;

export const templatesQuery = queryOptions({
  queryKey: ['templates', 'all'],
  queryFn: ({ signal }) => unwrap(notificationApi.GET('/message-templates', { signal })),
});

export const templateQuery = (id: string) =>
  queryOptions({
    queryKey: ['templates', id],
    queryFn: ({ signal }) => unwrap(notificationApi.GET('/message-templates/{id}', { params: { path: { id } }, signal })),
  });

/** How words would read and what is wrong with them, once nobody types. */
export function usePreview(id: string, words: Words) {
  const settled = useSettled(JSON.stringify(words), PAUSE);
  return useQuery({
    queryKey: ['templates', id, 'preview', settled],
    queryFn: ({ signal }) =>
      unwrap(
        notificationApi.POST('/message-templates/{id}/preview', {
          params: { path: { id }, header: { 'Idempotency-Key': newKey() } },
          body: JSON.parse(settled) as Words,
          signal,
        }),
      ),
    placeholderData: (before) => before,
    gcTime: 0,
  });
}
