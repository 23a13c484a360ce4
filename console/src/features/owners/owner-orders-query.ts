import { ordersQuery } from '../../api/orders';

export const ownerOrdersQuery = (owner: string) => ordersQuery({ owner, limit: 50 });
