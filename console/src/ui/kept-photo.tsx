import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './photos.css';

/** A photo that goes with what is filled in, and how to take it out again. */
export function KeptPhoto({ number, remove, children }: { number: number; remove: () => void; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <span className="photo-kept">
      {children}
      <button type="button" className="photo-out" aria-label={t('common.photos.remove', { n: number })} onClick={remove}>
        <span aria-hidden="true">×</span>
      </button>
    </span>
  );
}
