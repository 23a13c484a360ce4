import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { ownerApi, unwrap } from '../../api/client';
import { useCommand } from '../../api/command';
import { FIXED_FOR } from '../../api/freshness';
import { useMay } from '../../api/me';
import type { components } from '../../api/owner.gen';

export type StaffMember = components['schemas']['StaffView'];
export type Grant = components['schemas']['GrantView'];
export type ScopeKind = components['schemas']['ScopeKind'];
export type Post = components['schemas']['PostView'];
export type Proposal = components['schemas']['ProposalView'];

const PAGE = 200;
/** A group has a few thousand colleagues; a list without an end is a fault. */
const MOST_PAGES = 50;

/** Posts of residents are theirs by their homes; nobody gives them. */
export const ISSUED_BY_HOMES = ['OW', 'HM'];
/** These wait for a second administrator. */
export const WEIGHTY = ['RM', 'FM', 'AU', 'SA'];

/** Everybody who works here and whom one may see, by name. */
export const staffQuery = queryOptions({
  queryKey: ['staff', 'all'],
  queryFn: async ({ signal }) => {
    const all: StaffMember[] = [];
    let after: string | undefined;
    for (let page = 0; page < MOST_PAGES; page++) {
      const { items, next } = await unwrap(ownerApi.GET('/staff', { params: { query: { limit: PAGE, ...(after && { after }) } }, signal }));
      all.push(...items);
      after = next ?? undefined;
      if (!after) break;
    }
    return all;
  },
});

export const proposalsQuery = queryOptions({
  queryKey: ['staff', 'proposals'],
  queryFn: ({ signal }) => unwrap(ownerApi.GET('/staff/proposals', { params: { query: { limit: PAGE } }, signal })),
});

export const memberQuery = (id: string) =>
  queryOptions({
    queryKey: ['staff', 'one', id],
    queryFn: ({ signal }) => unwrap(ownerApi.GET('/staff/{id}', { params: { path: { id } }, signal })),
  });

export function usePosts() {
  return useQuery({ queryKey: ['posts'], queryFn: ({ signal }) => unwrap(ownerApi.GET('/posts', { signal })) });
}

export function useRegions() {
  const may = useMay()('community:read');
  return useQuery({
    queryKey: ['regions'],
    queryFn: ({ signal }) => unwrap(ownerApi.GET('/communities/regions', { signal })),
    staleTime: FIXED_FOR,
    enabled: may,
  });
}

/** What was said of a colleague is what the lists say too. */
export function useTakeMember() {
  const client = useQueryClient();
  return (member: StaffMember) => {
    client.setQueryData(memberQuery(member.id).queryKey, member);
    void client.invalidateQueries({ queryKey: ['staff', 'all'] });
    void client.invalidateQueries({ queryKey: ['staff', 'proposals'] });
  };
}

export function useEnablement(member: StaffMember) {
  const take = useTakeMember();
  const path = { id: member.id };
  return useCommand(
    ({ enabled }: { enabled: boolean }, header) =>
      unwrap(
        enabled
          ? ownerApi.POST('/staff/{id}/enablement', { params: { path, header } })
          : ownerApi.POST('/staff/{id}/disablement', { params: { path, header } }),
      ),
    { onSuccess: take },
  );
}

/** The caller's own leave. */
export const leaveQuery = queryOptions({
  queryKey: ['staff', 'leave'],
  queryFn: ({ signal }) => unwrap(ownerApi.GET('/staff/me/substitution', { signal })),
});

export function useEndSubstitution(member: StaffMember) {
  return useCommand(
    (_: object, header) => unwrap(ownerApi.POST('/staff/{id}/substitution/end', { params: { path: { id: member.id }, header } })),
    { onSuccess: useTakeMember() },
  );
}

export function useEndLeave() {
  const client = useQueryClient();
  return useCommand((_: object, header) => unwrap(ownerApi.POST('/staff/me/substitution/end', { params: { header } })), {
    onSuccess: (leave) => client.setQueryData(leaveQuery.queryKey, leave),
  });
}

export function usePasswordReset(member: StaffMember) {
  return useCommand((initialPassword: string, header) =>
    unwrap(ownerApi.POST('/staff/{id}/password', { params: { path: { id: member.id }, header }, body: { initialPassword } })),
  );
}

export function useDecision(member: StaffMember, proposal: Proposal) {
  const take = useTakeMember();
  const path = { id: member.id, proposalId: proposal.id };
  return useCommand(
    ({ agreed }: { agreed: boolean }, header) =>
      unwrap(
        agreed
          ? ownerApi.POST('/staff/{id}/proposals/{proposalId}/approval', { params: { path, header } })
          : ownerApi.POST('/staff/{id}/proposals/{proposalId}/refusal', { params: { path, header } }),
      ),
    { onSuccess: take },
  );
}
