import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { billingApi, unwrap } from '../../api/client';
import { useCommand } from '../../api/command';
import type { LateFeeRule } from '../../api/types';
import { useAddress } from '../../ui/address';
import { useScope } from '../../ui/scope';

const PAGE = 100;

export function useLateFeeRules() {
  const { params, change } = useAddress();
  const { community } = useScope();
  const after = params.get('after') ?? undefined;
  const filter = { limit: PAGE, ...(community && { community }), ...(after && { after }) };
  const rules = useQuery({
    queryKey: ['late-fee-rules', filter],
    queryFn: ({ signal }) => unwrap(billingApi.GET('/late-fee-rules', { params: { query: filter }, signal })),
    placeholderData: keepPreviousData,
  });
  return {
    rules,
    after,
    isWritten: params.get('new') !== null,
    write: () => change({ new: '1' }),
    close: () => change({ new: undefined }),
    turn: (next: string | undefined) => change({ after: next }),
  };
}

/** Puts it into force, refuses it or ends it. */
export function useRuleMove<Body extends object>(
  rule: LateFeeRule,
  move: 'activation' | 'refusal' | 'end',
  done: () => void = () => undefined,
) {
  const client = useQueryClient();
  const again = () => client.invalidateQueries({ queryKey: ['late-fee-rules'] });
  return useCommand(
    (body: Body, header) =>
      unwrap(
        billingApi.POST(`/late-fee-rules/{id}/${move}`, { params: { path: { id: rule.id }, header }, body: body as never }),
      ) as Promise<LateFeeRule>,
    {
      version: () => rule.version,
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
