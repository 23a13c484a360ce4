import { queryOptions } from '@tanstack/react-query';
import { unwrap, workorderApi } from './client';

/**
 * What is worked on already where somebody would report it.
 *
 * @param unit absent for the common area
 */
export const incidentsQuery = (community: string, unit: string | undefined, type: string) =>
  queryOptions({
    queryKey: ['orders', 'incidents', community, unit, type],
    queryFn: ({ signal }) => unwrap(workorderApi.GET('/requests/incidents', { params: { query: { community, unit, type } }, signal })),
  });
