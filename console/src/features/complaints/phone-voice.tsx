import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { unwrap, workorderApi } from '../../api/client';
import { useCommand } from '../../api/command';
import { labelOf, useDictionary } from '../../api/dictionaries';
import { FIXED_FOR } from '../../api/freshness';
import { useMe } from '../../api/me';
import { phonePaths } from '../../app/phone-paths';
import { useDraft } from '../../ui/drafts';
import { PhonePage } from '../../ui/phone/frame';
import { PhoneChoice } from '../../ui/phone/sheet';
import { OfflineNote, Refused } from '../../ui/states';
import { Switch } from '../../ui/switch';
import { PhotoPicker } from '../../ui/photo-picker';
import './phone-voices.module.css';

const KINDS = ['complaint', 'suggestion', 'compliment'] as const;
type Kind = (typeof KINDS)[number];
const NOTHING = {
  kind: 'complaint' as Kind,
  unit: '',
  category: '',
  about: '',
  title: '',
  praised: '',
  text: '',
  safety: false,
  anonymous: false,
  photos: [] as string[],
};
const MOST_PHOTOS = 6;
const FROM = { 'Linli-Channel': 'RESIDENT_APP' };

/** To complain, to suggest, to praise: one page, what was typed stays until it is sent. */
export default function PhoneVoice() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const me = useMe();
  const categories = useDictionary('complaint-category');
  const units = me.units.filter(({ verified, to }) => verified && !to);
  const draft = useDraft('voice', NOTHING);
  const [uploads, setUploads] = useState(false);
  const said = draft.value;
  const set = (change: Partial<typeof said>) => draft.set((before) => ({ ...before, ...change }));
  const unit = units.find(({ unitId }) => unitId === said.unit) ?? units[0];
  const community = unit?.communityId;
  const staff = useQuery({
    queryKey: ['my-complaints', 'staff', community],
    queryFn: ({ signal }) =>
      unwrap(workorderApi.GET('/my-complaints/staff', { params: { query: { ...(community && { community }) } }, signal })),
    staleTime: FIXED_FOR,
  });
  const send = useCommand(
    async (_: typeof said, header): Promise<string | undefined> => {
      const communityId = unit?.communityId ?? '';
      const text = said.text.trim();
      switch (said.kind) {
        case 'complaint':
          return (
            await unwrap(
              workorderApi.POST('/my-complaints', {
                params: { header },
                body: {
                  communityId,
                  ...(unit && { unitId: unit.unitId }),
                  category: said.category,
                  description: text,
                  ...(said.about && { aboutStaffId: said.about }),
                  safety: said.safety,
                  anonymous: said.anonymous,
                  photos: said.photos,
                },
                headers: FROM,
              }),
            )
          ).id;
        case 'suggestion':
          await unwrap(
            workorderApi.POST('/suggestions', { params: { header }, body: { communityId, title: said.title.trim(), text }, headers: FROM }),
          );
          return undefined;
        case 'compliment':
          await unwrap(
            workorderApi.POST('/compliments', {
              params: { header },
              body: { communityId, text, ...(said.about ? { staffId: said.about } : { praised: said.praised.trim() }) },
              headers: FROM,
            }),
          );
          return undefined;
      }
    },
    {
      onSuccess: (complaint) => {
        draft.clear();
        void navigate(complaint ? phonePaths.residentComplaint(complaint) : phonePaths.residentVoices, { replace: true });
      },
    },
  );
  const missing =
    said.kind === 'complaint' && !said.category
      ? t('voices.needCategory')
      : said.kind === 'suggestion' && !said.title.trim()
        ? t('voices.needTitle')
        : said.kind === 'compliment' && !said.about && !said.praised.trim()
          ? t('voices.needPraised')
          : said.text.trim() === ''
            ? t('voices.needText')
            : undefined;
  const uploading = said.kind === 'complaint' && uploads;
  const people = (staff.data ?? []).map(({ staffId, name }) => ({ value: staffId, label: name }));
  return (
    <PhonePage
      title={t('voices.say')}
      back={phonePaths.residentVoices}
      note={<OfflineNote />}
      foot={
        <>
          <span className="meta" role="status">
            {missing ?? t(`voices.promise.${said.kind}`)}
          </span>
          <button
            type="button"
            className="phone-button solid big"
            disabled={Boolean(missing) || uploading || send.isPending || send.isSuccess}
            onClick={() => send.mutate(said)}
          >
            {uploading ? t('resident.report.uploading') : t('voices.send')}
          </button>
        </>
      }
    >
      <section className="phone-card">
        <PhoneChoice
          name={t('voices.kind')}
          options={KINDS.map((value) => ({ value, label: t(`voices.kinds.${value}`) }))}
          chosen={said.kind}
          choose={(next) => set({ kind: next as Kind })}
        />
        {units.length > 1 && (
          <PhoneChoice
            name={t('resident.report.unit')}
            options={units.map(({ unitId, label }) => ({ value: unitId, label }))}
            chosen={unit?.unitId ?? ''}
            choose={(next) => set({ unit: next, about: '' })}
          />
        )}
      </section>
      {said.kind === 'complaint' && (
        <section className="phone-card">
          <h2>{t('voices.category')}</h2>
          <PhoneChoice
            name={t('voices.category')}
            options={categories.entries.map((entry) => ({ value: entry.code, label: labelOf(entry) ?? entry.code }))}
            chosen={said.category}
            choose={(next) => set({ category: next })}
          />
        </section>
      )}
      <section className="phone-card">
        {said.kind === 'suggestion' && <Line name={t('voices.subject')} value={said.title} write={(title) => set({ title })} />}
        <Words name={t(`voices.words.${said.kind}`)} value={said.text} write={(text) => set({ text })} />
        {said.kind !== 'suggestion' && (
          <Person
            name={t(said.kind === 'complaint' ? 'voices.about' : 'voices.whom')}
            optional={said.kind === 'complaint'}
            people={people}
            chosen={said.about}
            choose={(about) => set({ about })}
          />
        )}
        {said.kind === 'compliment' && !said.about && (
          <Line name={t('voices.praised')} value={said.praised} write={(praised) => set({ praised })} />
        )}
      </section>
      {said.kind === 'complaint' && (
        <section className="phone-card" aria-labelledby="voice-photos">
          <h2 id="voice-photos">
            {t('voices.photos')} <span className="meta">{t('common.optional')}</span>
          </h2>
          <PhotoPicker
            camera
            feature="complaints"
            label={t('resident.report.shoot')}
            photos={said.photos}
            most={MOST_PHOTOS}
            busy={setUploads}
            change={(next) => draft.set((before) => ({ ...before, photos: next(before.photos) }))}
          />
          {said.anonymous && <p className="meta">{t('voices.photosHint')}</p>}
        </section>
      )}
      {said.kind === 'complaint' && (
        <section className="phone-card">
          <Turn name={t('voices.safety')} hint={t('voices.safetyHint')} on={said.safety} turn={(safety) => set({ safety })} />
          <Turn
            name={t('voices.anonymous')}
            hint={t('voices.anonymousHint')}
            on={said.anonymous}
            turn={(anonymous) => set({ anonymous })}
          />
        </section>
      )}
      <Refused problem={send.error} />
    </PhonePage>
  );
}

