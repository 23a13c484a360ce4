import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { unwrap, workorderApi } from '../../api/client';
import { useCommand } from '../../api/command';
import type { components } from '../../api/workorder.gen';

export type Policy = components['schemas']['PolicyView'];
export type Trials = components['schemas']['TrialsView'];

export const policiesQuery = queryOptions({
  queryKey: ['dispatch-policies'],
  queryFn: ({ signal }) => unwrap(workorderApi.GET('/dispatch-policies', { signal })),
});

/** Whom the platform chose for the orders of a community lately, and whom people did. */
export const trialsQuery = (communityId: string) =>
  queryOptions({
    queryKey: ['dispatch-policies', 'trials', communityId],
    queryFn: ({ signal }) =>
      unwrap(workorderApi.GET('/dispatch-policies/{communityId}/trials', { params: { path: { communityId } }, signal })),
  });

export function usePolicy(communityId: string) {
  const client = useQueryClient();
  return useCommand(
    (body: { mode: Policy['mode']; leastPoints: number }, header) =>
      unwrap(workorderApi.POST('/dispatch-policies/{communityId}', { params: { path: { communityId }, header }, body })),
    { onSettled: () => client.invalidateQueries({ queryKey: policiesQuery.queryKey }) },
  );
}
