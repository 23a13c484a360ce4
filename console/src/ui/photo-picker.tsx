import { useTranslation } from 'react-i18next';
import { useObjectUrl } from '../api/photos';
import { KeptPhoto } from './kept-photo';
import { PicturesInput, Shoot } from './shoot';
import { Photo } from './photo';
import { usePhotoUploads, type Upload } from './photo-uploads';
import css from './photos.module.css';
import { Refused } from './states';

const MOST = 9;

/** Photos that go with a form: uploaded at once, so that sending the form is quick. */
export function PhotoPicker({
  photos,
  change,
  busy,
  label,
  most = MOST,
  feature,
  camera,
}: {
  photos: string[];
  change: (next: (before: string[]) => string[]) => void;
  /** Whether some are on their way: what is sent meanwhile would go without them. */
  busy: (isBusy: boolean) => void;
  label: string;
  most?: number;
  /** Whose photos they are; a request's without it. */
  feature?: string;
  /** For a thumb: opens the camera, and shows them large. */
  camera?: boolean;
}) {
  const { t } = useTranslation();
  const { uploads, add, again, takeBack } = usePhotoUploads({
    feature,
    busy,
    arrive: (id) => change((before) => [...before, id]),
  });
  const room = most - photos.length - uploads.length;
  const take = (files: File[]) => add(files.slice(0, room));
  const failed = uploads.find((upload) => upload.failed);

  return (
    <div>
      <div className={camera ? 'phone-photos' : 'photos'}>
        {camera && room > 0 && <Shoot label={label} take={take} />}
        {photos.map((id, index) => (
          <KeptPhoto key={id} number={index + 1} remove={() => change((before) => before.filter((one) => one !== id))}>
            <Photo id={id} number={index + 1} holder={feature} />
          </KeptPhoto>
        ))}
        {uploads.map((upload, index) => (
          <KeptPhoto key={upload.key} number={photos.length + index + 1} remove={() => takeBack(upload.key)}>
            <OnItsWay upload={upload} number={photos.length + index + 1} />
          </KeptPhoto>
        ))}
        {!camera && room > 0 && (
          <label className="photo-add">
            <span aria-hidden="true">＋</span>
            {t('common.photos.add')}
            <PicturesInput label={label} take={take} />
          </label>
        )}
      </div>
      {failed && (
        <>
          <Refused problem={failed.failed ?? null} />
          <button type="button" className={camera ? 'phone-button' : 'plain-button'} onClick={() => again(failed)}>
            {t('common.retry')}
          </button>
        </>
      )}
    </div>
  );
}

function OnItsWay({ upload: { photo, share, failed }, number }: { upload: Upload; number: number }) {
  const { t } = useTranslation();
  const url = useObjectUrl(photo);
  return (
    <span className={`photo${failed ? ` ${css.failed}` : ''}`}>
      {url && <img src={url} alt={t('common.photos.onItsWay', { n: number })} />}
      {!failed && <progress className={css.photoShare} aria-label={t('common.photos.uploading')} value={share} />}
    </span>
  );
}
