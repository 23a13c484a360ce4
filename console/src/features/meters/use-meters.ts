import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { billingApi, unwrap } from '../../api/client';
import { useCommand } from '../../api/command';
import { ASK_EVERY } from '../../api/freshness';
import type { Meter } from '../../api/types';
import { useAddress } from '../../ui/address';
import { useScope } from '../../ui/scope';

export const KINDS = ['WATER', 'ELECTRICITY', 'GAS'] as const;
export const SORTS = ['LABEL', 'OLDEST'] as const;

const PAGE = 50;

/** The meters of one's communities, or those of what all of one community share, as the address narrows them. */
export function useMeters() {
  const { params, change } = useAddress();
  const { community } = useScope();
  const kind = KINDS.find((name) => name === params.get('kind'));
  const sort = SORTS.find((name) => name === params.get('sort')) ?? 'LABEL';
  const after = params.get('after') ?? undefined;
  const common = params.get('common') ?? undefined;
  const paged = { limit: PAGE, ...(kind && { kind }), ...(after && { after }) };
  const query = { ...paged, sort, ...(community && { community }) };
  const meters = useQuery({
    queryKey: ['meters', common, query],
    queryFn: ({ signal }) =>
      common
        ? unwrap(billingApi.GET('/meters/common', { params: { query: { ...paged, community: common } }, signal }))
        : unwrap(billingApi.GET('/meters', { params: { query }, signal })),
    placeholderData: keepPreviousData,
    refetchInterval: ASK_EVERY,
  });
  return {
    meters,
    kind,
    sort,
    after,
    common,
    showCommon: (next: string) => change({ common: next || undefined, after: undefined }),
    show: (next: Meter['kind'] | 'ALL') => change({ kind: next === 'ALL' ? undefined : next, after: undefined }),
    order: (next: (typeof SORTS)[number]) => change({ sort: next === 'LABEL' ? undefined : next, after: undefined }),
    turn: (to: string | undefined) => change({ after: to }),
  };
}

export interface Shown {
  day: string;
  value: number;
  estimated?: boolean;
  rolledOver?: boolean;
  confirmed?: boolean;
  photos?: string[];
}

/** What is read from one meter. */
export function useReading(meter: Meter, done: () => void) {
  const client = useQueryClient();
  return useCommand(
    (shown: Shown, header) =>
      unwrap(
        billingApi.POST('/meters/{id}/readings', {
          params: { path: { id: meter.id }, header },
          body: { estimated: false, rolledOver: false, confirmed: false, ...shown },
        }),
      ),
    {
      version: () => meter.version,
      onSuccess: () => {
        done();
        return client.invalidateQueries({ queryKey: ['meters'] });
      },
    },
  );
}
