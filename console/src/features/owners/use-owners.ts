import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { ownerApi, unwrap } from '../../api/client';
import type { CommandHeaders } from '../../api/command';
import type { ExportRequest } from '../../api/exports';
import { ownerQuery } from '../../api/owners';
import type { OwnerRecord } from '../../api/types';
import { useAddress } from '../../ui/address';
import { useScope } from '../../ui/scope';
import { useSettled } from '../../ui/settled';

const PAGE = 50;

/** Found owners, or the newest; what was asked stands in the address. */
export function useOwners() {
  const { params, change } = useAddress();
  const { community } = useScope();
  const q = params.get('q') ?? '';
  const tag = params.get('tag') ?? '';
  const after = params.get('after') ?? undefined;
  const settled = useSettled(q.trim(), 100);
  const question = { ...(settled ? { q: settled } : tag && { tag }), ...(community && { community }) };
  const owners = useQuery({
    queryKey: ['owners', 'list', settled, tag, community, after],
    queryFn: ({ signal }) =>
      unwrap(
        ownerApi.GET('/owners', {
          params: { query: { ...question, ...(after && { after }), limit: PAGE } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
  const exported = (body: ExportRequest, header: CommandHeaders) =>
    unwrap(ownerApi.POST('/owners/exports', { params: { query: question, header }, body }));
  return {
    owners,
    exported,
    q,
    tag,
    after,
    find: (text: string) => change({ q: text, tag: undefined, after: undefined }, { replace: true }),
    mark: (code: string) => change({ tag: code, q: undefined, after: undefined }),
    turn: (next: string | undefined) => change({ after: next }),
  };
}

/** What a form changed: the owner as it is now, and that lists are old. */
export function useTakeOwner() {
  const client = useQueryClient();
  return (owner: OwnerRecord) => {
    client.setQueryData(ownerQuery(owner.id).queryKey, owner);
    void client.invalidateQueries({ queryKey: ['owners'], predicate: ({ queryKey }) => queryKey[1] !== 'one' });
  };
}
