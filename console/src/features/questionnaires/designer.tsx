import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import type { CommandHeaders } from '../../api/command';
import type { Questionnaire } from '../../api/types';
import { inLanguage } from '../../i18n/in-language';
import { instantIn, localIn } from '../../i18n/zone';
import { useZoneOf } from '../../i18n/zones';
import { AudienceFields } from '../../ui/audience-fields';
import { audienceEntries, audienceOf, audienceValuesOf, NO_AUDIENCE } from '../../ui/audience-values';
import { ChoiceField, EntryForm, TextField, TickField, useEntry } from '../../ui/entry-form';
import { OtherClock } from '../../ui/other-clock';
import { Card } from '../../ui/page';
import { useScope } from '../../ui/scope';
import { BANK } from './bank';
import { bodyOfQuestions, KINDS, offers, optionsOf, question, takesSeveral, valuesOfQuestion } from './question-values';
import css from './questionnaires.module.css';
import { rerouted } from './routing';
import { ShowIf } from './show-if';
import type { QuestionnaireBody } from './use-questionnaires';

const schema = v.object({
  title: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(60)),
  titleEn: v.pipe(v.string(), v.trim(), v.maxLength(60)),
  introduction: v.pipe(v.string(), v.trim(), v.maxLength(1000)),
  introductionEn: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(1000))),
  opensAt: v.optional(v.string()),
  settled: v.optional(v.boolean()),
  questions: v.pipe(v.array(question), v.minLength(1), v.maxLength(60)),
  anonymous: v.boolean(),
  closesAt: v.pipe(v.string(), v.nonEmpty()),
  ...audienceEntries,
});

type Values = v.InferInput<typeof schema>;

/** As one writes a document: question after question, with how it looks on a phone beside it. */
export function Designer({
  first,
  draft,
  version,
  send,
  done,
  cancel,
}: {
  first?: Questionnaire;
  draft: string;
  version?: () => number | undefined;
  send: (body: QuestionnaireBody, headers: CommandHeaders) => Promise<Questionnaire>;
  done: (questionnaire: Questionnaire) => void;
  cancel: () => void;
}) {
  const { t } = useTranslation();
  const { community } = useScope();
  const zoneOf = useZoneOf();
  const entry = useEntry({
    schema,
    first: first ? valuesOf(first, zoneOf) : { ...EMPTY, community: community ?? '' },
    draft,
    version,
    send: (values, headers) => send(bodyOf(values, zoneOf), headers),
    done,
  });
  return (
    <EntryForm
      entry={entry}
      label={t('questionnaires.write')}
      sendName={t('questionnaires.save')}
      cancel={cancel}
      stale={t('questionnaires.stale')}
    >
      <div className="two-columns">
        <div className="stack">
          <Card>
            <div className="stack card-body">
              <TextField<Values> of="title" label={t('questionnaires.subject')} most={60} autoFocus />
              <TextField<Values> of="titleEn" label={t('questionnaires.subjectEn')} optional most={60} />
              <TextField<Values> of="introduction" label={t('questionnaires.introduction')} optional lines={2} most={1000} />
              <TextField<Values> of="introductionEn" label={t('questionnaires.introductionEn')} optional lines={2} most={1000} />
              <TextField<Values> of="opensAt" label={t('questionnaires.opensAt')} optional type="datetime-local" />
              <TextField<Values> of="closesAt" label={t('questionnaires.closesAt')} type="datetime-local" />
              <OtherClock zone={zoneOf(entry.form.watch('community'))} />
              <TickField<Values> of="anonymous" label={t('questionnaires.anonymous')} />
              <TickField<Values> of="settled" label={t('questionnaires.settled')} />
            </div>
          </Card>
          <Questions />
        </div>
        <div className="stack">
          <Card title={t('questionnaires.audience')}>
            <AudienceFields teller="questionnaires" />
          </Card>
          <Card title={t('questionnaires.preview')}>
            <Preview />
          </Card>
        </div>
      </div>
    </EntryForm>
  );
}

