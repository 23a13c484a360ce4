import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { ownerApi, unwrap } from './client';
import type { Me } from './types';
import { ACCOUNT_FOR } from './freshness';

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => unwrap(ownerApi.GET('/me', { signal })),
  staleTime: ACCOUNT_FOR,
});

/** Who is signed in; the shell has waited for it, so that screens need not. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}

export function useMaybeMe() {
  return useQuery(meQuery);
}

/** Whether one may; with `|` between several, whether any of them suffices. */
export function useMay(): (permission: string) => boolean {
  const { permissions } = useMe();
  return (permission) => permission.split('|').some((one) => permissions.includes(one));
}

/** Where somebody belongs after signing in. */
export function homeOf(me: Me): 'resident' | 'technician' | 'staff' {
  if (me.posts.some((post) => post !== 'TE' && post !== 'OW' && post !== 'HM')) {
    return 'staff';
  }
  return me.posts.includes('TE') ? 'technician' : me.ownerId ? 'resident' : 'staff';
}
