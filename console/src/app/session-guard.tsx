import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { currentSession, expiry } from '../api/session';
import './session-guard.css';

/** Says that the session has ended, over whatever stands there: nothing typed is lost. */
export function SessionGuard() {
  const { t } = useTranslation();
  const expired = useSyncExternalStore(expiry.subscribe, expiry.isExpired);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (expired) dialog.current?.showModal();
    else dialog.current?.close();
  }, [expired]);
  return (
    <dialog ref={dialog} className="session-guard" aria-labelledby="session-guard-title" onCancel={(event) => event.preventDefault()}>
      <h2 id="session-guard-title">{t('common.sessionTitle')}</h2>
      <p>{t('common.sessionHint')}</p>
      <button type="button" className="plain-button solid" onClick={() => currentSession().signIn()}>
        {t('common.signInAgain')}
      </button>
    </dialog>
  );
}
