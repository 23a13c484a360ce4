import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './photos.module.css';

/** A photo that goes with what is filled in, and how to take it out again. */
export function KeptPhoto({ number, remove, children }: { number: number; remove: () => void; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <span className={css.photoKept}>
      {children}
      <button type="button" className={css.photoOut} aria-label={t('common.photos.remove', { n: number })} onClick={remove}>
        <span aria-hidden="true">×</span>
      </button>
    </span>
  );
}
