import { useQuery, useQueryClient } from '@tanstack/react-query';
import { billingApi, unwrap } from '../../api/client';
import { useCommand } from '../../api/command';
import type { ReadingImport } from '../../api/types';
import { upload } from '../../api/upload';
import { useAddress } from '../../ui/address';

const isMoving = ({ status }: ReadingImport) => status === 'CHECKING' || status === 'RUNNING';

/** The caller's own files, and the one that the address shows. */
export function useReadingImports() {
  const { params, change } = useAddress();
  const shown = params.get('file') ?? undefined;
  const files = useQuery({
    queryKey: ['reading-imports', 'list'],
    queryFn: ({ signal }) => unwrap(billingApi.GET('/reading-imports', { params: { query: { limit: 20 } }, signal })),
    refetchInterval: ({ state }) => (state.data?.items.some(isMoving) ? 2_000 : false),
  });
  return { files, shown, show: (id: string) => change({ file: id, after: undefined }) };
}

/** One file, followed while it is checked or kept. */
export function useReadingImport(id: string) {
  return useQuery({
    queryKey: ['reading-imports', 'one', id],
    queryFn: ({ signal }) => unwrap(billingApi.GET('/reading-imports/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state }) => (state.data && isMoving(state.data) ? 1_500 : false),
  });
}

/** Rows that are wrong or unusual, in the file's order. */
export function useReadingProblems({ id, status }: ReadingImport) {
  const { params, change } = useAddress();
  const after = params.get('after') ?? undefined;
  const problems = useQuery({
    queryKey: ['reading-imports', 'problems', id, after],
    queryFn: ({ signal }) =>
      unwrap(
        billingApi.GET('/reading-imports/{id}/problems', {
          params: { path: { id }, query: { limit: 100, ...(after && { after }) } },
          signal,
        }),
      ),
    enabled: status !== 'CHECKING',
  });
  return { problems, after, turn: (next: string | undefined) => change({ after: next }) };
}

interface Chosen {
  community: string;
  day: string;
  file: File;
  // Files have no JSON of their own: what tells two apart goes with them, for the command's key.
  name: string;
  size: number;
  changed: number;
}

export function useSendReadings(done: (sent: ReadingImport) => void) {
  const client = useQueryClient();
  return useCommand(
    ({ community, day, file, name }: Chosen, { 'Idempotency-Key': key }) =>
      upload<ReadingImport>(`/api/reading-imports?community=${community}&day=${day}`, file, name, { key }),
    {
      onSuccess: (sent) => {
        void client.invalidateQueries({ queryKey: ['reading-imports'] });
        done(sent);
      },
    },
  );
}

export function useStartReadings(one: ReadingImport) {
  const client = useQueryClient();
  const again = () => client.invalidateQueries({ queryKey: ['reading-imports'] });
  return useCommand(
    (body: { leaveOut: boolean; confirm: boolean }, header) =>
      unwrap(billingApi.POST('/reading-imports/{id}/start', { params: { path: { id: one.id }, header }, body })),
    {
      version: () => one.version,
      onSuccess: () => {
        void client.invalidateQueries({ queryKey: ['meters'] });
        return again();
      },
      onError: (problem) => (problem.isConflict ? again() : undefined),
    },
  );
}
