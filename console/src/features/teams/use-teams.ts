import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { unwrap, workorderApi } from '../../api/client';
import { useCommand } from '../../api/command';
import type { Team } from '../../api/types';

export const teamsQuery = queryOptions({
  queryKey: ['teams'],
  queryFn: ({ signal }) => unwrap(workorderApi.GET('/teams', { signal })),
});

/** Everybody who can be taken into a team. */
export function useTechnicians() {
  return useQuery({
    queryKey: ['technicians'],
    queryFn: ({ signal }) => unwrap(workorderApi.GET('/technicians', { signal })),
  });
}

export function useDisbanding(done: () => void) {
  const client = useQueryClient();
  return useCommand(
    (team: Team, header) => unwrap(workorderApi.POST('/teams/{id}/disbanding', { params: { path: { id: team.id }, header } })),
    { onSuccess: done, onSettled: () => client.invalidateQueries({ queryKey: teamsQuery.queryKey }) },
  );
}
