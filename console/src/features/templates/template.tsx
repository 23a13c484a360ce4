import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useFormContext, useWatch, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import * as v from 'valibot';
import { notificationApi, unwrap } from '../../api/client';
import { conditional, useCommand } from '../../api/command';
import { Problem } from '../../api/problem';
import type { MessageTemplate } from '../../api/types';
import { yuan } from '../../i18n/money';
import { keyOf } from '../../i18n/problem-words';
import { EntryForm, TextField, useEntry } from '../../ui/entry-form';
import { Moment } from '../../ui/moment';
import { Card, Page } from '../../ui/page';
import { Loaded, Refused, Skeleton } from '../../ui/states';
import { Switch } from '../../ui/switch';
import { toast } from '../../ui/toast';
import css from './templates.module.css';
import TrialForm from './trial-form';
import { templateQuery, templatesQuery, usePreview, type Finding, type Words } from './use-templates';

const SUBJECT = 100;
const TEXT = 5000;
const CODE = 40;

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const schema = v.object({
  subjectZh: text(SUBJECT),
  textZh: text(TEXT),
  codeZh: text(CODE),
  subjectEn: text(SUBJECT),
  textEn: text(TEXT),
  codeEn: text(CODE),
});
type Values = v.InferInput<typeof schema>;
type Saids = Pick<MessageTemplate['template'], 'chinese' | 'english'>;

const valuesOf = ({ chinese, english }: Saids): Values => ({
  subjectZh: chinese.subject ?? '',
  textZh: chinese.text,
  codeZh: chinese.providerCode ?? '',
  subjectEn: english.subject ?? '',
  textEn: english.text,
  codeEn: english.providerCode ?? '',
});

const said = (subject: string, words: string, providerCode: string) => ({
  text: words,
  ...(subject && { subject }),
  ...(providerCode && { providerCode }),
});

const wordsOf = ({ subjectZh, textZh, codeZh, subjectEn, textEn, codeEn }: Values): Words => ({
  chinese: said(subjectZh, textZh, codeZh),
  english: said(subjectEn, textEn, codeEn),
});

/** One kind of message by one channel: its words on the left, how they read on the right, what they were beneath. */
export default function Template() {
  const { id = '' } = useParams();
  const { t, i18n } = useTranslation();
  const query = useQuery(templateQuery(id));
  const template = query.data?.template;
  const name = template && `${i18n.language === 'en' ? template.nameEn : template.nameZh} · ${t(`templates.mediums.${template.medium}`)}`;
  return (
    <Page title={name ?? t('templates.one')}>
      {/* What somebody else saved meanwhile does not overwrite what is typed here. */}
      <Loaded query={query}>{(shown) => <Editor key={shown.id} shown={shown} />}</Loaded>
    </Page>
  );
}

function Editor({ shown }: { shown: MessageTemplate }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const entry = useEntry({
    schema,
    first: valuesOf(shown.template),
    version: () => shown.version,
    read: ['templates', shown.id],
    send: (values, header) =>
      unwrap(
        notificationApi.PUT('/message-templates/{id}', {
          params: { path: { id: shown.id }, header: conditional(header) },
          body: wordsOf(values),
        }),
      ),
    done: (saved) => {
      client.setQueryData(templateQuery(shown.id).queryKey, saved);
      void client.invalidateQueries({ queryKey: ['templates'] });
      entry.form.reset(valuesOf(saved.template));
      toast(t('templates.saved', { n: saved.template.edition }));
    },
  });
  const isDirty = entry.form.formState.isDirty;
  return (
    <div className={css.templateColumns}>
      <div className={css.templateSide}>
        <Card title={t('templates.edit')}>
          <div className={css.templateForm}>
            <EntryForm entry={entry} label={t('templates.edit')} sendName={t('templates.save')} stale={t('templates.stale')}>
              <Fields shown={shown} />
            </EntryForm>
          </div>
        </Card>
        <Editions shown={shown} form={entry.form} />
      </div>
      <div className={css.templateSide}>
        <Preview shown={shown} form={entry.form} />
        {shown.template.sent !== undefined && <Sending shown={shown} />}
        <Card title={t('templates.trial')}>
          <TrialForm id={shown.id} medium={shown.template.medium} isSaved={!isDirty} />
        </Card>
      </div>
    </div>
  );
}

