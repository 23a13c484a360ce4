import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { notificationApi, unwrap } from '../../api/client';
import { useCommand } from '../../api/command';
import { useAddress } from '../../ui/address';
import { useScope } from '../../ui/scope';

const PAGE = 50;

/** The open pages of one's buildings. */
export function useLobbyPages() {
  const { params, change } = useAddress();
  const { community } = useScope();
  const after = params.get('after') ?? undefined;
  const query = { limit: PAGE, ...(community && { community }), ...(after && { after }) };
  const pages = useQuery({
    queryKey: ['lobby-pages', query],
    queryFn: ({ signal }) => unwrap(notificationApi.GET('/lobby-pages', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
  return { pages, after, turn: (next: string | undefined) => change({ after: next }) };
}

export function useWithdrawal(id: string, done: () => void) {
  const client = useQueryClient();
  return useCommand(
    (_: object, header) => unwrap(notificationApi.POST('/lobby-pages/{id}/withdrawal', { params: { path: { id }, header } })),
    {
      onSuccess: () => {
        done();
        return client.invalidateQueries({ queryKey: ['lobby-pages'] });
      },
    },
  );
}
