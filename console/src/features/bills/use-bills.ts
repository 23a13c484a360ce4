import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { OWED } from '../../api/bills';
import { billingApi, ownerApi, unwrap } from '../../api/client';
import type { CommandHeaders } from '../../api/command';
import type { ExportRequest } from '../../api/exports';
import type { Bill } from '../../api/types';
import { unitsFoundQuery } from '../../api/units';
import { useAddress } from '../../ui/address';
import { FIXED_FOR } from '../../api/freshness';

export type BillTab = 'open' | 'paid';

const STATUSES: Record<BillTab, Bill['status'][]> = { open: OWED, paid: ['PAID'] };
const PAGE = 50;
const UNITS_SHOWN = 6;

/** Bills of everybody, of a unit or of an order; what was asked stands in the address. */
export function useBills() {
  const { params, change } = useAddress();
  const tab: BillTab = params.get('tab') === 'paid' ? 'paid' : 'open';
  const [unit, order, after, chosen] = ['unit', 'order', 'after', 'bill'].map((name) => params.get(name) ?? undefined);
  const question = { status: STATUSES[tab], ...(unit && { unit }), ...(order && { order }) };
  const filter = { ...question, limit: PAGE, ...(after && { after }) };
  const bills = useQuery({
    queryKey: ['bills', 'list', filter],
    queryFn: ({ signal }) => unwrap(billingApi.GET('/bills', { params: { query: filter }, signal })),
    placeholderData: keepPreviousData,
  });
  const bill = useQuery({
    queryKey: ['bills', 'one', chosen],
    queryFn: ({ signal }) => unwrap(billingApi.GET('/bills/{id}', { params: { path: { id: chosen ?? '' } }, signal })),
    enabled: chosen !== undefined,
  });
  return {
    bills,
    exported: (body: ExportRequest, header: CommandHeaders) =>
      unwrap(billingApi.POST('/bills/exports', { params: { query: question, header }, body })),
    bill,
    tab,
    unit,
    order,
    after,
    chosen,
    show: (next: BillTab) => change({ tab: next === 'open' ? undefined : next, after: undefined, bill: undefined }),
    ofUnit: (next: string | undefined) => change({ unit: next, order: undefined, after: undefined, bill: undefined }),
    turn: (next: string | undefined) => change({ after: next }),
    choose: (next: string) => change({ bill: next }),
  };
}

export function useUnitsFound(q: string) {
  const found = useQuery(unitsFoundQuery(q));
  return { hits: (found.data ?? []).slice(0, UNITS_SHOWN), isAnswered: found.isSuccess };
}

/** The name of the unit that the address names, whoever put it there. */
export function useUnitLabel(unit: string | undefined): string | undefined {
  const found = useQuery({
    queryKey: ['units', 'one', unit],
    queryFn: ({ signal }) => unwrap(ownerApi.GET('/units/{id}', { params: { path: { id: unit ?? '' } }, signal })),
    enabled: unit !== undefined,
    staleTime: FIXED_FOR,
  });
  return found.data?.label;
}
