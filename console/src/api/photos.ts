import { queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call } from './line';
import { problemOf } from './problem';
import { currentSession } from './session';
import { upload } from './upload';

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
  return { url: useObjectUrl(bytes.data), failed: bytes.isError };
}

/** Bytes as a picture's address, which is freed with whoever shows it. */
export function useObjectUrl(bytes: Blob | undefined): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (!bytes) {
      return;
    }
    const made = URL.createObjectURL(bytes);
    setUrl(made);
    return () => {
      URL.revokeObjectURL(made);
      setUrl(undefined);
    };
  }, [bytes]);
  return url;
}

/** Uploads a photo; its id goes with what is sent next. */
export async function uploadPhoto(
  photo: Blob,
  name: string,
  { feature = 'requests', ...how }: { key: string; feature?: string; signal?: AbortSignal; progress?: (share: number) => void },
): Promise<string> {
  const { id } = await upload<{ id: string }>(`/api/${feature}/photos`, photo, name, how);
  return id;
}
