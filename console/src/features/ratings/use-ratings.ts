import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { surveyApi, unwrap } from '../../api/client';
import type { components, operations } from '../../api/survey.gen';
import { instantIn } from '../../i18n/zone';
import { useZone } from '../../i18n/zones';
import { useAddress } from '../../ui/address';
import { later } from '../../ui/day';
import { useToday } from '../../ui/now';
import { useScope } from '../../ui/scope';

export type Group = components['schemas']['GroupView'];
export const BY = ['TYPE', 'TECHNICIAN', 'HOUR'] as const;
export type By = (typeof BY)[number];

const USUAL_DAYS = 30;

/** Days of ratings and how they are told apart; all of it stands in the address. */
export function useRatings() {
  const { params, change } = useAddress();
  const { community } = useScope();
  const zone = useZone(community);
  const today = useToday(community);
  const from = params.get('from') ?? later(today, -USUAL_DAYS);
  const to = params.get('to') ?? today;
  const by = BY.find((one) => one === params.get('by')) ?? 'TYPE';
  const stretch = {
    ...(community && { community }),
    from: instantIn(zone, from).toISOString(),
    to: instantIn(zone, later(to, 1)).toISOString(),
  };
  const figures = useQuery({
    queryKey: ['ratings', 'figures', stretch],
    queryFn: ({ signal }) => unwrap(surveyApi.GET('/ratings/figures', { params: { query: stretch }, signal })),
    placeholderData: keepPreviousData,
  });
  const groups = useQuery({
    queryKey: ['ratings', 'groups', by, stretch],
    queryFn: ({ signal }) => unwrap(surveyApi.GET('/ratings/groups', { params: { query: { by, ...stretch } }, signal })),
    placeholderData: keepPreviousData,
  });
  return {
    figures,
    groups,
    stretch,
    from,
    to,
    by,
    community,
    opened: params.get('key') ?? undefined,
    show: (next: By) => change({ by: next === 'TYPE' ? undefined : next, key: undefined, after: undefined }),
    since: (day: string | undefined) => change({ from: day, after: undefined }),
    until: (day: string | undefined) => change({ to: day, after: undefined }),
    open: (key: string | undefined) => change({ key, after: undefined }),
  };
}

const PAGE = 30;

type Asked = NonNullable<operations['rating_list']['parameters']['query']>;

/** What a group has in common, as it is asked for. */
export function keyOf(by: By, key: string): Asked {
  return by === 'TYPE' ? { type: key } : by === 'TECHNICIAN' ? { technician: key } : { hour: Number(key) };
}

/** The person of whom alone ratings are shown, when the address says one. */
export function useOwnerAsked() {
  const { params, change } = useAddress();
  return { owner: params.get('owner') ?? undefined, ofAll: () => change({ owner: undefined, after: undefined }) };
}

/** Ratings that have something in common, with the order behind each. */
export function useRatingsOf(asked: Asked) {
  const { params, change } = useAddress();
  const after = params.get('after') ?? undefined;
  const query = { ...asked, limit: PAGE, ...(after && { after }) };
  const ratings = useQuery({
    queryKey: ['ratings', 'list', query],
    queryFn: ({ signal }) => unwrap(surveyApi.GET('/ratings', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
  return { ratings, after, turn: (next: string | undefined) => change({ after: next }) };
}
