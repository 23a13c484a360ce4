import { InboxOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { useUpload } from './use-upload';
import css from './imports.module.css';

const TAKEN = '.xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Where a file is dropped or chosen; while one is on its way, how far it is and the way back. */
export function DropField({ upload: { take, isPending, share, takeBack } }: { upload: ReturnType<typeof useUpload> }) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  const drop = (files: FileList | null) => {
    const file = files?.[0];
    if (file) {
      take(file);
    }
  };
  if (isPending) {
    return (
      <div className={css.drop} role="status">
        <strong>{share < 1 ? t('imports.sending', { percent: Math.floor(share * 100) }) : t('imports.uploading')}</strong>
        <progress aria-label={t('imports.uploading')} value={share < 1 ? share : undefined} />
        <button type="button" className="plain-button" onClick={takeBack}>
          {t('common.cancel')}
        </button>
      </div>
    );
  }
  return (
    <label
      className={`${css.drop}${over ? ` ${css.over}` : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        drop(event.dataTransfer.files);
      }}
    >
      <InboxOutlined style={{ fontSize: 28 }} />
      <strong>{t('imports.drop')}</strong>
      <span className="meta">{t('imports.dropHint')}</span>
      <input
        className="sr"
        type="file"
        accept={TAKEN}
        aria-label={t('imports.drop')}
        onChange={(event) => {
          drop(event.target.files);
          event.target.value = '';
        }}
      />
    </label>
  );
}