/** Whether messages of this kind leave Linli by this channel. */
function Sending({ shown }: { shown: MessageTemplate }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const label = t('templates.sentChoice', { medium: t(`templates.mediums.${shown.template.medium}`) });
  const send = useCommand(
    (sent: boolean, header) =>
      unwrap(
        notificationApi.PUT('/message-templates/{id}/sending', {
          params: { path: { id: shown.id }, header: conditional(header) },
          body: { sent },
        }),
      ),
    {
      version: () => shown.version,
      onSuccess: (saved) => {
        client.setQueryData(templateQuery(shown.id).queryKey, saved);
        void client.invalidateQueries({ queryKey: templatesQuery.queryKey });
      },
      onError: (problem) => (problem.isConflict ? client.invalidateQueries({ queryKey: ['templates', shown.id] }) : undefined),
    },
  );
  return (
    <Card title={t('templates.sent')}>
      <div className={css.templateForm}>
        <div className={css.templateSent}>
          <span>{label}</span>
          <Switch name={label} on={shown.template.sent === true} busy={send.isPending} turn={(sent) => send.mutate(sent)} />
        </div>
        <p className="meta">{t('templates.sentHint')}</p>
        <Refused problem={send.error} />
      </div>
    </Card>
  );
}

/** The words, and what may be put into them: a click puts a variable where the cursor was. */
function Fields({ shown }: { shown: MessageTemplate }) {
  const { t, i18n } = useTranslation();
  const { setValue, getValues } = useFormContext<Values>();
  const last = useRef<HTMLInputElement | HTMLTextAreaElement>(null);
  const english = i18n.language === 'en';
  const insert = (name: string) => {
    const field = last.current;
    const at = field?.name as keyof Values | undefined;
    if (!field || !at) {
      setValue('textZh', `${getValues('textZh')}{${name}}`, { shouldDirty: true });
      return;
    }
    field.setRangeText(`{${name}}`, field.selectionStart ?? field.value.length, field.selectionEnd ?? field.value.length, 'end');
    setValue(at, field.value, { shouldDirty: true });
    field.focus();
  };
  const isLong = shown.template.medium === 'EMAIL';
  return (
    <div
      className={css.templateFields}
      onFocusCapture={({ target }) => {
        if (target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.name.startsWith('subject'))) {
          last.current = target;
        }
      }}
    >
      <div className="stack" role="group" aria-label={t('templates.variables')}>
        <p className="meta">{t('templates.variablesHint')}</p>
        <ul className={css.templateVariables}>
          {shown.variables.map((one) => (
            <li key={one.name}>
              <button type="button" className="plain-button" onClick={() => insert(one.name)}>
                {`{${one.name}}`}
              </button>{' '}
              <span className="meta">
                {t('templates.variable', {
                  name: one.name,
                  meaning: english ? one.en : one.zh,
                  sample: english ? one.sampleEn : one.sampleZh,
                })}
                {one.personal && ` · ${t('templates.personal')}`}
              </span>
            </li>
          ))}
        </ul>
      </div>
      {shown.hasSubject && <TextField<Values> of="subjectZh" label={t('templates.subjectZh')} most={SUBJECT} />}
      <TextField<Values> of="textZh" label={t('templates.textZh')} lines={isLong ? 8 : 3} most={TEXT} />
      {shown.keptByProvider && <TextField<Values> of="codeZh" label={t('templates.codeZh')} optional most={CODE} />}
      {shown.hasSubject && <TextField<Values> of="subjectEn" label={t('templates.subjectEn')} most={SUBJECT} />}
      <TextField<Values> of="textEn" label={t('templates.textEn')} lines={isLong ? 8 : 3} most={TEXT} />
      {shown.keptByProvider && (
        <>
          <TextField<Values> of="codeEn" label={t('templates.codeEn')} optional most={CODE} />
          <p className="meta">{t('templates.codeHint')}</p>
        </>
      )}
    </div>
  );
}

