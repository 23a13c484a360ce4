import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { notificationApi, surveyApi, unwrap } from './client';
import { FIXED_FOR } from './freshness';
import type { components, operations } from './notification.gen';

export type Audience = components['schemas']['AudienceRequest'];
export type AudienceView = components['schemas']['AudienceView'];

/** What people are told or asked by: each service that has an audience answers the same about it. */
export type Teller = 'notices' | 'questionnaires';

type Question = NonNullable<operations['notice_audience']['parameters']['query']>;

const ASK = {
  notices: {
    counted: (query: Question, signal: AbortSignal) => unwrap(notificationApi.GET('/notices/audience', { params: { query }, signal })),
    entrances: (building: string, signal: AbortSignal) =>
      unwrap(notificationApi.GET('/notices/entrances', { params: { query: { building } }, signal })),
  },
  questionnaires: {
    counted: (query: Question, signal: AbortSignal) => unwrap(surveyApi.GET('/questionnaires/audience', { params: { query }, signal })),
    entrances: (building: string, signal: AbortSignal) =>
      unwrap(surveyApi.GET('/questionnaires/entrances', { params: { query: { building } }, signal })),
  },
};

/** An audience as it stands in an address. */
export function questionOf(audience: Audience) {
  const { communities = [], buildings = [], relations = [], tags = [], except = [], entrances = [], types = [], owing, list } = audience;
  return {
    community: communities,
    building: buildings,
    relation: relations,
    tag: tags,
    except,
    entrance: entrances.map(({ buildingId, name }) => `${buildingId}:${name}`),
    type: types,
    ...(owing && { owing }),
    ...(list && { list }),
  };
}

/** How many people an audience has today; not asked while it is nobody. */
export function useCounted(teller: Teller, audience: Audience) {
  const query = questionOf(audience);
  return useQuery({
    queryKey: [teller, 'audience', query],
    queryFn: ({ signal }) => ASK[teller].counted(query, signal),
    enabled: query.community.length + query.building.length > 0,
    placeholderData: keepPreviousData,
  });
}

/** By what the units of a building are told apart. */
export function useEntrances(teller: Teller, building: string) {
  return useQuery({
    queryKey: [teller, 'entrances', building],
    queryFn: ({ signal }) => ASK[teller].entrances(building, signal),
    staleTime: FIXED_FOR,
  });
}
