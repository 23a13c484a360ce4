import { lazy, Suspense, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import type { CommandHeaders } from '../../api/command';
import type { Notice } from '../../api/types';
import { instantIn, localIn } from '../../i18n/zone';
import { useZoneOf } from '../../i18n/zones';
import { AudienceFields } from '../../ui/audience-fields';
import { audienceEntries, audienceOf, audienceValuesOf, NO_AUDIENCE } from '../../ui/audience-values';
import { ChoiceField, EntryForm, TextField, TickField, useEntry } from '../../ui/entry-form';
import { OtherClock } from '../../ui/other-clock';
import { Card } from '../../ui/page';
import { PhotoPicker } from '../../ui/photo-picker';
import { useScope } from '../../ui/scope';
import { TEMPLATES } from './templates';
import type { NoticeBody } from './use-notices';
import { ORDERS, waysOf, waysValuesOf } from './ways';
import css from './notices.module.css';

/** Most notices leave the house by nothing. */
const WaysFields = lazy(() => import('./notice-ways'));

const CATEGORIES = ['OUTAGE', 'SAFETY', 'REMINDER', 'ACTIVITY', 'FEE', 'OTHER'] as const;
const TITLE = 60;
const BODY = 5000;
const MOST_PHOTOS = 9;

/** What a template leaves for its writer. */
const BLANK = /＿|__/;
const filled = v.check<string, 'unfilled'>((text) => !BLANK.test(text), 'unfilled');

const schema = v.pipe(
  v.object({
    category: v.picklist(CATEGORIES),
    title: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(TITLE)),
    body: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(BODY), filled),
    titleEn: v.pipe(v.string(), v.trim(), v.maxLength(TITLE)),
    bodyEn: v.pipe(v.string(), v.trim(), v.maxLength(BODY), filled),
    ...audienceEntries,
    publishAt: v.string(),
    expiresAt: v.string(),
    confirm: v.boolean(),
    photos: v.optional(v.array(v.string()), []),
    by: v.optional(v.array(v.picklist(['SMS', 'EMAIL'])), []),
    order: v.optional(v.picklist(ORDERS), 'EACH'),
  }),
  v.forward(
    v.partialCheck([['titleEn'], ['bodyEn']], ({ titleEn, bodyEn }) => Boolean(titleEn) === Boolean(bodyEn), 'required'),
    ['bodyEn'],
  ),
  v.forward(
    v.partialCheck(
      [['publishAt'], ['expiresAt']],
      ({ publishAt, expiresAt }) => !publishAt || !expiresAt || publishAt < expiresAt,
      'times',
    ),
    ['expiresAt'],
  ),
);

type Values = v.InferInput<typeof schema>;
export type NoticeValues = Values;

/** As one writes a notice: what it says on the left, whom it reaches and how it looks on their phones on the right. */
export function NoticeForm({
  first,
  draft,
  version,
  send,
  done,
  cancel,
}: {
  first?: Notice;
  draft: string;
  version?: () => number | undefined;
  send: (notice: NoticeBody, headers: CommandHeaders) => Promise<Notice>;
  done: (notice: Notice) => void;
  cancel: () => void;
}) {
  const { t } = useTranslation();
  const { community } = useScope();
  const zoneOf = useZoneOf();
  const [uploads, upload] = useState(false);
  const entry = useEntry({
    schema,
    isHeld: uploads,
    first: first ? valuesOf(first, zoneOf) : { ...EMPTY, community: community ?? '' },
    draft,
    version,
    send: (values, headers) => send(bodyOf(values, zoneOf), headers),
    done,
  });
  const fill = (name: string) => {
    const template = TEMPLATES.find((one) => one.name === name);
    if (!template) return;
    entry.form.setValue('category', template.category, { shouldDirty: true });
    entry.form.setValue('title', template.chinese.title, { shouldDirty: true });
    entry.form.setValue('body', template.chinese.body, { shouldDirty: true });
    entry.form.setValue('titleEn', template.english.title, { shouldDirty: true });
    entry.form.setValue('bodyEn', template.english.body, { shouldDirty: true });
  };
  return (
    <EntryForm entry={entry} label={t('notices.write')} sendName={t('notices.save')} cancel={cancel} stale={t('notices.stale')}>
      <div className={css.noticeColumns}>
        <Card title={t('notices.what')}>
          <div className={css.noticeFields}>
            <div className={css.noticeTemplates} role="group" aria-label={t('notices.templates.label')}>
              {TEMPLATES.map(({ name }) => (
                <button key={name} type="button" className="plain-button" onClick={() => fill(name)}>
                  {t(`notices.templates.${name}`)}
                </button>
              ))}
            </div>
            <ChoiceField<Values>
              of="category"
              label={t('notices.category')}
              options={CATEGORIES.map((value) => ({ value, label: t(`words.noticeCategory.${value}`) }))}
            />
            <TextField<Values> of="title" label={t('notices.subject')} most={TITLE} autoFocus />
            <TextField<Values> of="body" label={t('notices.body')} lines={8} most={BODY} />
            <details>
              <summary className="link-button">{t('notices.english')}</summary>
              <div className={`${css.noticeFields} flat`}>
                <TextField<Values> of="titleEn" label={t('notices.subjectEn')} optional most={TITLE} />
                <TextField<Values> of="bodyEn" label={t('notices.bodyEn')} optional lines={6} most={BODY} />
              </div>
            </details>
            <Photos busy={upload} />
            <div className={css.noticeTimes}>
              <TextField<Values> of="publishAt" label={t('notices.publishAt')} optional type="datetime-local" />
              <TextField<Values> of="expiresAt" label={t('notices.expiresAt')} optional type="datetime-local" />
            </div>
            <OtherClock zone={zoneOf(entry.form.watch('community'))} />
            <TickField<Values> of="confirm" label={t('notices.confirm')} />
            <Suspense>
              <WaysFields />
            </Suspense>
          </div>
        </Card>
        <div className={css.noticeSide}>
          <Card title={t('notices.audience')}>
            <AudienceFields teller="notices" />
          </Card>
          <Card title={t('notices.preview')}>
            <Preview />
          </Card>
        </div>
      </div>
    </EntryForm>
  );
}

