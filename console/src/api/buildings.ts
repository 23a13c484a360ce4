import { queryOptions, useQuery } from '@tanstack/react-query';
import { ownerApi, unwrap } from './client';
import { FIXED_FOR } from './freshness';

/** The buildings of a community. */
export const buildingsQuery = (community: string) =>
  queryOptions({
    queryKey: ['buildings', community],
    queryFn: ({ signal }) => unwrap(ownerApi.GET('/buildings', { params: { query: { community } }, signal })),
    staleTime: FIXED_FOR,
  });

/** The same; none while no community is chosen. */
export function useBuildings(community: string | undefined) {
  return useQuery({ ...buildingsQuery(community ?? ''), enabled: Boolean(community) });
}
