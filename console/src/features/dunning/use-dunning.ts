import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { billingApi, unwrap } from '../../api/client';
import { useCommand } from '../../api/command';
import type { DunningCase, DunningRound } from '../../api/types';
import { useAddress } from '../../ui/address';
import { useScope } from '../../ui/scope';

export type ArrearsBy = 'BUILDING' | 'UNIT' | 'COMMUNITY';
export type CollectedBy = 'COMMUNITY' | 'BUILDING' | 'ITEM';

const PAGE = 50;

/** What is owed by age, what came in by month, and who was reminded. */
export function useArrears() {
  const { params, change } = useAddress();
  const { community } = useScope();
  const asked = params.get('by');
  const by: ArrearsBy = asked === 'UNIT' || asked === 'BUILDING' ? asked : 'COMMUNITY';
  const [building, place, after] = ['building', 'community', 'after'].map((name) => params.get(name) ?? undefined);
  const of = place ?? community;
  const where = { ...(of && { community: of }), ...(building && { building }) };
  const arrears = useQuery({
    queryKey: ['bills', 'arrears', by, where],
    queryFn: ({ signal }) => unwrap(billingApi.GET('/arrears', { params: { query: { by, ...where } }, signal })),
    placeholderData: keepPreviousData,
  });
  const rate = params.get('rate');
  const rateBy: CollectedBy = rate === 'BUILDING' || rate === 'ITEM' ? rate : 'COMMUNITY';
  const collected = useQuery({
    queryKey: ['bills', 'collected', rateBy, of],
    queryFn: ({ signal }) =>
      unwrap(billingApi.GET('/arrears/collection', { params: { query: { by: rateBy, ...(of && { community: of }) } }, signal })),
    placeholderData: keepPreviousData,
  });
  const expected = useQuery({
    queryKey: ['bills', 'expected', of],
    queryFn: ({ signal }) => unwrap(billingApi.GET('/arrears/forecast', { params: { query: { ...(of && { community: of }) } }, signal })),
  });
  const cases = useQuery({
    queryKey: ['bills', 'dunning', of, after],
    queryFn: ({ signal }) =>
      unwrap(
        billingApi.GET('/dunning-cases', {
          params: { query: { status: ['OPEN', 'PROMISED'], limit: PAGE, ...(of && { community: of }), ...(after && { after }) } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
  return {
    arrears,
    collected,
    rateBy,
    expected,
    cases,
    by,
    community: of,
    building,
    after,
    show: (next: ArrearsBy) => change({ by: next === 'COMMUNITY' ? undefined : next, building: undefined }),
    rate: (next: CollectedBy) => change({ rate: next === 'COMMUNITY' ? undefined : next }),
    turn: (next: string | undefined) => change({ after: next }),
  };
}

export function useRound(done: (round: DunningRound) => void) {
  const client = useQueryClient();
  return useCommand(
    (body: { communityId: string }, header) => unwrap(billingApi.POST('/dunning-cases/rounds', { params: { header }, body })),
    {
      onSuccess: (round) => {
        void client.invalidateQueries({ queryKey: ['bills'] });
        done(round);
      },
    },
  );
}

export function useDunningCase(id: string) {
  return useQuery({
    queryKey: ['bills', 'dunning', 'one', id],
    queryFn: ({ signal }) => unwrap(billingApi.GET('/dunning-cases/{id}', { params: { path: { id } }, signal })),
  });
}

export function usePromise(of: DunningCase, done: () => void) {
  const client = useQueryClient();
  return useCommand(
    (body: { until: string; note: string }, header) =>
      unwrap(billingApi.POST('/dunning-cases/{id}/promise', { params: { path: { id: of.id }, header }, body })),
    {
      version: () => of.version,
      onSuccess: () => {
        void client.invalidateQueries({ queryKey: ['bills', 'dunning'] });
        done();
      },
      onError: (problem) => {
        if (problem.isConflict) return client.invalidateQueries({ queryKey: ['bills', 'dunning'] });
      },
    },
  );
}
