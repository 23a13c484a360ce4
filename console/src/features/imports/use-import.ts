import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ownerApi, unwrap } from '../../api/client';
import { useCommand } from '../../api/command';
import type { Import } from '../../api/types';

export type Mapping = Import['mapping'];

const LOOK_EVERY = 1_000;

export function useImport(id: string) {
  const client = useQueryClient();
  const key = ['imports', 'one', id];
  const one = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => unwrap(ownerApi.GET('/imports/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state }) => (state.data?.status === 'RUNNING' ? LOOK_EVERY : false),
  });
  const take = (next: Import) => {
    client.setQueryData(key, next);
    void client.invalidateQueries({ queryKey: ['imports'], exact: true });
  };
  return {
    one,
    start: useCommand(
      (mapping: Mapping, header) => unwrap(ownerApi.POST('/imports/{id}/start', { params: { path: { id }, header }, body: { mapping } })),
      { onSuccess: take },
    ),
    cancel: useCommand((_: object, header) => unwrap(ownerApi.POST('/imports/{id}/cancellation', { params: { path: { id }, header } })), {
      onSuccess: take,
    }),
  };
}
