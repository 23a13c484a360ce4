import { useEffect, useState } from 'react';
import { useKeys } from './keys';

/**
 * J and K walk a list, Enter opens. The place is kept by the item, not by its number: what comes in
 * above does not move the cursor to another one.
 */
export function useListKeys<T extends { id: string }>(items: T[], labels: { move: string; open: string }, open: (item: T) => void) {
  const [id, setId] = useState<string>();
  const at = Math.max(
    items.findIndex((item) => item.id === id),
    id === undefined ? -1 : 0,
  );

  useEffect(() => {
    document.querySelector('.at-row')?.scrollIntoView?.({ block: 'nearest' });
  }, [at]);

  const move = (by: number) => setId(items[Math.min(items.length - 1, Math.max(0, at + by))]?.id);
  const chosen = items[at];
  useKeys(
    [
      { press: 'j', repeats: true, label: labels.move, run: () => move(1) },
      { press: 'k', repeats: true, label: labels.move, run: () => move(-1) },
      { press: 'ArrowDown', repeats: true, label: labels.move, run: () => move(1), quiet: true },
      { press: 'ArrowUp', repeats: true, label: labels.move, run: () => move(-1), quiet: true },
      ...(chosen ? [{ press: 'Enter', label: labels.open, run: () => open(chosen) }] : []),
    ],
    items.length > 0,
  );
  return { at, chosen, choose: (item: T) => setId(item.id) };
}
