import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { notificationApi, unwrap } from './client';

const LONGEST = 200;

/** What is asked is found by its words; all of a long message would only make a long address. */
const cut = (q: string) => [...q].slice(0, LONGEST).join('');

const isTypedOn = (before: string, now: string) => before.startsWith(now) || now.startsWith(before);

/** What the office may say to this there; the newest answers where nothing is asked. */
export function useFittingAnswers(asked: string, community: string, enabled: boolean) {
  const q = cut(asked);
  return useQuery({
    queryKey: ['answers', 'fitting', q, community],
    queryFn: ({ signal }) => unwrap(notificationApi.GET('/answers/fitting', { params: { query: { q, community } }, signal })),
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** What a resident may find out without asking anybody. */
export function useSelfHelp(asked: string) {
  const q = cut(asked);
  return useQuery({
    queryKey: ['answers', 'self-help', q] as const,
    queryFn: ({ signal }) => unwrap(notificationApi.GET('/answers/self-help', { params: { query: { q } }, signal })),
    // While one question is typed on; those that answered another question are no answers to this one.
    placeholderData: (before, query) => (query && isTypedOn(query.queryKey[2], q) ? before : undefined),
    enabled: q !== '',
  });
}
