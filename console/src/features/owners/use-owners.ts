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
  const after = params.get('after') ?? undefined;
  const settled = useSettled(q.trim(), 100);
  const question = { ...(settled && { q: settled }), ...(community && { community }) };
  const owners = useQuery({
    queryKey: ['owners', 'list', settled, community, after],
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
    after,
    find: (text: string) => change({ q: text, after: undefined }, { replace: true }),
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
