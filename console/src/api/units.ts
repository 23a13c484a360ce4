import { queryOptions } from '@tanstack/react-query';
import { ownerApi, unwrap } from './client';

export const unitQuery = (id: string) =>
  queryOptions({
    queryKey: ['units', 'one', id],
    queryFn: ({ signal }) => unwrap(ownerApi.GET('/units/{id}', { params: { path: { id } }, signal })),
  });
