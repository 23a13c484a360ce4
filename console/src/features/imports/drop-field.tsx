import { InboxOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const TAKEN = '.xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function DropField({ take, isPending }: { take: (file: File) => void; isPending: boolean }) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  const drop = (files: FileList | null) => {
    const file = files?.[0];
    if (file) {
      take(file);
    }
  };
  return (
    <label
      className={`drop${over ? ' over' : ''}`}
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
      <strong>{isPending ? t('imports.uploading') : t('imports.drop')}</strong>
      <span className="meta">{t('imports.dropHint')}</span>
      <input
        className="sr"
        type="file"
        accept={TAKEN}
        aria-label={t('imports.drop')}
        disabled={isPending}
        onChange={(event) => {
          drop(event.target.files);
          event.target.value = '';
        }}
      />
    </label>
  );
}
