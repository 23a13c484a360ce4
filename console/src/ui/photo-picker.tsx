import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { uploadPhoto } from '../api/photos';
import { Problem } from '../api/problem';
import { CommandKeys } from '../api/command';
import { Photo } from './photo';
import './photos.css';
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
}: {
  photos: string[];
  change: (next: (before: string[]) => string[]) => void;
  /** Whether some are on their way: what is sent meanwhile would go without them. */
  busy: (isBusy: boolean) => void;
  label: string;
  most?: number;
  /** Whose photos they are; a request's without it. */
  feature?: string;
}) {
  const { t } = useTranslation();
  const [uploading, setUploading] = useState(0);
  const [problem, setProblem] = useState<Problem | null>(null);
  const keys = useRef(new CommandKeys());
  const say = useEffectEvent(busy);
  const isBusy = uploading > 0;
  useEffect(() => {
    say(isBusy);
    return () => say(false);
  }, [isBusy]);
  const add = async (files: File[]) => {
    setProblem(null);
    for (const file of files.slice(0, most - photos.length)) {
      setUploading((count) => count + 1);
      try {
        const id = await uploadPhoto(file, file.name, keys.current.keyOf([file.name, file.size, file.lastModified]), feature);
        change((before) => [...before, id]);
      } catch (failure) {
        setProblem(Problem.of(failure));
      } finally {
        setUploading((count) => count - 1);
      }
    }
  };

  return (
    <div>
      <div className="photos">
        {photos.map((id, index) => (
          <span key={id} className="photo-kept">
            <Photo id={id} number={index + 1} holder={feature} />
            <button
              type="button"
              aria-label={t('common.photos.remove', { n: index + 1 })}
              onClick={() => change((before) => before.filter((one) => one !== id))}
            >
              ×
            </button>
          </span>
        ))}
        {photos.length < most && (
          <label className="photo-add">
            <span aria-hidden="true">＋</span>
            {uploading > 0 ? t('common.photos.uploading') : t('common.photos.add')}
            <input
              className="sr"
              type="file"
              accept="image/jpeg,image/png,image/webp,image/heic"
              multiple
              aria-label={label}
              onChange={(event) => {
                void add([...(event.target.files ?? [])]);
                event.target.value = '';
              }}
            />
          </label>
        )}
      </div>
      <Refused problem={problem} />
    </div>
  );
}
