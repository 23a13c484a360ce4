import { useMutationState, useQueryClient } from '@tanstack/react-query';
import { unwrap, workorderApi } from '../../api/client';
import { CommandKeys, useCommand } from '../../api/command';
import type { Problem } from '../../api/problem';
import { WINDOWS } from '../../api/windows';
import type { Call } from './call';

const SUBMIT = ['requests', 'submit'];
/** Known for as long as the page: who leaves the desk and comes back sends the same request again, not another. */
const keys = new CommandKeys();

/** Sends calls; what became of one is told by its id, since another may be open when the answer comes. */
export function useSubmit(submitted: (call: string, request: { id: string; number: string }) => void) {
  const client = useQueryClient();
  return useCommand(
    (call: Call, header) =>
      unwrap(
        workorderApi.POST('/requests', {
          params: { header },
          body: {
            communityId: call.communityId ?? '',
            unitId: call.placeKind === 'unit' ? call.unitId : undefined,
            ownerId: call.ownerId,
            place: call.place.trim(),
            type: call.type ?? '',
            fault: call.fault,
            priority: call.priority,
            description: call.description.trim(),
            photos: call.photos,
            follows: call.follows,
            wish: call.wish && call.priority !== 'EMERGENCY' ? call.wish : undefined,
            contactName: call.contactName.trim() || undefined,
            contactPhone: call.contactPhone.trim() || undefined,
            conversationId: call.conversationId,
          },
        }),
      ),
    {
      mutationKey: SUBMIT,
      keys,
      onSuccess: ({ id, number }, call) => {
        submitted(call.id, { id, number });
        void client.invalidateQueries({ queryKey: ['orders'] });
      },
      // Somebody else may have taken the last visit.
      onError: () => client.invalidateQueries({ queryKey: WINDOWS }),
    },
  );
}

/** How the last sending of a call stands, whoever sent it and wherever they have been since. */
export function useSending(call: string): { isPending: boolean; error: Problem | null } {
  const states = useMutationState({
    filters: { mutationKey: SUBMIT, predicate: ({ state }) => (state.variables as Call | undefined)?.id === call },
    select: ({ state }) => state,
  });
  const last = states.at(-1);
  return { isPending: last?.status === 'pending', error: (last?.error as Problem | null | undefined) ?? null };
}
