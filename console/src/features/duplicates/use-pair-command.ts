import { useQueryClient } from '@tanstack/react-query';
import { ownerApi, unwrap } from '../../api/client';
import { useCommand } from '../../api/command';

/** What is decided of a pair; both records are others then. */
export function usePairCommand(path: '/duplicates/{id}/dismissal' | '/duplicates/{id}/parting') {
  const client = useQueryClient();
  return useCommand((id: string, header) => unwrap(ownerApi.POST(path, { params: { path: { id }, header } })), {
    onSuccess: () => client.invalidateQueries({ queryKey: ['owners'] }),
  });
}
