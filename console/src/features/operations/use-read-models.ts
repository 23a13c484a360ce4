import { useQuery } from '@tanstack/react-query';
import { operationsApi, unwrap, type Service } from '../../api/client';
import { useCommand } from '../../api/command';
import { FIXED_FOR } from '../../api/freshness';

const LOOK_EVERY = 2_000;

/** What a service can make anew from what it follows. */
export function useReadModels(service: Service) {
  return useQuery({
    queryKey: ['read-models', service],
    queryFn: ({ signal }) => unwrap(operationsApi[service].GET('/read-models', { signal })),
    staleTime: FIXED_FOR,
  });
}

/** Begins to make one anew; answers with the job. */
export function useRebuild(service: Service, name: string) {
  return useCommand((_: object, header) =>
    unwrap(operationsApi[service].POST('/read-models/{name}/rebuilds', { params: { path: { name }, header } })),
  );
}

/** How a rebuild gets on, until it is over. */
export function useRebuilding(service: Service, job: string) {
  return useQuery({
    queryKey: ['jobs', service, job],
    queryFn: ({ signal }) => unwrap(operationsApi[service].GET('/jobs/{id}', { params: { path: { id: job } }, signal })),
    refetchInterval: ({ state }) => (state.data?.finishedAt ? false : LOOK_EVERY),
  });
}
