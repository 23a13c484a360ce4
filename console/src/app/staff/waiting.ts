import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../api/me';
import { orderFiguresQuery } from '../../api/orders';
import { useScope } from '../../ui/scope';
import { notificationApi, unwrap } from '../../api/client';
import { ASK_EVERY, COUNT_EVERY } from '../../api/freshness';

/** Where work waits, for the badges of the navigation. */
export function useWaiting() {
  const { community } = useScope();
  const figures = useQuery({ ...orderFiguresQuery(community), enabled: useMay()('workorder:read'), refetchInterval: COUNT_EVERY });
  const conversations = useQuery({
    queryKey: ['conversations', 'waiting'],
    queryFn: ({ signal }) => unwrap(notificationApi.GET('/conversations/waiting', { signal })),
    enabled: useMay()('conversation:answer'),
    refetchInterval: ASK_EVERY,
  });
  return {
    conversations: conversations.data?.count,
    toDispatch: figures.data?.byStatus.find(({ status }) => status === 'PENDING_DISPATCH')?.count,
    open: figures.data?.open,
  };
}
