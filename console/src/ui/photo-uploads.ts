import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { isAborted } from '../api/line';
import { newKey } from '../api/new-key';
import { photoQuery, uploadPhoto } from '../api/photos';
import { Problem } from '../api/problem';
import { shrink } from './shrink';

/** A photo that is not with its service yet. */
export interface Upload {
  key: string;
  file: File;
  /** As it travels, once it is known. */
  photo?: Blob;
  /** How much has gone, 0 to 1. */
  share: number;
  failed?: Problem;
}

/**
 * Photos on their way while the rest of a form is filled in, one after the other, in the order in
 * which they were taken. What is there is shown from memory, not fetched again.
 */
export function usePhotoUploads({
  feature,
  arrive,
  busy,
}: {
  feature?: string;
  arrive: (id: string) => void;
  busy: (isBusy: boolean) => void;
}) {
  const client = useQueryClient();
  const [uploads, setUploads] = useState<Upload[]>([]);
  const line = useRef(Promise.resolve());
  const cuts = useRef(new Map<string, AbortController>());
  const isBusy = uploads.some(({ failed }) => !failed);
  const say = useEffectEvent(busy);
  useEffect(() => {
    say(isBusy);
    return () => say(false);
  }, [isBusy]);

  const change = (key: string, part: Partial<Upload>) =>
    setUploads((before) => before.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const drop = (key: string) => setUploads((before) => before.filter((one) => one.key !== key));

  const send = async ({ key, file, photo }: Upload, signal: AbortSignal) => {
    if (signal.aborted) return;
    try {
      const small = photo ?? (await shrink(file));
      change(key, { photo: small });
      const name = file.name || 'photo.jpg';
      const id = await uploadPhoto(small, name, { key, feature, signal, progress: (share) => change(key, { share }) });
      client.setQueryData(photoQuery(id, feature).queryKey, small);
      arrive(id);
      drop(key);
    } catch (failure) {
      if (!isAborted(failure)) change(key, { failed: Problem.of(failure) });
    }
  };
  const queue = (upload: Upload) => {
    const cut = new AbortController();
    cuts.current.set(upload.key, cut);
    line.current = line.current.then(() => send(upload, cut.signal));
  };
  return {
    uploads,
    add: (files: File[]) => {
      for (const file of files) {
        const upload = { key: newKey(), file, share: 0 };
        setUploads((before) => [...before, upload]);
        queue(upload);
      }
    },
    again: (upload: Upload) => {
      change(upload.key, { failed: undefined, share: 0 });
      queue(upload);
    },
    takeBack: (key: string) => {
      cuts.current.get(key)?.abort();
      drop(key);
    },
  };
}
