import { useQuery } from '@tanstack/react-query';
import { ownerApi, unwrap } from '../../api/client';
import { JOB_EVERY } from '../../api/freshness';

export function useRunningImports() {
  const imports = useQuery({
    queryKey: ['imports'],
    queryFn: ({ signal }) => unwrap(ownerApi.GET('/imports', { signal })),
    refetchInterval: JOB_EVERY,
  });
  return imports.data?.items.filter(({ status }) => status === 'RUNNING') ?? [];
}
