import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { billingApi, unwrap } from '../../api/client';
import { useCommand } from '../../api/command';
import type { BillRun } from '../../api/types';
import { useAddress } from '../../ui/address';
import { useScope } from '../../ui/scope';

const PAGE = 50;

export function useBillRuns() {
  const { params, change } = useAddress();
  const { community } = useScope();
  const after = params.get('after') ?? undefined;
  const filter = { limit: PAGE, ...(community && { community }), ...(after && { after }) };
  const runs = useQuery({
    queryKey: ['bill-runs', 'list', filter],
    queryFn: ({ signal }) => unwrap(billingApi.GET('/bill-runs', { params: { query: filter }, signal })),
    placeholderData: keepPreviousData,
  });
  return { runs, after, turn: (next: string | undefined) => change({ after: next }) };
}

const oneQuery = (id: string) => ({
  queryKey: ['bill-runs', 'one', id],
  queryFn: ({ signal }: { signal: AbortSignal }) => unwrap(billingApi.GET('/bill-runs/{id}', { params: { path: { id } }, signal })),
});

const isMoving = (run: BillRun | undefined) => run?.status === 'CALCULATING' || run?.status === 'ISSUING';

/** One run, followed while it is calculated or issued; its drafts, the most surprising first. */
export function useBillRun(id: string) {
  const { params, change } = useAddress();
  const shown: 'bills' | 'left' = params.get('shown') === 'left' ? 'left' : 'bills';
  const why = (shown === 'left' && params.get('why')) || undefined;
  const after = params.get('after') ?? undefined;
  const run = useQuery({ ...oneQuery(id), refetchInterval: ({ state }) => (isMoving(state.data) ? 1_500 : false) });
  const drafts = useQuery({
    queryKey: ['bill-runs', 'drafts', id, run.data?.version, shown, why, after],
    queryFn: ({ signal }) =>
      unwrap(
        billingApi.GET('/bill-runs/{id}/drafts', {
          params: { path: { id }, query: { left: shown === 'left', limit: PAGE, ...(why && { problem: why }), ...(after && { after }) } },
          signal,
        }),
      ),
    enabled: run.data !== undefined && run.data.status !== 'CALCULATING',
    placeholderData: keepPreviousData,
  });
  return {
    run,
    drafts,
    shown,
    why,
    after,
    show: (next: 'bills' | 'left') => change({ shown: next === 'left' ? 'left' : undefined, why: undefined, after: undefined }),
    only: (problem: string | undefined) => change({ why: problem, after: undefined }),
    turn: (next: string | undefined) => change({ after: next }),
  };
}

export function useBillRunMove<Body extends object>(
  run: BillRun,
  move: 'calculation' | 'approval' | 'cancellation',
  done: () => void = () => undefined,
) {
  const client = useQueryClient();
  return useCommand(
    (body: Body, header) =>
      unwrap(
        billingApi.POST(`/bill-runs/{id}/${move}`, { params: { path: { id: run.id }, header }, body: body as never }),
      ) as Promise<BillRun>,
    {
      version: () => run.version,
      onSuccess: (after) => {
        client.setQueryData(oneQuery(run.id).queryKey, after);
        void client.invalidateQueries({ queryKey: ['bill-runs'] });
        done();
      },
      onError: (problem) => {
        if (problem.isConflict) return client.invalidateQueries({ queryKey: ['bill-runs', 'one', run.id] });
      },
    },
  );
}
