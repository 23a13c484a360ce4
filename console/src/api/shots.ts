import { useCallback, useEffect, useState } from 'react';
import { table, type Table } from './database';
import { newKey } from './new-key';
import type { QueuedPhoto } from './outbox';

/** A photo taken for an order and not sent yet. */
interface Kept extends QueuedPhoto {
  id: string;
  order: string;
}

const shots = () => table<Kept>('shots').catch((): Table<Kept> | undefined => undefined);

const returned = new Set<(order: string, photos: Kept[]) => void>();

/** Photos that come back to their order: the command they went with was taken back. */
export async function returnShots(order: string, photos: readonly QueuedPhoto[]): Promise<void> {
  const back = photos.map(({ uploadedAs: _, ...photo }) => ({ ...photo, id: photo.key, order }));
  returned.forEach((listener) => listener(order, back));
  await Promise.all(back.map(keep));
}

/** Photos of an order that its technician has taken; they outlive a reload where the browser keeps them. */
export function useShots(order: string) {
  const [taken, setTaken] = useState<Kept[]>([]);
  const [unkept, setUnkept] = useState(false);
  useEffect(() => {
    let here = true;
    const include = (more: Kept[]) =>
      here && setTaken((before) => [...before, ...more.filter(({ key }) => !before.some((one) => one.key === key))]);
    void shots()
      .then((all) => all?.all())
      .then((all) => include((all ?? []).filter((one) => one.order === order)))
      .catch(() => undefined);
    const listener = (to: string, photos: Kept[]) => to === order && include(photos);
    returned.add(listener);
    return () => {
      here = false;
      returned.delete(listener);
    };
  }, [order]);

  const add = useCallback(
    async (more: { name: string; blob: Blob; as?: QueuedPhoto['as'] }[]) => {
      for (const { name, blob, as } of more) {
        const key = newKey();
        const shot = { id: key, key, order, name, type: blob.type || 'image/jpeg', bytes: await blob.arrayBuffer(), ...(as && { as }) };
        setTaken((before) => [...before, shot]);
        // One that cannot be kept does not cost the others.
        if (!(await keep(shot))) setUnkept(true);
      }
    },
    [order],
  );

  const remove = useCallback((key: string) => {
    setTaken((before) => before.filter((one) => one.key !== key));
    void shots()
      .then((all) => all?.drop(key))
      .catch(() => undefined);
  }, []);

  const clear = useCallback(() => {
    taken.forEach(({ key }) => remove(key));
    setUnkept(false);
  }, [taken, remove]);

  return { shots: taken as readonly QueuedPhoto[], add, remove, clear, unkept };
}

function keep(shot: Kept): Promise<boolean> {
  return shots()
    .then(async (all) => {
      await all?.put(shot);
      return all !== undefined;
    })
    .catch(() => false);
}
