import { queryOptions } from '@tanstack/react-query';
import { unwrap, workorderApi } from '../../api/client';
import type { OwnerRecord } from '../../api/types';
import { everyId } from './every-id';

const LIMIT = 50;

/** Orders of one person, the newest first; those too that are told of records that went over. */
export const ownerOrdersQuery = (owner: OwnerRecord) => {
  const ids = everyId(owner);
  return queryOptions({
    queryKey: ['orders', 'list', { owner: ids, limit: LIMIT }],
    queryFn: async ({ signal }) => {
      const pages = await Promise.all(
        ids.map((id) => unwrap(workorderApi.GET('/orders', { params: { query: { owner: id, limit: LIMIT } }, signal }))),
      );
      return { items: pages.flatMap(({ items }) => items).sort((one, other) => other.createdAt.localeCompare(one.createdAt)) };
    },
  });
};
