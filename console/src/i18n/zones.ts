import { QueryClientContext } from '@tanstack/react-query';
import { createContext, createElement, useContext, type ReactNode } from 'react';
import { meQuery } from '../api/me';
import type { Zone } from './zone';

const Around = createContext<Zone>(undefined);

/** What is inside is of a community, and so are its times; without one it is of whatever it stands in. */
export function ZoneOf({ community, zone, children }: { community?: string | null; zone?: string; children: ReactNode }) {
  return createElement(Around, { value: useZone(community, zone) }, children);
}

/** The community that a record says it is of, or is for. */
export function communityOf(record: unknown): string | undefined {
  const { communityId, audience } = (record ?? {}) as {
    communityId?: unknown;
    audience?: { communityId?: unknown; communities?: unknown[] };
  };
  const of = communityId ?? audience?.communityId ?? audience?.communities?.[0];
  return typeof of === 'string' ? of : undefined;
}

/** The zone of a community; of none, that of the community whose record is shown around here, else the caller's usual one. */
export function useZoneOf(): (community?: string | null) => Zone {
  const around = useContext(Around);
  const me = useContext(QueryClientContext)?.getQueryData(meQuery.queryKey);
  return (community) => {
    const elsewhere = community && me?.elsewhere.find(({ communityId }) => communityId === community)?.zone;
    return elsewhere || (community ? undefined : around) || me?.zone;
  };
}

/** @param said what is known of the zone without the community, such as by who has not signed in */
export function useZone(community?: string | null, said?: string): Zone {
  const of = useZoneOf();
  return said ?? of(community);
}
