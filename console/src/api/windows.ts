import { queryOptions } from '@tanstack/react-query';
import { unwrap, workorderApi } from './client';
import type { components } from './workorder.gen';

export type FreeWindow = components['schemas']['AppointmentsFree'];

/** Under this they are known, until somebody hears that one is full. */
export const WINDOWS = ['requests', 'windows'] as const;

/** When a visit for work of a kind can be wished: what the roster can keep by now. */
export const windowsQuery = (community: string, type: string) =>
  queryOptions({
    queryKey: [...WINDOWS, community, type],
    queryFn: ({ signal }) => unwrap(workorderApi.GET('/requests/windows', { params: { query: { community, type } }, signal })),
    enabled: community !== '' && type !== '',
  });

/** The windows to which the visit of an order can be moved by now. */
export const orderWindowsQuery = (id: string) =>
  queryOptions({
    queryKey: [...WINDOWS, 'order', id],
    queryFn: ({ signal }) => unwrap(workorderApi.GET('/orders/{id}/windows', { params: { path: { id } }, signal })),
  });
