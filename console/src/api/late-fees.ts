import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { billingApi, unwrap } from './client';
import { useCommand } from './command';
import type { LateFee } from './types';

/** How the late fee of a bill stands today. */
export const lateFeeQuery = (bill: string) =>
  queryOptions({
    queryKey: ['bills', 'late', bill],
    queryFn: ({ signal }) => unwrap(billingApi.GET('/bills/{id}/late-fee', { params: { path: { id: bill } }, signal })),
  });

/** Those of a unit's bills of which something can be charged or is to be waived. */
export const unitLateFeesQuery = (unit: string) =>
  queryOptions({
    queryKey: ['bills', 'late', 'of', unit],
    queryFn: ({ signal }) => unwrap(billingApi.GET('/accounts/{id}/late-fees', { params: { path: { id: unit } }, signal })),
  });

type Move = 'waiver-approval' | 'waiver-refusal';

/** Charges what is open of it, as it is on screen. */
export function useChargeLateFee(fee: LateFee) {
  return useCommand(
    (body: { amountCents: number }, header) =>
      unwrap(billingApi.POST('/bills/{id}/late-fee', { params: { path: { id: fee.billId }, header }, body })),
    useAnswer(fee),
  );
}

export function useLateFeeMove<Body extends object>(fee: LateFee, move: Move, done: () => void = () => undefined) {
  return useCommand(
    (body: Body, header) =>
      unwrap(
        billingApi.POST(`/bills/{id}/late-fee/${move}`, { params: { path: { id: fee.billId }, header }, body: body as never }),
      ) as Promise<LateFee>,
    useAnswer(fee, done),
  );
}

function useAnswer(fee: LateFee, done: () => void = () => undefined) {
  const client = useQueryClient();
  return {
    onSuccess: (after: LateFee) => {
      client.setQueryData(lateFeeQuery(fee.billId).queryKey, after);
      void client.invalidateQueries({ queryKey: ['bills'] });
      done();
    },
    onError: (problem: { isConflict: boolean }) => {
      if (problem.isConflict) return client.invalidateQueries({ queryKey: ['bills'] });
    },
  };
}
