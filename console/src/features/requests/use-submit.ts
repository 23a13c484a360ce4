import { useQueryClient } from '@tanstack/react-query';
import { unwrap, workorderApi } from '../../api/client';
import { useCommand } from '../../api/command';
import type { Call } from './call';

export function useSubmit(submitted: (request: { id: string; number: string }) => void) {
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
            priority: call.priority,
            description: call.description.trim(),
            photos: call.photos,
            contactName: call.contactName.trim() || undefined,
            contactPhone: call.contactPhone.trim() || undefined,
          },
        }),
      ),
    {
      onSuccess: ({ id, number }) => {
        submitted({ id, number });
        void client.invalidateQueries({ queryKey: ['orders'] });
      },
    },
  );
}
