import { useEffect, useState } from 'react';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { useBuildings } from '../../api/buildings';
import type { CommandHeaders } from '../../api/command';
import { useCommunities } from '../../api/communities';
import { useDictionary } from '../../api/dictionaries';
import type { Notice } from '../../api/types';
import { number } from '../../i18n/money';
import { ChoiceField, EntryForm, TextField, TickField, useEntry } from '../../ui/entry-form';
import { Card } from '../../ui/page';
import { PhotoPicker } from '../../ui/photo-picker';
import { useScope } from '../../ui/scope';
import { UnitField } from '../../ui/unit-field';
import { TEMPLATES } from './templates';
import { useCounted, type Audience, type NoticeBody } from './use-notices';
import css from './notices.module.css';

const CATEGORIES = ['OUTAGE', 'SAFETY', 'REMINDER', 'ACTIVITY', 'FEE', 'OTHER'] as const;
const RELATIONS = ['OWNER', 'CO_OWNER', 'HOUSEHOLD_MEMBER', 'TENANT'] as const;
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
    community: v.pipe(v.string(), v.nonEmpty()),
    buildings: v.array(v.string()),
    relations: v.array(v.picklist(RELATIONS)),
    tags: v.optional(v.array(v.string()), []),
    except: v.optional(v.array(v.object({ id: v.string(), label: v.string() })), []),
    leaveOut: v.optional(v.string(), ''),
    publishAt: v.string(),
    expiresAt: v.string(),
    confirm: v.boolean(),
    photos: v.optional(v.array(v.string()), []),
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
  const [uploads, upload] = useState(false);
  const entry = useEntry({
    schema,
    isHeld: uploads,
    first: first ? valuesOf(first) : { ...EMPTY, community: community ?? '' },
    draft,
    version,
    send: (values, headers) => send(bodyOf(values), headers),
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
            <TickField<Values> of="confirm" label={t('notices.confirm')} />
          </div>
        </Card>
        <div className={css.noticeSide}>
          <Card title={t('notices.audience')}>
            <AudienceFields />
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

function AudienceFields() {
  const { t } = useTranslation();
  const { communities } = useCommunities();
  const community = useWatch<Values, 'community'>({ name: 'community' });
  const buildings = useBuildings(community);
  const { setValue, getValues } = useFormContext<Values>();
  const only = communities.length === 1 ? communities[0]?.id : undefined;
  useEffect(() => {
    if (!community && only) setValue('community', only);
  }, [community, only, setValue]);
  useEffect(() => {
    // Buildings of another community are nobody's choice any more.
    const there = buildings.data?.map(({ id }) => id);
    const chosen = getValues('buildings');
    if (there && chosen.some((id) => !there.includes(id))) {
      setValue(
        'buildings',
        chosen.filter((id) => there.includes(id)),
      );
    }
  }, [buildings.data, getValues, setValue]);
  return (
    <div className={css.noticeFields}>
      <ChoiceField<Values>
        of="community"
        label={t('notices.inCommunity')}
        options={communities.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {buildings.data && buildings.data.length > 0 && (
        <fieldset className={css.noticeTicks}>
          <legend>{t('notices.inBuildings')}</legend>
          {buildings.data.map(({ id, name }) => (
            <TickField<Values> key={id} of="buildings" value={id} label={t('notices.buildingShort', { name })} />
          ))}
        </fieldset>
      )}
      <fieldset className={css.noticeTicks}>
        <legend>{t('notices.onlyFor')}</legend>
        {RELATIONS.map((relation) => (
          <TickField<Values> key={relation} of="relations" value={relation} label={t(`words.relation.${relation}`)} />
        ))}
      </fieldset>
      <TagFields />
      <ExceptFields />
      <Counted />
    </div>
  );
}

function TagFields() {
  const { t } = useTranslation();
  const { entries, labelOf } = useDictionary('owner-tag');
  const chosen = useWatch<Values, 'tags'>({ name: 'tags' }) ?? [];
  const codes = [...new Set([...entries.map(({ code }) => code), ...chosen])];
  return (
    codes.length > 0 && (
      <fieldset className={css.noticeTicks}>
        <legend>{t('notices.tagged')}</legend>
        {codes.map((code) => (
          <TickField<Values> key={code} of="tags" value={code} label={labelOf(code)} />
        ))}
      </fieldset>
    )
  );
}

/** Homes there whose people are not to be told. */
function ExceptFields() {
  const { t } = useTranslation();
  const { fields, append, remove } = useFieldArray<Values, 'except', 'key'>({ name: 'except', keyName: 'key' });
  const { setValue } = useFormContext<Values>();
  const [isAdding, add] = useState(false);
  return (
    <fieldset className={css.noticeTicks}>
      <legend>{t('notices.exceptUnits')}</legend>
      {fields.map(({ key, id, label }, at) => (
        <span key={key} className="chip">
          {label || id.slice(0, 8)}{' '}
          <button type="button" className="link-button" aria-label={t('notices.exceptRemove', { unit: label })} onClick={() => remove(at)}>
            ×
          </button>
        </span>
      ))}
      {isAdding ? (
        <UnitField
          of="leaveOut"
          label={t('notices.exceptAdd')}
          optional
          onChosen={({ id, label }) => {
            if (fields.every((one) => one.id !== id)) append({ id, label });
            setValue('leaveOut', '');
            add(false);
          }}
        />
      ) : (
        <button type="button" className="link-button" onClick={() => add(true)}>
          {t('notices.exceptAdd')}
        </button>
      )}
    </fieldset>
  );
}

/** How many it reaches, before anything is sent. */
function Counted() {
  const { t } = useTranslation();
  const [community, buildings, relations, tags, except] = useWatch<Values, ['community', 'buildings', 'relations', 'tags', 'except']>({
    name: ['community', 'buildings', 'relations', 'tags', 'except'],
  });
  const counted = useCounted(audienceOf({ community, buildings, relations, tags, except }));
  return (
    <p className={css.noticeCount} role="status" aria-busy={counted.isFetching}>
      {counted.data && !counted.isPlaceholderData ? (
        <>
          <strong>{t('notices.counted', { n: number(counted.data.people) })}</strong>{' '}
          <span className="meta">{t('notices.countedUnits', { n: number(counted.data.units) })}</span>
        </>
      ) : (
        <span className="meta">{t(counted.isFetching ? 'notices.counting' : 'notices.countHint')}</span>
      )}
    </p>
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
  community: '',
  buildings: [],
  relations: [],
  tags: [],
  except: [],
  publishAt: '',
  expiresAt: '',
  confirm: false,
  photos: [],
};

function valuesOf(notice: Notice): Values {
  return {
    category: notice.category,
    title: notice.chinese.title,
    body: notice.chinese.body,
    titleEn: notice.english?.title ?? '',
    bodyEn: notice.english?.body ?? '',
    community: notice.audience.communities[0] ?? '',
    buildings: notice.audience.buildings,
    relations: notice.audience.relations,
    tags: notice.audience.tags,
    except: notice.audience.except.map(({ id, label }) => ({ id, label })),
    publishAt: local(notice.publishAt),
    expiresAt: local(notice.expiresAt),
    confirm: notice.confirm,
    photos: notice.photos,
  };
}

function bodyOf(values: v.InferOutput<typeof schema>): NoticeBody {
  return {
    category: values.category,
    chinese: { title: values.title, body: values.body },
    ...(values.titleEn && { english: { title: values.titleEn, body: values.bodyEn } }),
    audience: audienceOf(values),
    ...(values.publishAt && { publishAt: new Date(values.publishAt).toISOString() }),
    ...(values.expiresAt && { expiresAt: new Date(values.expiresAt).toISOString() }),
    confirm: values.confirm,
    photos: values.photos,
  };
}

/** All of the community, unless buildings of it are named. */
function audienceOf({
  community,
  buildings,
  relations,
  tags = [],
  except = [],
}: Pick<Values, 'community' | 'buildings' | 'relations' | 'tags' | 'except'>): Audience {
  return {
    ...(buildings.length > 0 ? { buildings } : { communities: community ? [community] : [] }),
    relations,
    ...(tags.length > 0 && { tags }),
    ...(except.length > 0 && { except: except.map(({ id }) => id) }),
  };
}

/** As the browser's field of a day and a time has it. */
function local(at: string | null | undefined): string {
  if (!at) return '';
  const instant = new Date(at);
  return new Date(instant.getTime() - instant.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
