import { queryOptions } from '@tanstack/react-query';
import { billingApi, unwrap } from './client';
import type { Bill } from './types';

export const unitBillsQuery = (unit: string) =>
  queryOptions({
    queryKey: ['bills', 'unit', unit],
    queryFn: ({ signal }) => unwrap(billingApi.GET('/bills', { params: { query: { unit } }, signal })),
  });

/** Whether anything may still be paid on it: not on one that is paid, nor on one that was cancelled. */
export const isOwed = ({ status }: Pick<Bill, 'status'>): boolean => status === 'ISSUED' || status === 'PARTIALLY_PAID';
