import { queryOptions, useQuery } from '@tanstack/react-query';
import { ownerApi, unwrap } from './client';
import { useMay } from './me';
import { FIXED_FOR } from './freshness';

export const communitiesQuery = queryOptions({
  queryKey: ['communities'],
  queryFn: ({ signal }) => unwrap(ownerApi.GET('/communities', { signal })),
  staleTime: FIXED_FOR,
});

/** The communities in the caller's scope; none for those who have no business there. */
export function useCommunities() {
  const may = useMay()('community:read');
  const communities = useQuery({ ...communitiesQuery, enabled: may });
  return {
    communities: communities.data ?? [],
    nameOf: (id: string) => communities.data?.find((community) => community.id === id)?.name ?? '',
  };
}
