import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { orderHistoryQuery, orderQuery, useLiveOrders } from '../../api/orders';

export function useOrder() {
  const { id = '' } = useParams();
  const { live } = useLiveOrders();
  return { live, order: useQuery(orderQuery(id)), history: useQuery(orderHistoryQuery(id)) };
}
