import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { billingApi, unwrap } from '../../api/client';
import { useCommand, type CommandHeaders } from '../../api/command';
import type { ExportRequest } from '../../api/exports';
import type { Closing } from '../../api/types';
import { useAddress } from '../../ui/address';
import { useScope } from '../../ui/scope';

const PAGE = 50;

/** Months that are closed, the newest first; followed while one is added up. */
export function useClosings() {
  const { params, change } = useAddress();
  const { community } = useScope();
  const after = params.get('after') ?? undefined;
  const filter = { limit: PAGE, ...(community && { community }), ...(after && { after }) };
  const closings = useQuery({
    queryKey: ['closings', filter],
    queryFn: ({ signal }) => unwrap(billingApi.GET('/closings', { params: { query: filter }, signal })),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.items.some(({ status }) => status === 'CALCULATING') ? 1_500 : false),
  });
  return {
    closings,
    after,
    isClosing: params.get('new') !== null,
    begin: () => change({ new: '1' }),
    close: () => change({ new: undefined }),
    turn: (next: string | undefined) => change({ after: next }),
  };
}

/** After what was in the way is put right. */
export function useCloseAgain(closing: Closing) {
  const client = useQueryClient();
  const again = () => client.invalidateQueries({ queryKey: ['closings'] });
  return useCommand(
    (_: object, header) => unwrap(billingApi.POST('/closings/{id}/calculation', { params: { path: { id: closing.id }, header } })),
    { version: () => closing.version, onSuccess: again, onError: (problem) => (problem.isConflict ? again() : undefined) },
  );
}

/** The books of a community and month as a file. */
export function takeBooks(community: string, month: string) {
  return (body: ExportRequest, header: CommandHeaders) =>
    unwrap(billingApi.POST('/closings/exports', { params: { query: { community, month }, header }, body }));
}
