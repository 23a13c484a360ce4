import { queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call } from './line';
import { problemOf } from './problem';
import { currentSession } from './session';

/** For whoever may see the order it belongs to; without one, for those in whose scope it lies. */
export const photoQuery = (id: string, order?: string) =>
  queryOptions({
    queryKey: ['photos', id],
    queryFn: async ({ signal }) => {
      const answer = await call(`/api/${order ? `orders/${order}` : 'requests'}/photos/${id}`, {
        headers: { Authorization: `Bearer ${await currentSession().token()}` },
        signal,
      });
      if (!answer.ok) {
        throw problemOf(answer, undefined);
      }
      return answer.blob();
    },
    staleTime: Infinity,
  });

/** A photo lies behind the token: it is fetched and shown from memory, which is freed with it. */
export function usePhoto(id: string, order?: string): { url?: string; failed: boolean } {
  const bytes = useQuery(photoQuery(id, order));
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (!bytes.data) {
      return;
    }
    const made = URL.createObjectURL(bytes.data);
    setUrl(made);
    return () => {
      URL.revokeObjectURL(made);
      setUrl(undefined);
    };
  }, [bytes.data]);
  return { url, failed: bytes.isError };
}

/** A photo takes its time on one bar of signal; one that hangs would hold all that waits behind it. */
const PATIENCE = 180_000;

/** Uploads a photo; its id goes with the request or the completion. */
export async function uploadPhoto(file: Blob, name: string, key: string): Promise<string> {
  const form = new FormData();
  form.append('file', file, name);
  const answer = await call('/api/requests/photos', {
    method: 'POST',
    signal: AbortSignal.timeout?.(PATIENCE),
    headers: { Authorization: `Bearer ${await currentSession().token()}`, 'Idempotency-Key': key },
    body: form,
  });
  const told: unknown = await answer.json().catch(() => undefined);
  if (!answer.ok) {
    throw problemOf(answer, told);
  }
  return (told as { id: string }).id;
}
