import { useQuery, useQueryClient } from '@tanstack/react-query';
import { notificationApi, surveyApi, unwrap } from './client';
import { useCommand } from './command';
import type { Teller } from './audiences';
import type { AudienceList } from './types';
import { upload } from './upload';

const CHECKED_EVERY = 1_500;

/** What is sent; size and change tell a corrected file of the same name from the one before. */
interface Chosen {
  community: string;
  file: File;
  name: string;
  size: number;
  changed: number;
}

/** Sends a file of units or phone numbers to be checked. */
export function useSendAudienceList(teller: Teller, done: (sent: AudienceList) => void) {
  return useCommand(
    ({ community, file, name }: Chosen, { 'Idempotency-Key': key }) =>
      upload<AudienceList>(`/api/${teller}/audience-lists?community=${community}`, file, name, { key }),
    { onSuccess: done },
  );
}

/** A list, followed while it is checked; what was counted by it before is counted anew then. */
export function useAudienceList(teller: Teller, id: string) {
  const client = useQueryClient();
  return useQuery({
    queryKey: [teller, 'audience-lists', id],
    queryFn: async ({ signal }) => {
      const asked = { params: { path: { id } }, signal };
      const list = await (teller === 'notices'
        ? unwrap(notificationApi.GET('/notices/audience-lists/{id}', asked))
        : unwrap(surveyApi.GET('/questionnaires/audience-lists/{id}', asked)));
      if (list.status === 'CHECKED') void client.invalidateQueries({ queryKey: [teller, 'audience'] });
      return list;
    },
    refetchInterval: ({ state }) => (state.data?.status === 'CHECKING' ? CHECKED_EVERY : false),
  });
}
