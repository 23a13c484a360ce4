import { queryOptions } from '@tanstack/react-query';
import { ownerApi, unwrap } from './client';
import type { Duplicate } from './types';

export const ownerQuery = (id: string) =>
  queryOptions({
    queryKey: ['owners', 'one', id],
    queryFn: ({ signal }) => unwrap(ownerApi.GET('/owners/{id}', { params: { path: { id } }, signal })),
  });

/** Whoever answers to it: `3-2-1201`, a name, pinyin, initials, a phone or its last four digits. */
export const ownersFoundQuery = (q: string) =>
  queryOptions({
    queryKey: ['owners', 'found', q],
    queryFn: ({ signal }) => unwrap(ownerApi.GET('/owners', { params: { query: { q } }, signal })),
    enabled: q !== '',
  });

/** Pairs of records that may be, are not, or were one person's. */
export const duplicatesQuery = (question: { status: Duplicate['status']; community?: string; owner?: string; after?: string }) =>
  queryOptions({
    queryKey: ['owners', 'duplicates', question],
    queryFn: ({ signal }) => unwrap(ownerApi.GET('/duplicates', { params: { query: question }, signal })),
  });
