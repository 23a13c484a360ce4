import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notificationApi, unwrap } from '../../api/client';
import { conditional, useCommand } from '../../api/command';
import type { Wishes } from '../../api/types';
import { phonePaths } from '../../app/phone-paths';
import { PhonePage } from '../../ui/phone/frame';
import { PhoneChoice } from '../../ui/phone/sheet';
import { Loaded, OfflineNote, Refused } from '../../ui/states';
import { Switch } from '../../ui/switch';
import css from './phone-wishes.module.css';

const KEY = ['preferences'];
const TOPICS = ['REPAIRS', 'FEES', 'NOTICES', 'ENQUIRIES', 'COMPLAINTS'] as const;

/** By what one wants to be told outside of Linli, and when not; what is in here is always in the inbox too. */
export default function PhoneWishes() {
  const { t } = useTranslation();
  const wishes = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => unwrap(notificationApi.GET('/preferences', { signal })),
  });
  return (
    <PhonePage title={t('wishes.title')} back={phonePaths.residentMe} note={<OfflineNote />}>
      <Loaded query={wishes} lines={6}>
        {(known) => <WishesForm known={known} />}
      </Loaded>
    </PhonePage>
  );
}

function WishesForm({ known }: { known: Wishes }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const id = useId();
  const [said, say] = useState({
    sms: known.sms,
    email: known.email,
    address: known.address ?? '',
    quiet: Boolean(known.quietFrom),
    quietFrom: (known.quietFrom ?? '22:00').slice(0, 5),
    quietUntil: (known.quietUntil ?? '08:00').slice(0, 5),
    language: known.language,
    first: known.first,
    muted: known.muted,
  });
  const set = (change: Partial<typeof said>) => say((before) => ({ ...before, ...change }));
  const keep = useCommand(
    ({ quiet, quietFrom, quietUntil, address, ...rest }: typeof said, header) =>
      unwrap(
        notificationApi.PUT('/preferences', {
          params: { header: conditional(header) },
          body: { ...rest, ...(address.trim() && { address: address.trim() }), ...(quiet && { quietFrom, quietUntil }) },
        }),
      ),
    {
      version: () => known.version,
      onSuccess: (kept) => client.setQueryData(KEY, kept),
      onError: (problem) => (problem.isConflict ? client.invalidateQueries({ queryKey: KEY }) : undefined),
    },
  );
  return (
    <form
      className={css.wishes}
      onSubmit={(event) => {
        event.preventDefault();
        keep.mutate(said);
      }}
    >
      <section className="phone-card">
        <p className="meta">{t('wishes.hint')}</p>
        <div className="phone-switch">
          <span>
            {t('wishes.sms')}
            <br />
            <span className="meta">{t('wishes.smsHint')}</span>
          </span>
          <Switch name={t('wishes.sms')} on={said.sms} turn={(sms) => set({ sms })} />
        </div>
        <div className="phone-switch">
          <span>
            {t('wishes.email')}
            <br />
            <span className="meta">{t('wishes.emailHint')}</span>
          </span>
          <Switch name={t('wishes.email')} on={said.email} turn={(email) => set({ email })} />
        </div>
        {said.email && (
          <div className="phone-field">
            <label htmlFor={`${id}a`}>{t('wishes.address')}</label>
            <input
              id={`${id}a`}
              type="email"
              autoComplete="email"
              maxLength={120}
              value={said.address}
              onChange={(event) => set({ address: event.target.value })}
            />
          </div>
        )}
        {said.sms && said.email && (
          <>
            <h2>{t('wishes.first')}</h2>
            <PhoneChoice
              name={t('wishes.first')}
              options={[
                { value: 'EMAIL', label: t('wishes.email') },
                { value: 'SMS', label: t('wishes.sms') },
              ]}
              chosen={said.first}
              choose={(first) => set({ first: first === 'SMS' ? 'SMS' : 'EMAIL' })}
            />
            <p className="meta">{t('wishes.firstHint')}</p>
          </>
        )}
      </section>
      <section className="phone-card">
        <h2>{t('wishes.topics')}</h2>
        {TOPICS.map((topic) => (
          <div key={topic} className="phone-switch">
            {t(`wishes.about.${topic}`)}
            <Switch
              name={t(`wishes.about.${topic}`)}
              on={!said.muted.includes(topic)}
              turn={(wanted) => set({ muted: wanted ? said.muted.filter((one) => one !== topic) : [...said.muted, topic] })}
            />
          </div>
        ))}
        <p className="meta">{t('wishes.topicsHint')}</p>
      </section>
      <section className="phone-card">
        <div className="phone-switch">
          <span>
            {t('wishes.quiet')}
            <br />
            <span className="meta">{t('wishes.quietHint')}</span>
          </span>
          <Switch name={t('wishes.quiet')} on={said.quiet} turn={(quiet) => set({ quiet })} />
        </div>
        {said.quiet && (
          <div className={css.wishesHours}>
            <div className="phone-field">
              <label htmlFor={`${id}f`}>{t('wishes.from')}</label>
              <input
                id={`${id}f`}
                type="time"
                required
                value={said.quietFrom}
                onChange={(event) => set({ quietFrom: event.target.value })}
              />
            </div>
            <div className="phone-field">
              <label htmlFor={`${id}u`}>{t('wishes.until')}</label>
              <input
                id={`${id}u`}
                type="time"
                required
                value={said.quietUntil}
                onChange={(event) => set({ quietUntil: event.target.value })}
              />
            </div>
          </div>
        )}
        <h2>{t('wishes.language')}</h2>
        <PhoneChoice
          name={t('wishes.language')}
          options={[
            { value: 'ZH', label: '中文' },
            { value: 'EN', label: 'English' },
          ]}
          chosen={said.language}
          choose={(language) => set({ language: language === 'EN' ? 'EN' : 'ZH' })}
        />
      </section>
      <Refused problem={keep.error} />
      <p className="meta" role="status">
        {keep.isSuccess && t('wishes.kept')}
      </p>
      <button type="submit" className="phone-button solid big" disabled={keep.isPending}>
        {t('wishes.keep')}
      </button>
    </form>
  );
}
