import { queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call } from './line';
import { problemOf } from './problem';
import { currentSession } from './session';

/**
 * For whoever may see the record that holds it, such as `orders/…`; without one, for those in whose scope the request's
 * photo lies.
 */
export const photoQuery = (id: string, holder = 'requests') =>
  queryOptions({
    queryKey: ['photos', id],
    queryFn: async ({ signal }) => {
      const answer = await call(`/api/${holder}/photos/${id}`, {
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
export function usePhoto(id: string, holder?: string): { url?: string; failed: boolean } {
  const bytes = useQuery(photoQuery(id, holder));
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

/** Uploads a photo; its id goes with what is sent next. */
export async function uploadPhoto(file: Blob, name: string, key: string, feature = 'requests'): Promise<string> {
  const form = new FormData();
  form.append('file', file, name);
  const answer = await call(`/api/${feature}/photos`, {
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