function Questions() {
  const { t } = useTranslation();
  const { control, getValues } = useFormContext<Values>();
  const { fields, append, replace } = useFieldArray({ control, name: 'questions' });
  // What asks about a question goes with it, wherever it goes.
  const remove = (gone: number) =>
    replace(rerouted(getValues('questions'), (place) => (place === gone ? undefined : place - Number(place > gone))));
  const move = (from: number, to: number) =>
    replace(rerouted(getValues('questions'), (place) => (place === from ? to : place === to ? from : place)));
  // One more question in the same table, below this one: whatever looks back past it goes on doing so.
  const addRow = (above: number) => {
    const questions = getValues('questions');
    const { table, tableEn, required } = questions[above] ?? NEW;
    const moved = rerouted(questions, (place) => place + Number(place > above));
    moved[above + 1] = { ...NEW, table, tableEn, required };
    replace(moved);
  };
  const kinds = useWatch<Values, 'questions'>({ name: 'questions' });
  return (
    <>
      {fields.map(({ id }, place) => (
        <Card
          key={id}
          title={t('questionnaires.question', { n: place + 1 })}
          aside={
            <span className={css.questionTools}>
              <button type="button" className="link-button" disabled={place === 0} onClick={() => move(place, place - 1)}>
                {t('questionnaires.up')}
              </button>
              <button type="button" className="link-button" disabled={place === fields.length - 1} onClick={() => move(place, place + 1)}>
                {t('questionnaires.down')}
              </button>
              <button type="button" className="link-button" onClick={() => remove(place)}>
                {t('questionnaires.remove')}
              </button>
            </span>
          }
        >
          <div className="stack card-body">
            <ChoiceField<Values>
              of={`questions.${place}.kind`}
              label={t('questionnaires.kindOf')}
              options={KINDS.map((value) => ({ value, label: t(`questionnaires.kinds.${value}`) }))}
            />
            <TextField<Values> of={`questions.${place}.text`} label={t('questionnaires.text')} most={200} />
            <TextField<Values> of={`questions.${place}.textEn`} label={t('questionnaires.textEn')} optional most={200} />
            {offers(kinds[place]?.kind ?? '') && (
              <>
                <TextField<Values> of={`questions.${place}.options`} label={t('questionnaires.options')} lines={4} />
                <TextField<Values> of={`questions.${place}.optionsEn`} label={t('questionnaires.optionsEn')} optional lines={4} />
              </>
            )}
            {takesSeveral(kinds[place]?.kind ?? '') && (
              <div className={css.range}>
                <TextField<Values> of={`questions.${place}.fewest`} label={t('questionnaires.fewest')} optional type="number" />
                <TextField<Values> of={`questions.${place}.mostChosen`} label={t('questionnaires.mostChosen')} optional type="number" />
              </div>
            )}
            {kinds[place]?.kind === 'NUMBER' && (
              <div className={css.range}>
                <TextField<Values> of={`questions.${place}.least`} label={t('questionnaires.least')} type="number" />
                <TextField<Values> of={`questions.${place}.most`} label={t('questionnaires.most')} type="number" />
                <TextField<Values> of={`questions.${place}.decimals`} label={t('questionnaires.decimals')} type="number" />
                <TextField<Values> of={`questions.${place}.unit`} label={t('questionnaires.unit')} optional most={10} />
                <TextField<Values> of={`questions.${place}.unitEn`} label={t('questionnaires.unitEn')} optional most={20} />
              </div>
            )}
            {kinds[place]?.kind === 'SCALE' && (
              <>
                <TextField<Values> of={`questions.${place}.table`} label={t('questionnaires.table')} optional most={200} />
                {kinds[place]?.table && (
                  <>
                    <TextField<Values> of={`questions.${place}.tableEn`} label={t('questionnaires.tableEn')} optional most={200} />
                    <button type="button" className="link-button" onClick={() => addRow(place)}>
                      {t('questionnaires.addRow')}
                    </button>
                  </>
                )}
              </>
            )}
            <TextField<Values> of={`questions.${place}.section`} label={t('questionnaires.section')} optional most={60} />
            {kinds[place]?.section && (
              <TextField<Values> of={`questions.${place}.sectionEn`} label={t('questionnaires.sectionEn')} optional most={60} />
            )}
            <TickField<Values> of={`questions.${place}.required`} label={t('questionnaires.required')} />
            <ShowIf place={place} />
          </div>
        </Card>
      ))}
      <Card title={t('questionnaires.add')}>
        <div className="button-row">
          {KINDS.map((kind) => (
            <button
              key={kind}
              type="button"
              className="plain-button"
              onClick={() => append({ ...NEW, kind, ...(kind === 'NUMBER' && { least: 0, most: 10, decimals: 0 }) })}
            >
              {t(`questionnaires.kinds.${kind}`)}
            </button>
          ))}
        </div>
        <div className="button-row" role="group" aria-label={t('questionnaires.bank')}>
          <span className="meta">{t('questionnaires.bank')}</span>
          {BANK.map((known) => (
            <button key={known.text} type="button" className="plain-button" onClick={() => append({ ...NEW, ...known })}>
              {inLanguage(known.text, known.textEn)}
            </button>
          ))}
        </div>
      </Card>
    </>
  );
}

