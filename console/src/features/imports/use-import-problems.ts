import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ownerApi, unwrap } from '../../api/client';
import type { Import } from '../../api/types';
import { useAddress } from '../../ui/address';

const PAGE = 200;

/** One page of the bad rows, all or those with one wrong; which stands in the address. */
export function useImportProblems({ id, status, rejected }: Import) {
  const { params, change } = useAddress();
  // Not `code` in the address: sign-in has that name for its own, and the realm sends nobody back to such an address.
  const code = params.get('wrong') ?? undefined;
  const after = params.get('after') ?? undefined;
  const query = { ...(code && { code }), ...(after && { after }), limit: PAGE };
  return {
    problems: useQuery({
      // More of them come while it runs.
      queryKey: ['imports', 'problems', id, query, status, rejected],
      queryFn: ({ signal }) => unwrap(ownerApi.GET('/imports/{id}/problems', { params: { path: { id }, query }, signal })),
      placeholderData: keepPreviousData,
    }),
    code,
    after,
    choose: (next: string | undefined) => change({ wrong: next, after: undefined }),
    turn: (next: string | undefined) => change({ after: next }),
  };
}
