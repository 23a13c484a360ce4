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

/** Photos of an order that its technician has taken; they outlive a reload. */
export function useShots(order: string) {
  const [kept, setKept] = useState<Kept[]>([]);
  useEffect(() => {
    let here = true;
    void shots()
      .then((all) => all?.all())
      .then((all) => here && all && setKept(all.filter((one) => one.order === order)));
    return () => {
      here = false;
    };
  }, [order]);

  const add = useCallback(
    async (taken: { name: string; blob: Blob }[]) => {
      for (const { name, blob } of taken) {
        const key = newKey();
        const shot = { id: key, key, order, name, type: blob.type || 'image/jpeg', bytes: await blob.arrayBuffer() };
        setKept((before) => [...before, shot]);
        await shots().then((all) => all?.put(shot));
      }
    },
    [order],
  );

  const remove = useCallback((key: string) => {
    setKept((before) => before.filter((one) => one.key !== key));
    void shots().then((all) => all?.drop(key));
  }, []);

  const clear = useCallback(() => kept.forEach(({ key }) => remove(key)), [kept, remove]);

  return { shots: kept as readonly QueuedPhoto[], add, remove, clear };
}
