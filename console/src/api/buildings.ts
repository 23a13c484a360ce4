import { useQuery } from '@tanstack/react-query';
import { ownerApi, unwrap } from './client';
import { FIXED_FOR } from './freshness';

/** The buildings of a community; none while that is not chosen. */
export function useBuildings(community: string | undefined) {
  return useQuery({
    queryKey: ['buildings', community],
    queryFn: ({ signal }) => unwrap(ownerApi.GET('/buildings', { params: { query: { community: community ?? '' } }, signal })),
    enabled: Boolean(community),
    staleTime: FIXED_FOR,
  });
}
