import { queryOptions } from '@tanstack/react-query';
import { unwrap, workorderApi } from './client';

/** Under this they are known, until somebody hears that one is full. */
export const WINDOWS = ['requests', 'windows'] as const;

/** When a visit for work of a kind can be wished: what the roster can keep by now. */
export const windowsQuery = (community: string, type: string) =>
  queryOptions({
    queryKey: [...WINDOWS, community, type],
    queryFn: ({ signal }) => unwrap(workorderApi.GET('/requests/windows', { params: { query: { community, type } }, signal })),
    enabled: community !== '' && type !== '',
  });