/** Uploaded while the rest is written; the notice is not sent before they are there. */
function Photos({ busy }: { busy: (isBusy: boolean) => void }) {
  const { t } = useTranslation();
  const { setValue, getValues } = useFormContext<Values>();
  const photos = useWatch<Values, 'photos'>({ name: 'photos' }) ?? [];
  return (
    <fieldset className="field">
      <legend>
        {t('notices.photos')} <span className="meta">{t('common.optional')}</span>
      </legend>
      <PhotoPicker
        photos={photos}
        most={MOST_PHOTOS}
        feature="notices"
        label={t('notices.photos')}
        busy={busy}
        change={(next) => setValue('photos', next(getValues('photos') ?? []), { shouldDirty: true })}
      />
    </fieldset>
  );
}

function Preview() {
  const { t } = useTranslation();
  const [title, body, category] = useWatch<Values, ['title', 'body', 'category']>({ name: ['title', 'body', 'category'] });
  return (
    <div className={css.noticePreview} aria-label={t('notices.preview')}>
      {category && <span className="chip fits">{t(`words.noticeCategory.${category}`)}</span>}
      <h3>{title || t('notices.subject')}</h3>
      <p className={css.noticeBody}>{body}</p>
    </div>
  );
}

const EMPTY: Values = {
  category: 'OUTAGE',
  title: '',
  body: '',
  titleEn: '',
  bodyEn: '',
  ...NO_AUDIENCE,
  publishAt: '',
  expiresAt: '',
  confirm: false,
  photos: [],
  ...waysValuesOf(undefined),
};

function valuesOf(notice: Notice, zoneOf: ReturnType<typeof useZoneOf>): Values {
  const audience = audienceValuesOf(notice.audience);
  const local = (at: string | null | undefined) => (at ? localIn(zoneOf(audience.community), at) : '');
  return {
    category: notice.category,
    title: notice.chinese.title,
    body: notice.chinese.body,
    titleEn: notice.english?.title ?? '',
    bodyEn: notice.english?.body ?? '',
    ...audience,
    publishAt: local(notice.publishAt),
    expiresAt: local(notice.expiresAt),
    confirm: notice.confirm,
    photos: notice.photos,
    ...waysValuesOf(notice.ways),
  };
}

/** A time is meant as the clocks of the community show it. */
function bodyOf(values: v.InferOutput<typeof schema>, zoneOf: ReturnType<typeof useZoneOf>): NoticeBody {
  const ways = waysOf(values.by, values.order);
  const instant = (typed: string) => instantIn(zoneOf(values.community), typed).toISOString();
  return {
    category: values.category,
    chinese: { title: values.title, body: values.body },
    ...(values.titleEn && { english: { title: values.titleEn, body: values.bodyEn } }),
    audience: audienceOf(values),
    ...(values.publishAt && { publishAt: instant(values.publishAt) }),
    ...(values.expiresAt && { expiresAt: instant(values.expiresAt) }),
    confirm: values.confirm,
    photos: values.photos,
    ...(ways && { ways }),
  };
}
