import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOutdated } from '../api/build';
import css from './new-build.module.css';

const LOOK_EVERY = 10 * 60_000;
/** A screen that nobody touches for this long, such as a board on a wall, takes the new build by itself. */
const UNTOUCHED_FOR = 15 * 60_000;
const TOUCHES = ['keydown', 'pointerdown', 'input'] as const;

/** A page may stay open over many deployments: it says when another build is served, since parts of its own are gone. */
export function NewBuild() {
  const { t } = useTranslation();
  const [outdated, setOutdated] = useState(false);
  useEffect(() => {
    let touched = Date.now();
    const touch = () => {
      touched = Date.now();
    };
    const look = async () => {
      if (await isOutdated()) {
        setOutdated(true);
        if (Date.now() - touched > UNTOUCHED_FOR && !document.querySelector('dialog[open]')) location.reload();
      }
    };
    const lookNow = () => void look();
    const lookWhenSeen = () => document.visibilityState === 'visible' && lookNow();
    const timer = setInterval(lookNow, LOOK_EVERY);
    TOUCHES.forEach((event) => addEventListener(event, touch, { passive: true }));
    addEventListener('vite:preloadError', lookNow);
    document.addEventListener('visibilitychange', lookWhenSeen);
    return () => {
      clearInterval(timer);
      TOUCHES.forEach((event) => removeEventListener(event, touch));
      removeEventListener('vite:preloadError', lookNow);
      document.removeEventListener('visibilitychange', lookWhenSeen);
    };
  }, []);
  return (
    <div role="status" className={css.newBuild}>
      {outdated && (
        <div className="note">
          <span>{t('common.newBuild')}</span>
          <button type="button" className="plain-button" onClick={() => location.reload()}>
            {t('common.newBuildReload')}
          </button>
        </div>
      )}
    </div>
  );
}
