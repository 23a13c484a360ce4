import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { billingApi, unwrap } from '../../api/client';
import { useCommand } from '../../api/command';
import type { Relief } from '../../api/types';
import { useAddress } from '../../ui/address';
import { useScope } from '../../ui/scope';

export type ReliefTab = 'all' | 'proposed' | 'active';

const STATUSES: Record<ReliefTab, Relief['status'][]> = { all: [], proposed: ['PROPOSED'], active: ['ACTIVE'] };
const PAGE = 100;

export function useReliefs() {
  const { params, change } = useAddress();
  const { community } = useScope();
  const asked = params.get('tab');
  const tab: ReliefTab = asked === 'proposed' || asked === 'active' ? asked : 'all';
  const after = params.get('after') ?? undefined;
  const filter = { status: STATUSES[tab], limit: PAGE, ...(community && { community }), ...(after && { after }) };
  const reliefs = useQuery({
    queryKey: ['reliefs', filter],
    queryFn: ({ signal }) => unwrap(billingApi.GET('/reliefs', { params: { query: filter }, signal })),
    placeholderData: keepPreviousData,
  });
  return {
    reliefs,
    tab,
    after,
    isWritten: params.get('new') !== null,
    show: (next: ReliefTab) => change({ tab: next === 'all' ? undefined : next, after: undefined }),
    write: () => change({ new: '1' }),
    close: () => change({ new: undefined }),
    turn: (next: string | undefined) => change({ after: next }),
  };
}

/** Confirms it, refuses it or ends it. */
export function useReliefMove<Body extends object>(
  relief: Relief,
  move: 'confirmation' | 'refusal' | 'end',
  done: () => void = () => undefined,
) {
  const client = useQueryClient();
  const again = () => client.invalidateQueries({ queryKey: ['reliefs'] });
  return useCommand(
    (body: Body, header) =>
      unwrap(
        billingApi.POST(`/reliefs/{id}/${move}`, { params: { path: { id: relief.id }, header }, body: body as never }),
      ) as Promise<Relief>,
    {
      version: () => relief.version,
      onSuccess: () => {
        void again();
        done();
      },
      onError: (problem) => {
        if (problem.isConflict) return again();
      },
    },
  );
}
