import { useQuery } from '@tanstack/react-query';
import { ownerApi, unwrap } from '../../api/client';

const LOOK_EVERY = 3_000;

export function useRunningImports() {
  const imports = useQuery({
    queryKey: ['imports'],
    queryFn: ({ signal }) => unwrap(ownerApi.GET('/imports', { signal })),
    refetchInterval: LOOK_EVERY,
  });
  return imports.data?.items.filter(({ status }) => status === 'RUNNING') ?? [];
}