function Preview({ shown, form }: { shown: MessageTemplate; form: UseFormReturn<Values, unknown, Values> }) {
  const { t } = useTranslation();
  const values = useWatch({ control: form.control }) as Values;
  const preview = usePreview(shown.id, wordsOf(values));
  return (
    <Card title={t('templates.preview')}>
      <div className={css.templatePreview} aria-live="polite">
        {preview.data ? (
          <>
            <p className="meta">{preview.data.real ? t('templates.previewReal') : t('templates.previewSample')}</p>
            {preview.data.read.map(({ language, subject, text: words, segments, segmentsAtMost, centsAtMost }) => (
              <section key={language} lang={language === 'EN' ? 'en' : 'zh-CN'}>
                <h3>{language === 'EN' ? t('templates.english') : t('templates.chinese')}</h3>
                <div className={css.templatePaper}>
                  {subject && <strong>{subject}</strong>}
                  <p>{words}</p>
                </div>
                {segments > 0 && (
                  <p className={segmentsAtMost > shown.mostSegments ? css.templateTooLong : 'meta'}>
                    {t('templates.segments', { n: segments, most: segmentsAtMost })}
                    {centsAtMost > 0 && ` · ${t('templates.cost', { yuan: yuan(centsAtMost) })}`}
                  </p>
                )}
              </section>
            ))}
            <Faults findings={preview.data.findings} />
          </>
        ) : (
          <Skeleton lines={4} />
        )}
        {preview.error && <Refused problem={Problem.of(preview.error)} />}
      </div>
    </Card>
  );
}

function Faults({ findings }: { findings: Finding[] }) {
  const { t } = useTranslation();
  if (findings.length === 0) {
    return <p className="meta">{t('templates.none')}</p>;
  }
  return (
    <section role="alert">
      <h3>{t('templates.faults')}</h3>
      <ul className={css.templateFaults}>
        {findings.map(({ field, code, row, column, said: name }) => (
          <li key={`${field} ${code} ${row}:${column}`}>
            {t('templates.fault', {
              field: t(`templates.fields.${keyOf(field)}` as 'templates.fields.chinese_text'),
              row,
              column,
              what: t(`templates.whats.${keyOf(code)}` as 'templates.whats.template_missing', { said: name }),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Editions({ shown, form }: { shown: MessageTemplate; form: UseFormReturn<Values, unknown, Values> }) {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const [asks, ask] = useState(false);
  const reset = useCommand(
    (_: object, header) => unwrap(notificationApi.POST('/message-templates/{id}/reset', { params: { path: { id: shown.id }, header } })),
    {
      version: () => shown.version,
      onSuccess: (back) => {
        client.setQueryData(templateQuery(shown.id).queryKey, back);
        void client.invalidateQueries({ queryKey: ['templates'] });
        form.reset(valuesOf(back.template));
        ask(false);
      },
    },
  );
  const take = (words: Saids) => {
    const values = valuesOf(words);
    for (const name of Object.keys(values) as (keyof Values)[]) form.setValue(name, values[name], { shouldDirty: true });
  };
  return (
    <Card title={t('templates.editions')}>
      <div className={css.templateForm}>
        {shown.editions.length === 0 && <p className="meta">{t('templates.editionsNone')}</p>}
        <ul className={css.templateEditions}>
          {shown.editions.map(({ number, chinese, english, by, at }) => (
            <li key={number}>
              <span className="meta">
                {t('templates.number', { n: number })} · {by} · <Moment at={at} />
              </span>
              {chinese && english ? (
                <>
                  <p>{(i18n.language === 'en' ? english : chinese).text}</p>
                  <button
                    type="button"
                    className="link-button"
                    aria-label={`${t('templates.take')} ${t('templates.number', { n: number })}`}
                    onClick={() => take({ chinese, english })}
                  >
                    {t('templates.take')}
                  </button>
                </>
              ) : (
                <p>{t('templates.editionBack')}</p>
              )}
            </li>
          ))}
        </ul>
        {shown.template.edited &&
          (asks ? (
            <div className="stack">
              <p>{t('templates.resetHint')}</p>
              <button type="button" className="plain-button solid" autoFocus disabled={reset.isPending} onClick={() => reset.mutate({})}>
                {t('templates.reset')}
              </button>
            </div>
          ) : (
            <button type="button" className="plain-button" onClick={() => ask(true)}>
              {t('templates.reset')}
            </button>
          ))}
        <Refused problem={reset.error} />
      </div>
    </Card>
  );
}
