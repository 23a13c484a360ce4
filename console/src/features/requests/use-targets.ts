import { useQuery } from '@tanstack/react-query';
import { unwrap, workorderApi } from '../../api/client';
import type { Priority } from '../../api/types';
import { FIXED_FOR } from '../../api/freshness';

/** What is promised for each priority, so that the agent can say it to the caller. */
export function useTargets() {
  const targets = useQuery({
    queryKey: ['orders', 'targets'],
    queryFn: ({ signal }) => unwrap(workorderApi.GET('/orders/targets', { signal })),
    staleTime: FIXED_FOR,
  });
  return (priority: Priority) => targets.data?.find((target) => target.priority === priority);
}
