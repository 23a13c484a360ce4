import { queryOptions } from '@tanstack/react-query';
import { billingApi, unwrap } from './client';
import type { Bill } from './types';

/** Anything may still be paid on them: not on what is paid, nor on what was cancelled. */
export const OWED: Bill['status'][] = ['ISSUED', 'PARTIALLY_PAID'];

export const unitBillsQuery = (unit: string) =>
  queryOptions({
    queryKey: ['bills', 'unit', unit],
    queryFn: ({ signal }) => unwrap(billingApi.GET('/bills', { params: { query: { unit } }, signal })),
  });

export const isOwed = ({ status }: Pick<Bill, 'status'>): boolean => OWED.includes(status);

/** What somebody finds wrong with it, all of it or part, as long as nobody has decided. */
export const foundWrong = ({ voidReason, creditProposed }: Bill): string | undefined => voidReason ?? creditProposed?.reason;
