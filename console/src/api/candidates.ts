import { queryOptions } from '@tanstack/react-query';
import { unwrap, workorderApi } from './client';

/** Who could do an order, the best first. */
export const candidatesQuery = (id: string) =>
  queryOptions({
    queryKey: ['orders', 'candidates', id],
    queryFn: ({ signal }) => unwrap(workorderApi.GET('/orders/{id}/candidates', { params: { path: { id } }, signal })),
    enabled: id !== '',
  });
