import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useClosedBeside } from '../../ui/closed-beside';
import { Navigation } from './navigation';
import css from './shell.module.css';

/** The navigation where a window has no room beside the page for it: open until somebody went somewhere. */
export function NavigationDrawer({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const { pathname } = useLocation();
  const from = useRef(pathname);

  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    if (pathname !== from.current) close();
  }, [pathname, close]);
  useClosedBeside(dialog, close);

  return (
    <dialog ref={dialog} className={css.drawer} aria-label={t('shell.nav.label')} onClose={close}>
      <Navigation collapsed={false} turn={close} />
    </dialog>
  );
}
