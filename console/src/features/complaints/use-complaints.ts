import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { unwrap, workorderApi } from '../../api/client';
import { useCommand, type CommandHeaders } from '../../api/command';
import type { ExportRequest } from '../../api/exports';
import { ASK_EVERY } from '../../api/freshness';
import type { Complaint } from '../../api/types';
import type { operations } from '../../api/workorder.gen';
import { useAddress } from '../../ui/address';
import { useScope } from '../../ui/scope';

export type ComplaintTab = 'open' | 'mine' | 'unanswered' | 'unowned' | 'ended' | 'all';
export const TABS: readonly ComplaintTab[] = ['open', 'mine', 'unanswered', 'unowned', 'ended', 'all'];

type Asked = NonNullable<operations['complaint_list']['parameters']['query']>;

const PAGE = 50;
const OPEN: Complaint['status'][] = ['RECEIVED', 'ACKNOWLEDGED', 'INVESTIGATING', 'REPLIED'];

/** What is open stands by what is due first; what has ended by when it came. */
const QUESTIONS: Record<ComplaintTab, Asked> = {
  open: { status: OPEN, sort: 'DUE' },
  mine: { status: OPEN, sort: 'DUE', mine: true },
  unanswered: { gap: 'UNANSWERED' },
  unowned: { gap: 'UNOWNED' },
  ended: { status: ['CLOSED', 'WITHDRAWN'] },
  all: {},
};

const isTab = (name: string | null): name is ComplaintTab => name !== null && name in QUESTIONS;

/** Complaints of one's communities; what was asked stands in the address. */
export function useComplaints() {
  const { params, change } = useAddress();
  const { community } = useScope();
  const asked = params.get('tab');
  const tab: ComplaintTab = isTab(asked) ? asked : 'open';
  const after = params.get('after') ?? undefined;
  const { sort, ...which } = QUESTIONS[tab];
  const owner = params.get('owner') ?? undefined;
  const unit = params.get('unit') ?? undefined;
  const question = { ...which, ...(community && { community }), ...(owner && { owner }), ...(unit && { unit }) };
  const query = { ...question, ...(sort && { sort }), limit: PAGE, ...(after && { after }) };
  const complaints = useQuery({
    queryKey: ['complaints', 'list', query],
    queryFn: ({ signal }) => unwrap(workorderApi.GET('/complaints', { params: { query }, signal })),
    placeholderData: keepPreviousData,
    refetchInterval: ASK_EVERY,
  });
  return {
    complaints,
    exported: (body: ExportRequest, header: CommandHeaders) =>
      unwrap(workorderApi.POST('/complaints/exports', { params: { query: question, header }, body })),
    tab,
    after,
    /** Of whom alone: a person or a home. */
    of: owner ? ('owner' as const) : unit ? ('unit' as const) : undefined,
    ofAll: () => change({ owner: undefined, unit: undefined, after: undefined }),
    show: (next: ComplaintTab) => change({ tab: next === 'open' ? undefined : next, after: undefined }),
    turn: (next: string | undefined) => change({ after: next }),
  };
}

const oneKey = (id: string) => ['complaints', 'one', id];

export function useComplaint(id: string) {
  const complaint = useQuery({
    queryKey: oneKey(id),
    queryFn: ({ signal }) => unwrap(workorderApi.GET('/complaints/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ASK_EVERY,
  });
  const history = useQuery({
    queryKey: ['complaints', 'history', id, complaint.data?.version],
    queryFn: ({ signal }) => unwrap(workorderApi.GET('/complaints/{id}/history', { params: { path: { id } }, signal })),
    enabled: complaint.data !== undefined,
    placeholderData: keepPreviousData,
  });
  return { complaint, history };
}

/** What a step keeps: the complaint as it is now, and that lists are old. */
export function useKeeping(id: string) {
  const client = useQueryClient();
  return {
    keep: (after: Complaint) => {
      client.setQueryData(oneKey(id), after);
      void client.invalidateQueries({ queryKey: ['complaints'] });
    },
    again: () => client.invalidateQueries({ queryKey: oneKey(id) }),
  };
}

/** A step that needs no words. */
export function useStep(complaint: Complaint, step: 'acknowledgement' | 'investigation') {
  const { keep, again } = useKeeping(complaint.id);
  return useCommand(
    (_: object, header: CommandHeaders) =>
      unwrap(workorderApi.POST(`/complaints/{id}/${step}`, { params: { path: { id: complaint.id }, header } })),
    {
      version: () => complaint.version,
      onSuccess: keep,
      onError: (problem) => {
        if (problem.isConflict) return again();
      },
    },
  );
}

export function useCandidates(id: string) {
  return useQuery({
    queryKey: ['complaints', 'candidates', id],
    queryFn: ({ signal }) => unwrap(workorderApi.GET('/complaints/{id}/candidates', { params: { path: { id } }, signal })),
  });
}
