import { useQueries } from '@tanstack/react-query';
import { unitBillsQuery } from '../../api/bills';
import type { OwnerRecord } from '../../api/types';
import { liveUnits } from './live-units';

/** Bills of the units that an owner has now, the newest first: a home that was sold is somebody else's. */
export function useOwnerBills(owner: OwnerRecord, enabled: boolean) {
  const results = useQueries({ queries: liveUnits(owner).map((unit) => ({ ...unitBillsQuery(unit), enabled })) });
  const failed = results.find((result) => result.isError);
  const isReady = enabled && results.every((result) => result.data);
  const data = isReady
    ? results.flatMap((result) => result.data?.items ?? []).sort((a, b) => b.issuedAt.localeCompare(a.issuedAt))
    : undefined;
  return {
    data,
    error: failed?.error,
    retry: () => void results.forEach((result) => void result.refetch()),
    owedCents: data?.reduce((sum, bill) => sum + bill.outstanding.cents, 0) ?? 0,
    /** There are more than these: a sum of them is a least sum. */
    isPartial: results.some((result) => result.data?.next),
  };
}
