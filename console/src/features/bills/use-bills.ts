import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { OWED } from '../../api/bills';
import { billingApi, ownerApi, unwrap } from '../../api/client';
import { useCommand, type CommandHeaders } from '../../api/command';
import type { ExportRequest } from '../../api/exports';
import type { Bill } from '../../api/types';
import { unitsFoundQuery } from '../../api/units';
import { useAddress } from '../../ui/address';
import { FIXED_FOR } from '../../api/freshness';

export type BillTab = 'open' | 'paid' | 'all';

/** By what a figure elsewhere names the bills that it counts. */
const DOOR = ['community', 'building', 'month', 'item', 'dueFrom', 'dueBefore'] as const;

export type Door = Partial<Record<(typeof DOOR)[number], string>>;

const STATUSES: Record<BillTab, Bill['status'][]> = { open: OWED, paid: ['PAID'], all: [...OWED, 'PAID'] };
const PAGE = 50;
const UNITS_SHOWN = 6;

/** Bills of everybody, of a unit or of an order; what was asked stands in the address. */
export function useBills() {
  const { params, change } = useAddress();
  const asked = params.get('tab');
  const tab: BillTab = asked === 'paid' || asked === 'all' ? asked : 'open';
  const door: Door = {};
  for (const name of DOOR) {
    const value = params.get(name);
    if (value) door[name] = value;
  }
  const isDoor = Object.keys(door).length > 0;
  const [unit, order, after, chosen] = ['unit', 'order', 'after', 'bill'].map((name) => params.get(name) ?? undefined);
  const question = { status: STATUSES[tab], ...door, ...(unit && { unit }), ...(order && { order }) };
  const filter = { ...question, limit: PAGE, ...(after && { after }) };
  const bills = useQuery({
    queryKey: ['bills', 'list', filter],
    queryFn: ({ signal }) => unwrap(billingApi.GET('/bills', { params: { query: filter }, signal })),
    placeholderData: keepPreviousData,
  });
  const totals = useQuery({
    queryKey: ['bills', 'totals', question],
    queryFn: ({ signal }) => unwrap(billingApi.GET('/bills/totals', { params: { query: question }, signal })),
    enabled: isDoor,
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
    door: isDoor ? door : undefined,
    totals: totals.data,
    tab,
    unit,
    order,
    after,
    chosen,
    show: (next: BillTab) => change({ tab: next === 'open' ? undefined : next, after: undefined, bill: undefined }),
    ofUnit: (next: string | undefined) => change({ unit: next, order: undefined, after: undefined, bill: undefined }),
    leave: () =>
      change({ ...Object.fromEntries(DOOR.map((name) => [name, undefined])), unit: undefined, after: undefined, bill: undefined }),
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

type BillMove = 'void-proposal' | 'void-approval' | 'void-refusal' | 'credit-approval' | 'credit-refusal';

/** What becomes of a bill that somebody finds wrong, all of it or part. */
export function useBillMove(bill: Bill, move: BillMove) {
  const client = useQueryClient();
  return useCommand(
    (body: { reason?: string }, header) =>
      unwrap(billingApi.POST(`/bills/{id}/${move}`, { params: { path: { id: bill.id }, header }, body: body as never })) as Promise<Bill>,
    {
      version: () => bill.version,
      onSuccess: (after) => {
        client.setQueryData(['bills', 'one', bill.id], after);
        void client.invalidateQueries({ queryKey: ['bills'] });
      },
      onError: (problem) => {
        if (problem.isConflict) return client.invalidateQueries({ queryKey: ['bills'] });
      },
    },
  );
}
