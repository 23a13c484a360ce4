import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { surveyApi, unwrap } from '../../api/client';
import { useCommand, type CommandHeaders } from '../../api/command';
import { ASK_EVERY } from '../../api/freshness';
import type { operations } from '../../api/survey.gen';
import type { Improvement } from '../../api/types';
import { useAddress } from '../../ui/address';
import { useScope } from '../../ui/scope';

export type ImprovementTab = 'open' | 'mine' | 'late' | 'done' | 'ended';
export const TABS: readonly ImprovementTab[] = ['open', 'mine', 'late', 'done', 'ended'];
export type PlanBody = operations['improvement_plan']['requestBody']['content']['application/json'];

type Asked = NonNullable<operations['improvement_list']['parameters']['query']>;

const PAGE = 50;

/** What runs stands by what is due first, what has ended by when it was planned. */
const QUESTIONS: Record<ImprovementTab, Asked> = {
  open: { sort: 'DUE' },
  mine: { sort: 'DUE', mine: true },
  late: { late: true },
  done: { status: ['DONE'] },
  ended: { status: ['VERIFIED', 'DROPPED'] },
};

const isTab = (name: string | null): name is ImprovementTab => name !== null && name in QUESTIONS;

/** Improvements of one's communities; what was asked stands in the address. */
export function useImprovements() {
  const { params, change } = useAddress();
  const { community } = useScope();
  const asked = params.get('tab');
  const tab: ImprovementTab = isTab(asked) ? asked : 'open';
  const after = params.get('after') ?? undefined;
  const responsible = params.get('responsible') ?? undefined;
  const query = {
    ...QUESTIONS[tab],
    ...(community && { community }),
    ...(responsible && tab !== 'mine' && { responsible }),
    limit: PAGE,
    ...(after && { after }),
  };
  const improvements = useQuery({
    queryKey: ['improvements', 'list', query],
    queryFn: ({ signal }) => unwrap(surveyApi.GET('/improvements', { params: { query }, signal })),
    placeholderData: keepPreviousData,
    refetchInterval: ASK_EVERY,
  });
  return {
    improvements,
    tab,
    after,
    responsible,
    only: (one: string | undefined) => change({ responsible: one, after: undefined }),
    show: (next: ImprovementTab) => change({ tab: next === 'open' ? undefined : next, after: undefined }),
    turn: (next: string | undefined) => change({ after: next }),
  };
}

const oneKey = (id: string) => ['improvements', 'one', id];

export function useImprovement(id: string) {
  const improvement = useQuery({
    queryKey: oneKey(id),
    queryFn: ({ signal }) => unwrap(surveyApi.GET('/improvements/{id}', { params: { path: { id } }, signal })),
  });
  const history = useQuery({
    queryKey: ['improvements', 'history', id, improvement.data?.version],
    queryFn: ({ signal }) => unwrap(surveyApi.GET('/improvements/{id}/history', { params: { path: { id } }, signal })),
    enabled: improvement.data !== undefined,
    placeholderData: keepPreviousData,
  });
  return { improvement, history };
}

/** Who may be made responsible there; nobody while no community is chosen. */
export function useCandidates(community: string, building?: string) {
  return useQuery({
    queryKey: ['improvements', 'candidates', community, building],
    queryFn: ({ signal }) =>
      unwrap(surveyApi.GET('/improvements/candidates', { params: { query: { community, ...(building && { building }) } }, signal })),
    enabled: community !== '',
  });
}

/** A step that needs no words. */
export function useStep(improvement: Improvement, step: 'start' | 'verification') {
  const client = useQueryClient();
  return useCommand(
    (_: object, header: CommandHeaders) =>
      unwrap(surveyApi.POST(`/improvements/{id}/${step}`, { params: { path: { id: improvement.id }, header } })),
    { version: () => improvement.version, onSettled: () => client.invalidateQueries({ queryKey: ['improvements'] }) },
  );
}
