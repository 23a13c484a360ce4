import { useQuery } from '@tanstack/react-query';
import { workorderApi, unwrap } from '../../api/client';
import { useMay } from '../../api/me';
import { useScope } from '../../ui/scope';

const OPEN = new Set(['PENDING_DISPATCH', 'ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'WAITING_PARTS', 'ON_HOLD']);

/** Where work waits, for the badges of the navigation. */
export function useWaiting() {
  const { community } = useScope();
  const may = useMay()('workorder:read');
  const figures = useQuery({
    queryKey: ['orders', 'figures', community],
    queryFn: ({ signal }) => unwrap(workorderApi.GET('/orders/figures', { params: { query: { community } }, signal })),
    enabled: may,
  });
  return {
    toDispatch: figures.data?.byStatus.find(({ status }) => status === 'PENDING_DISPATCH')?.count,
    open: figures.data?.byStatus.filter(({ status }) => OPEN.has(status)).reduce((sum, { count }) => sum + count, 0),
  };
}

