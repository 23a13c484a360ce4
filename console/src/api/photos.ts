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
    queryFn: ({ signal }) => bytesOf(`/api/${holder}/photos/${id}`, signal),
    staleTime: Infinity,
  });

/** As lists show it; records that keep no small pictures of theirs have the photo itself. */
const smallPhotoQuery = (id: string, holder = 'requests') =>
  holder === 'requests'
    ? queryOptions({
        queryKey: ['photos', id, 'small'],
        queryFn: ({ signal }) => bytesOf(`/api/requests/photos/${id}/thumbnail`, signal),
        staleTime: Infinity,
      })
    : photoQuery(id, holder);

async function bytesOf(address: string, signal: AbortSignal): Promise<Blob> {
  const answer = await call(address, { headers: { Authorization: `Bearer ${await currentSession().token()}` }, signal });
  if (!answer.ok) {
    throw problemOf(answer, undefined);
  }
  return answer.blob();
}

/**
 * A photo lies behind the token: it is fetched and shown from memory, which is freed with it. Small
 * unless it is looked at, or is here already.
 */
export function usePhoto(id: string, holder: string | undefined, isLarge: boolean): { url?: string; largeUrl?: string; failed: boolean } {
  const photo = useQuery({ ...photoQuery(id, holder), enabled: isLarge });
  const small = useQuery({ ...smallPhotoQuery(id, holder), enabled: !photo.data });
  const largeUrl = useObjectUrl(photo.data);
  const smallUrl = useObjectUrl(photo.data ? undefined : small.data);
  return { url: largeUrl ?? smallUrl, largeUrl, failed: !photo.data && (small.isError || photo.isError) };
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
