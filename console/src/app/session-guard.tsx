import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { currentSession, expiry } from '../api/session';
import css from './session-guard.module.css';

/** Says that the session has ended, over whatever stands there: nothing typed is lost. */
export function SessionGuard() {
  return useSyncExternalStore(expiry.subscribe, expiry.isExpired) ? <Ended /> : null;
}

function Ended() {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    // Webviews without dialogs show it in place, over the page by its style.
    if (shown && typeof shown.showModal === 'function') shown.showModal();
    else shown?.setAttribute('open', '');
  }, []);
  return (
    <dialog ref={dialog} className={css.sessionGuard} aria-labelledby="session-guard-title" onCancel={(event) => event.preventDefault()}>
      <h2 id="session-guard-title">{t('common.sessionTitle')}</h2>
      <p>{t('common.sessionHint')}</p>
      <button type="button" className="plain-button solid" onClick={() => currentSession().signIn()}>
        {t('common.signInAgain')}
      </button>
    </dialog>
  );
}
