import { Suspense, useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useClosedBeside } from './closed-beside';
import css from './dialog.module.css';
import { InDialog } from './keys';
import { Skeleton } from './states';

/** The field that asks for it, else the first that can be written in. */
const FIRST = ['[data-first]', 'input:not([type="hidden"]):not(:disabled), select:not(:disabled), textarea:not(:disabled)'];

/**
 * A dialog of the browser's own: focus stays in it, Esc closes it, and its first field is ready to be
 * written in. Its form may come when it is opened.
 */
export function Dialog({ title, close, children }: { title: string; close: () => void; children: ReactNode }) {
  const { t } = useTranslation();
  const id = useId();
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    element.current?.showModal();
    // Else it would be at the button that closes: who opens a form wants to write. By hand, since what
    // React focuses as it mounts is still in a closed dialog then, where nothing takes the focus.
    for (const field of FIRST) {
      const first = element.current?.querySelector<HTMLElement>(field);
      if (first) return first.focus();
    }
  }, []);
  useClosedBeside(element, close);
  return (
    <dialog ref={element} className={css.dialog} aria-labelledby={id} onClose={close}>
      <header>
        <h2 id={id}>{title}</h2>
        <button type="button" className="link-button" onClick={close}>
          {t('common.close')}
        </button>
      </header>
      <InDialog value={true}>
        <Suspense fallback={<Skeleton lines={6} />}>{children}</Suspense>
      </InDialog>
    </dialog>
  );
}
