import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueuedPhoto } from '../../../api/outbox';

/** A photo that is still on this phone. */
export function ShotPreview({ photo, number, remove }: { photo: QueuedPhoto; number: number; remove: () => void }) {
  const { t } = useTranslation();
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([photo.bytes], { type: photo.type }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [photo]);
  return (
    <span className="phone-kept">
      <img src={url} alt={t('phone.photo', { n: number })} />
      <button type="button" className="off" aria-label={t('phone.removePhoto', { n: number })} onClick={remove}>
        <span aria-hidden="true">×</span>
      </button>
    </span>
  );
}
