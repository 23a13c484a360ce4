import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMe } from '../../api/me';
import { phonePaths } from '../../app/phone-paths';
import { useDraft } from '../../ui/drafts';
import { PhonePage } from '../../ui/phone/frame';
import { PhoneChoice } from '../../ui/phone/sheet';
import { PhotoPicker } from '../../ui/photo-picker';
import { OfflineNote, Refused } from '../../ui/states';
import './messageboard.module.css';
import { usePublish } from './use-message-board';

const MOST_PHOTOS = 6;
const NOTHING = { community: '', title: '', text: '', photos: [] as string[] };

/** A title, some words, perhaps a photo; what was typed stays until it is published. */
export default function PhoneBoardNew() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { homes } = useMe();
  const draft = useDraft('board.new', NOTHING);
  const [uploads, upload] = useState(false);
  const typed = draft.value;
  const set = (change: Partial<typeof typed>) => draft.set((before) => ({ ...before, ...change }));
  const community = homes.find(({ id }) => id === typed.community)?.id ?? homes[0]?.id;
  const publish = usePublish((post) => {
    draft.clear();
    void navigate(phonePaths.residentBoardPost(post.id), { replace: true });
  });
  const title = typed.title.trim();
  const text = typed.text.trim();
  const missing = title === '' ? t('board.needTitle') : text === '' ? t('board.needText') : undefined;
  return (
    <PhonePage
      title={t('board.write')}
      back={phonePaths.residentBoard}
      note={<OfflineNote />}
      foot={
        <>
          <span className="meta" role="status">
            {missing ?? t('board.publicHint')}
          </span>
          <button
            type="button"
            className="phone-button solid big"
            disabled={Boolean(missing) || uploads || publish.isPending || publish.isSuccess}
            onClick={() => publish.mutate({ ...(community && { communityId: community }), title, said: { text, photos: typed.photos } })}
          >
            {t(uploads ? 'common.photos.uploading' : 'board.publish')}
          </button>
        </>
      }
    >
      <section className="phone-card">
        {homes.length > 1 && (
          <PhoneChoice
            name={t('board.where')}
            options={homes.map(({ id, name }) => ({ value: id, label: name }))}
            chosen={community ?? ''}
            choose={(next) => set({ community: next })}
          />
        )}
        <Title value={typed.title} write={(next) => set({ title: next })} />
        <Text value={typed.text} write={(next) => set({ text: next })} />
        <PhotoPicker
          photos={typed.photos}
          most={MOST_PHOTOS}
          feature="message-board"
          label={t('board.addPhotos')}
          busy={upload}
          change={(next) => draft.set((before) => ({ ...before, photos: next(before.photos) }))}
        />
      </section>
      <Refused problem={publish.error} />
    </PhonePage>
  );
}

function Title({ value, write }: { value: string; write: (value: string) => void }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="phone-field">
      <label htmlFor={id}>{t('board.heading')}</label>
      <input id={id} maxLength={40} value={value} onChange={({ target }) => write(target.value)} />
    </div>
  );
}

function Text({ value, write }: { value: string; write: (value: string) => void }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="phone-field">
      <label htmlFor={id}>{t('board.text')}</label>
      <textarea id={id} rows={6} maxLength={1000} value={value} onChange={({ target }) => write(target.value)} />
    </div>
  );
}
