import { queryOptions } from '@tanstack/react-query';
import { billingApi, unwrap } from './client';

/** What a unit pays less, and what somebody asks for: the newest first. */
export const unitReliefsQuery = (unit: string) =>
  queryOptions({
    queryKey: ['reliefs', 'of', unit],
    queryFn: ({ signal }) =>
      unwrap(billingApi.GET('/reliefs', { params: { query: { unit, status: ['PROPOSED', 'ACTIVE'], limit: 50 } }, signal })),
  });
