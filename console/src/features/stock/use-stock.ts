import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { unwrap, workorderApi } from '../../api/client';
import { useCommand } from '../../api/command';
import { unitOf, useDictionary } from '../../api/dictionaries';
import { ASK_EVERY } from '../../api/freshness';
import type { StockItem, StockMark } from '../../api/types';
import { useAddress } from '../../ui/address';
import { useScope } from '../../ui/scope';

export const MARKS: readonly StockMark[] = ['LOW', 'WAITED_FOR', 'KEPT', 'COUNTED'];

const PAGE = 50;

/** What lies in the stores, as the address narrows it. */
export function useStock() {
  const { params, change } = useAddress();
  const { community } = useScope();
  const mark = MARKS.find((name) => name === params.get('mark'));
  const after = params.get('after') ?? undefined;
  const query = { limit: PAGE, ...(community && { community }), ...(mark && { mark }), ...(after && { after }) };
  const stock = useQuery({
    queryKey: ['stock', query],
    queryFn: ({ signal }) => unwrap(workorderApi.GET('/stock', { params: { query }, signal })),
    placeholderData: keepPreviousData,
    refetchInterval: ASK_EVERY,
  });
  return {
    stock,
    mark,
    after,
    community,
    show: (next: StockMark | 'all') => change({ mark: next === 'all' ? undefined : next, after: undefined }),
    turn: (to: string | undefined) => change({ after: to }),
  };
}

/** As many movements as the service shows at once. */
const MOVEMENTS_AT_ONCE = 500;

export function useStockItem(id: string) {
  const { params, change } = useAddress();
  const before = params.get('before') ?? undefined;
  const item = useQuery({
    queryKey: ['stock', id],
    queryFn: ({ signal }) => unwrap(workorderApi.GET('/stock/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ASK_EVERY,
  });
  const version = item.data?.version;
  const ledger = useQuery({
    // Not below `stock`: what is asked anew after each step is the item, and only another version has another ledger.
    queryKey: ['stock-ledger', id, version, before] as const,
    queryFn: ({ signal }) =>
      unwrap(
        workorderApi.GET('/stock/{id}/history', { params: { path: { id }, query: before ? { before: Number(before) } : {} }, signal }),
      ),
    placeholderData: (shown, query) => (query?.queryKey[1] === id ? shown : undefined),
    staleTime: Infinity,
    enabled: version !== undefined,
  });
  const rows = ledger.data ?? [];
  return {
    item,
    ledger,
    pages: {
      after: before,
      next: rows.length < MOVEMENTS_AT_ONCE ? undefined : String(rows[0]?.sequence),
      turn: (to: string | undefined) => change({ before: to }),
    },
  };
}

/** The answer of a second person to a count. */
export function useCountAnswer(item: StockItem, done?: () => void) {
  const client = useQueryClient();
  const settled = { version: () => item.version, onSettled: () => client.invalidateQueries({ queryKey: ['stock'] }) };
  return {
    accept: useCommand(
      (_: object, header) => unwrap(workorderApi.POST('/stock/{id}/count-approval', { params: { path: { id: item.id }, header } })),
      settled,
    ),
    refuse: useCommand(
      (body: { reason: string }, header) =>
        unwrap(workorderApi.POST('/stock/{id}/count-refusal', { params: { path: { id: item.id }, header }, body })),
      { ...settled, onSuccess: done },
    ),
  };
}

/** What a material is called, and in what it is counted. */
export function useMaterials() {
  const { entries, labelOf } = useDictionary('material');
  return {
    entries,
    nameOf: (item: Pick<StockItem, 'material' | 'name'>) => {
      const label = labelOf(item.material);
      return label === item.material ? item.name : label;
    },
    unitOf: (code: string) => unitOf(entries.find((entry) => entry.code === code)),
  };
}

/** What is asked for, with what it is counted in as soon as that is known. */
export function useInUnit() {
  const { t } = useTranslation();
  const { unitOf } = useMaterials();
  return (name: string, material: string) => {
    const unit = unitOf(material);
    return unit === '' ? name : t('stock.inUnit', { name, unit });
  };
}
