import { useQuery } from '@tanstack/react-query';
import { notificationApi, unwrap } from './client';

/** What the office may say to this there; the newest answers where nothing is asked. */
export function useFittingAnswers(q: string, community: string, enabled: boolean) {
  return useQuery({
    queryKey: ['answers', 'fitting', q, community],
    queryFn: ({ signal }) => unwrap(notificationApi.GET('/answers/fitting', { params: { query: { q, community } }, signal })),
    enabled,
  });
}

/** What a resident may find out without asking anybody. */
export function useSelfHelp(q: string) {
  return useQuery({
    queryKey: ['answers', 'self-help', q],
    queryFn: ({ signal }) => unwrap(notificationApi.GET('/answers/self-help', { params: { query: { q } }, signal })),
    enabled: q !== '',
  });
}