function Turn({ name, hint, on, turn }: { name: string; hint: string; on: boolean; turn: (on: boolean) => void }) {
  return (
    <div className="phone-switch">
      <span>
        <strong>{name}</strong>
        <br />
        <span className="meta">{hint}</span>
      </span>
      <Switch name={name} on={on} turn={turn} />
    </div>
  );
}

function Line({ name, value, write }: { name: string; value: string; write: (value: string) => void }) {
  const id = useId();
  return (
    <div className="phone-field">
      <label htmlFor={id}>{name}</label>
      <input id={id} maxLength={60} value={value} onChange={(event) => write(event.target.value)} />
    </div>
  );
}

function Words({ name, value, write }: { name: string; value: string; write: (value: string) => void }) {
  const id = useId();
  return (
    <div className="phone-field">
      <label htmlFor={id}>{name}</label>
      <textarea id={id} maxLength={1000} value={value} onChange={(event) => write(event.target.value)} />
    </div>
  );
}

function Person({
  name,
  optional,
  people,
  chosen,
  choose,
}: {
  name: string;
  optional: boolean;
  people: { value: string; label: string }[];
  chosen: string;
  choose: (value: string) => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="phone-field">
      <label htmlFor={id}>
        {name} {optional && <span className="meta">{t('common.optional')}</span>}
      </label>
      <select id={id} value={chosen} onChange={(event) => choose(event.target.value)}>
        <option value="">{t(optional ? 'voices.nobody' : 'voices.other')}</option>
        {people.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}
