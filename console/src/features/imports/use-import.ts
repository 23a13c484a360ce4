import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ownerApi, unwrap } from '../../api/client';
import { useCommand } from '../../api/command';
import { JOB_EVERY } from '../../api/freshness';
import { useLiveJobs } from '../../api/jobs';
import type { Import } from '../../api/types';

export type Mapping = Import['mapping'];

/** Whether a job goes through its rows. */
const AT_WORK: readonly unknown[] = ['RUNNING', 'CHECKING', 'UNDOING'] satisfies Import['status'][];

export const isAtWork = (one: Import | undefined) => AT_WORK.includes(one?.status);

export interface Start {
  mapping: Mapping;
  /** Whether nothing is to stay when one row cannot be put in. */
  whole: boolean;
}

/** Where the rows are: the sheet, none in plain text, and the row of the headings, zero without any. */
export interface Layout {
  sheet?: string;
  headingRow: number;
}

export function useImport(id: string) {
  const client = useQueryClient();
  const key = ['imports', 'one', id];
  const one = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => unwrap(ownerApi.GET('/imports/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state }) => (isAtWork(state.data) ? JOB_EVERY : false),
  });
  useLiveJobs('owner', (changed) => {
    if (changed === null || changed === id) {
      void client.invalidateQueries({ queryKey: key });
    }
  });
  const take = (next: Import) => {
    client.setQueryData(key, next);
    void client.invalidateQueries({ queryKey: ['imports'], exact: true });
  };
  return {
    one,
    check: useCommand(
      (mapping: Mapping, header) => unwrap(ownerApi.POST('/imports/{id}/check', { params: { path: { id }, header }, body: { mapping } })),
      { onSuccess: take },
    ),
    layOut: useCommand(
      (body: Layout, header) => unwrap(ownerApi.POST('/imports/{id}/layout', { params: { path: { id }, header }, body })),
      { onSuccess: take },
    ),
    start: useCommand((body: Start, header) => unwrap(ownerApi.POST('/imports/{id}/start', { params: { path: { id }, header }, body })), {
      onSuccess: take,
    }),
    undo: useCommand((_: object, header) => unwrap(ownerApi.POST('/imports/{id}/undo', { params: { path: { id }, header } })), {
      onSuccess: (next: Import) => {
        take(next);
        void client.invalidateQueries({ queryKey: ['imports', 'problems'] });
      },
    }),
    cancel: useCommand((_: object, header) => unwrap(ownerApi.POST('/imports/{id}/cancellation', { params: { path: { id }, header } })), {
      onSuccess: take,
    }),
  };
}
