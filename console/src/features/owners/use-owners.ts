import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { ownerApi, unwrap } from '../../api/client';
import { useScope } from '../../ui/scope';
import { useSettled } from '../../ui/settled';

const PAGE = 50;

/** Found owners, or the newest; what was asked stands in the address. */
export function useOwners() {
  const [params, setParams] = useSearchParams();
  const { community } = useScope();
  const q = params.get('q') ?? '';
  const after = params.get('after') ?? undefined;
  const settled = useSettled(q.trim(), 100);
  const owners = useQuery({
    queryKey: ['owners', 'list', settled, after],
    queryFn: ({ signal }) => unwrap(ownerApi.GET('/owners', { params: { query: { ...(settled && { q: settled }), ...(after && { after }), limit: PAGE } }, signal })),
    placeholderData: keepPreviousData,
  });
  const change = (name: string, value: string | undefined, replace: boolean) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (name === 'q') next.delete('after');
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace },
    );
  return {
    owners,
    q,
    after,
    community,
    find: (text: string) => change('q', text, true),
    turn: (next: string | undefined) => change('after', next, false),
  };
}
