import { queryOptions } from '@tanstack/react-query';
import { ownerApi, unwrap } from './client';

/** Units by what a caller says. */
export const unitsFoundQuery = (q: string) =>
  queryOptions({
    queryKey: ['units', 'found', q],
    queryFn: ({ signal }) => unwrap(ownerApi.GET('/units', { params: { query: { q } }, signal })),
    enabled: q !== '',
  });

export const unitQuery = (id: string) =>
  queryOptions({
    queryKey: ['units', 'one', id],
    queryFn: ({ signal }) => unwrap(ownerApi.GET('/units/{id}', { params: { path: { id } }, signal })),
  });

/** Who is, was and will be what to a home; with a day, who was then. */
export const peopleQuery = (unit: string, on = '') =>
  queryOptions({
    queryKey: ['owners', 'unit', unit, on],
    queryFn: ({ signal }) =>
      unwrap(ownerApi.GET('/units/{id}/people', { params: { path: { id: unit }, query: { ...(on && { on }) } }, signal })),
  });
