import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePhoto } from '../api/photos';
import { useClosedBeside } from './closed-beside';
import css from './photos.module.css';

/** The photos of a record in a row; nothing where it has none. */
export function Photos({ ids, holder, className = 'photos' }: { ids: readonly string[]; holder?: string; className?: string }) {
  return ids.length === 0 ? null : (
    <div className={className}>
      {ids.map((id, index) => (
        <Photo key={id} id={id} number={index + 1} holder={holder} />
      ))}
    </div>
  );
}

/** A small photo that opens large. */
export function Photo({ id, number, tag, holder }: { id: string; number: number; tag?: string; holder?: string }) {
  const { t } = useTranslation();
  const [large, setLarge] = useState(false);
  const { url, largeUrl, failed } = usePhoto(id, holder, large);
  const label = `${tag ?? ''} ${t('common.photos.open', { n: number })}`;
  if (failed) {
    return <span className="photo meta">{t('common.photos.failed')}</span>;
  }
  return (
    <>
      <button type="button" className="photo" aria-label={label} onClick={() => setLarge(true)} disabled={!url}>
        {url && <img src={url} alt="" />}
        {tag && <span className={css.tag}>{tag}</span>}
      </button>
      {large && largeUrl && <LargePhoto url={largeUrl} label={label} close={() => setLarge(false)} />}
    </>
  );
}

function LargePhoto({ url, label, close }: { url: string; label: string; close: () => void }) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  useClosedBeside(dialog, close);
  return (
    <dialog ref={dialog} className={css.photoLarge} aria-label={label} onClose={close}>
      <button type="button" title={t('common.close')} onClick={close}>
        <img src={url} alt={label} />
      </button>
    </dialog>
  );
}
