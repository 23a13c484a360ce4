import { queryOptions } from '@tanstack/react-query';
import { billingApi, unwrap } from './client';

export const unitBillsQuery = (unit: string) =>
  queryOptions({
    queryKey: ['bills', 'unit', unit],
    queryFn: ({ signal }) => unwrap(billingApi.GET('/bills', { params: { query: { unit } }, signal })),
  });