function Preview() {
  const { t } = useTranslation();
  const [title, introduction, questions] = useWatch<Values, ['title', 'introduction', 'questions']>({
    name: ['title', 'introduction', 'questions'],
  });
  return (
    <div className={css.surveyPreview}>
      <h3>{title || t('questionnaires.subject')}</h3>
      {introduction && <p className="meta">{introduction}</p>}
      <ol>
        {questions.map((one, place) => (
          <li key={place}>
            {one.section && <h4>{one.section}</h4>}
            {one.table && one.table !== questions[place - 1]?.table && <h4>{one.table}</h4>}
            {one.text || t('questionnaires.text')} {one.required && <span className="chip bad">{t('questionnaires.must')}</span>}
            <div className="meta">
              {one.kind === 'SCALE' && '☆ ☆ ☆ ☆ ☆'}
              {one.kind === 'NPS' && '0 … 10'}
              {offers(one.kind) && optionsOf(one.options).join(one.kind === 'RANKING' ? ' ↕ ' : ' / ')}
              {one.kind === 'TEXT' && '＿＿＿＿＿'}
              {one.kind === 'NUMBER' && `＿＿＿ ${one.unit ?? ''} (${one.least ?? ''}–${one.most ?? ''})`}
              {one.kind === 'DATE' && '＿＿＿＿-＿＿-＿＿'}
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}

const NEW: Values['questions'][number] = { kind: 'SCALE', text: '', textEn: '', options: '', required: true, showIf: [] };
const EMPTY: Values = {
  title: '',
  titleEn: '',
  introduction: '',
  introductionEn: '',
  opensAt: '',
  settled: false,
  questions: [],
  anonymous: true,
  closesAt: '',
  ...NO_AUDIENCE,
};

function bodyOf(values: v.InferOutput<typeof schema>, zoneOf: ReturnType<typeof useZoneOf>): QuestionnaireBody {
  const { title, titleEn, introduction, introductionEn, opensAt, settled, anonymous } = values;
  return {
    title,
    ...(titleEn && { titleEn }),
    ...(introduction && { introduction }),
    ...(introductionEn && { introductionEn }),
    ...(opensAt && { opensAt: instantIn(zoneOf(values.community), opensAt).toISOString() }),
    ...(settled && { settled }),
    anonymous,
    audience: audienceOf(values),
    closesAt: instantIn(zoneOf(values.community), values.closesAt).toISOString(),
    questions: bodyOfQuestions(values.questions),
  };
}

function valuesOf(one: Questionnaire, zoneOf: ReturnType<typeof useZoneOf>): Values {
  const audience = audienceValuesOf(one.audience);
  return {
    title: one.title,
    titleEn: one.titleEn ?? '',
    introduction: one.introduction ?? '',
    anonymous: one.anonymous,
    ...audience,
    introductionEn: one.introductionEn ?? '',
    opensAt: one.opensAt ? localIn(zoneOf(audience.community), one.opensAt) : '',
    settled: one.settled,
    closesAt: localIn(zoneOf(audience.community), one.closesAt),
    questions: one.questions.map(valuesOfQuestion),
  };
}
