import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';

import { billingApi, unwrap } from '../../api/client';
import { useCommand } from '../../api/command';
import type { Tariff } from '../../api/types';
import { useAddress } from '../../ui/address';
import { useScope } from '../../ui/scope';

export type TariffTab = 'all' | 'proposed' | 'active';

const STATUSES: Record<TariffTab, Tariff['status'][]> = { all: [], proposed: ['PROPOSED'], active: ['ACTIVE'] };
const PAGE = 100;

export function useTariffs() {
  const { params, change } = useAddress();
  const { community } = useScope();
  const asked = params.get('tab');
  const tab: TariffTab = asked === 'proposed' || asked === 'active' ? asked : 'all';
  const after = params.get('after') ?? undefined;
  const filter = { status: STATUSES[tab], limit: PAGE, ...(community && { community }), ...(after && { after }) };
  const tariffs = useQuery({
    queryKey: ['tariffs', 'list', filter],
    queryFn: ({ signal }) => unwrap(billingApi.GET('/tariffs', { params: { query: filter }, signal })),
    placeholderData: keepPreviousData,
  });
  return {
    tariffs,
    tab,
    after,
    show: (next: TariffTab) => change({ tab: next === 'all' ? undefined : next, after: undefined }),
    turn: (next: string | undefined) => change({ after: next }),
  };
}

const oneQuery = (id: string) => ({
  queryKey: ['tariffs', 'one', id],
  queryFn: ({ signal }: { signal: AbortSignal }) => unwrap(billingApi.GET('/tariffs/{id}', { params: { path: { id } }, signal })),
});

export function useTariff(id: string) {
  const tariff = useQuery(oneQuery(id));
  const preview = useQuery({
    queryKey: ['tariffs', 'preview', id],
    queryFn: ({ signal }) => unwrap(billingApi.GET('/tariffs/{id}/preview', { params: { path: { id } }, signal })),
  });
  return { tariff, preview };
}

/** The meters of what all of a community share; none while no community is chosen. */
export function useCommonMeters(community: string | undefined) {
  return useQuery({
    queryKey: ['meters', 'common', community],
    queryFn: ({ signal }) =>
      unwrap(billingApi.GET('/meters/common', { params: { query: { community: community ?? '', limit: 200 } }, signal })),
    enabled: community !== undefined,
  });
}

/** Puts it into force, refuses it or ends it. */
export function useTariffMove<Body extends object>(
  tariff: Tariff,
  move: 'activation' | 'refusal' | 'end',
  done: () => void = () => undefined,
) {
  const client = useQueryClient();
  return useCommand(
    (body: Body, header) =>
      unwrap(
        billingApi.POST(`/tariffs/{id}/${move}`, { params: { path: { id: tariff.id }, header }, body: body as never }),
      ) as Promise<Tariff>,
    {
      version: () => tariff.version,
      onSuccess: (after) => {
        client.setQueryData(oneQuery(tariff.id).queryKey, after);
        void client.invalidateQueries({ queryKey: ['tariffs'] });
        done();
      },
      onError: (problem) => {
        if (problem.isConflict) return client.invalidateQueries({ queryKey: ['tariffs', 'one', tariff.id] });
      },
    },
  );
}
