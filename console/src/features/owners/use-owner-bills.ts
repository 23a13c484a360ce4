import { useQueries } from '@tanstack/react-query';
import { unitBillsQuery } from '../../api/bills';
import type { OwnerRecord } from '../../api/types';

/** Bills of all of an owner's units, the newest first. */
export function useOwnerBills(owner: OwnerRecord, enabled: boolean) {
  const results = useQueries({ queries: owner.links.map((link) => ({ ...unitBillsQuery(link.unitId), enabled })) });
  const failed = results.find((result) => result.isError);
  const isReady = enabled && results.every((result) => result.data);
  const data = isReady ? results.flatMap((result) => result.data?.items ?? []).sort((a, b) => b.issuedAt.localeCompare(a.issuedAt)) : undefined;
  return {
    data,
    error: failed?.error,
    retry: () => void results.forEach((result) => void result.refetch()),
    owedCents: data?.reduce((sum, bill) => sum + bill.outstanding.cents, 0) ?? 0,
  };
}
