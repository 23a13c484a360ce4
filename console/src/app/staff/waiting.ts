import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../api/me';
import { orderFiguresQuery } from '../../api/orders';
import { useScope } from '../../ui/scope';
import { COUNT_EVERY } from '../../api/freshness';

/** Where work waits, for the badges of the navigation. */
export function useWaiting() {
  const { community } = useScope();
  const figures = useQuery({ ...orderFiguresQuery(community), enabled: useMay()('workorder:read'), refetchInterval: COUNT_EVERY });
  return {
    toDispatch: figures.data?.byStatus.find(({ status }) => status === 'PENDING_DISPATCH')?.count,
    open: figures.data?.open,
  };
}
