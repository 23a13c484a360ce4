import { useEffect, type RefObject } from 'react';

/** A dialog goes when one clicks beside it, as by Esc: its ground is the dialog's own element. */
export function useClosedBeside(dialog: RefObject<HTMLDialogElement | null>, close: () => void) {
  useEffect(() => {
    const element = dialog.current;
    const clicked = (event: MouseEvent) => event.target === element && close();
    element?.addEventListener('click', clicked);
    return () => element?.removeEventListener('click', clicked);
  });
}
