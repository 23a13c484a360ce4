import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../api/new-key';
import { uploadPhoto } from '../api/photos';
import { Problem } from '../api/problem';
import { Shoot, type Shot } from './phone/shot';
import { Refused } from './states';

const MOST = 6;

/** A photo of a report: on this phone, then with the service under an id. */
export interface ReportPhoto {
  key: string;
  shot: Shot;
  id?: string;
  failed?: Problem;
}

/** Photos go on their way while the rest is filled in. */
export function ReportPhotos({
  photos,
  change,
  feature,
}: {
  photos: ReportPhoto[];
  change: (next: (before: ReportPhoto[]) => ReportPhoto[]) => void;
  /** With what they go; with a request without it. */
  feature?: string;
}) {
  const { t } = useTranslation();
  const sent = useRef(new Set<string>());
  const send = async ({ key, shot }: ReportPhoto) => {
    const after = await uploadPhoto(shot.blob, shot.name, key, feature)
      .then((id) => ({ id, failed: undefined }))
      .catch((failure: unknown) => ({ failed: Problem.of(failure) }));
    change((before) => before.map((one) => (one.key === key ? { ...one, ...after } : one)));
  };
  const take = (shots: Shot[]) => {
    const taken = shots.slice(0, MOST - photos.length).map((shot) => ({ key: newKey(), shot }));
    change((before) => [...before, ...taken]);
    for (const photo of taken) {
      if (!sent.current.has(photo.key)) {
        sent.current.add(photo.key);
        void send(photo);
      }
    }
  };
  const again = (photo: ReportPhoto) => {
    change((before) => before.map((one) => (one.key === photo.key ? { ...one, failed: undefined } : one)));
    void send(photo);
  };
  const failed = photos.find((photo) => photo.failed);
  return (
    <>
      <div className="phone-photos">
        {photos.length < MOST && (
          <Shoot label={t('resident.report.shoot')} take={take}>
            {t('resident.report.shoot')}
          </Shoot>
        )}
        {photos.map((photo, index) => (
          <Preview
            key={photo.key}
            photo={photo}
            number={index + 1}
            remove={() => change((before) => before.filter((one) => one.key !== photo.key))}
          />
        ))}
      </div>
      {failed && (
        <>
          <Refused problem={failed.failed ?? null} />
          <button type="button" className="phone-button" onClick={() => again(failed)}>
            {t('common.retry')}
          </button>
        </>
      )}
    </>
  );
}

function Preview({ photo, number, remove }: { photo: ReportPhoto; number: number; remove: () => void }) {
  const { t } = useTranslation();
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(photo.shot.blob);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [photo.shot]);
  return (
    <span className="phone-kept">
      <img src={url} alt={t('phone.photo', { n: number })} />
      <button type="button" className="off" aria-label={t('phone.removePhoto', { n: number })} onClick={remove}>
        <span aria-hidden="true">×</span>
      </button>
    </span>
  );
}
