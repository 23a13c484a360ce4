import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueuedPhoto } from '../../../api/outbox';
import { useObjectUrl } from '../../../api/photos';
import { KeptPhoto } from '../../../ui/kept-photo';

/** A photo that is still on this phone. */
export function ShotPreview({ photo, number, remove }: { photo: QueuedPhoto; number: number; remove: () => void }) {
  const { t } = useTranslation();
  const url = useObjectUrl(useMemo(() => new Blob([photo.bytes], { type: photo.type }), [photo]));
  return (
    <KeptPhoto number={number} remove={remove}>
      <span className="photo">
        <img src={url} alt={t('common.photos.onItsWay', { n: number })} />
      </span>
    </KeptPhoto>
  );
}
