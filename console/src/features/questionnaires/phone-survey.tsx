import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { surveyApi, unwrap } from '../../api/client';
import { useCommand } from '../../api/command';
import type { Answer, Question } from '../../api/types';
import { phonePaths } from '../../app/phone-paths';
import { inLanguage } from '../../i18n/in-language';
import { useDraft } from '../../ui/drafts';
import { Moment } from '../../ui/moment';
import { PhonePage } from '../../ui/phone/frame';
import { PhoneChoice } from '../../ui/phone/sheet';
import { PhoneStars } from '../../ui/phone/stars';
import { Loaded, OfflineNote, Refused } from '../../ui/states';
import './questionnaires.module.css';
import { askedOf } from './routing';

const NOTHING: Answer = { chosen: [] };

/** What a resident is asked; what was typed stays until it is sent, what was sent can be changed until it closes. */
export default function PhoneSurvey() {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const client = useQueryClient();
  const survey = useQuery({
    queryKey: ['surveys', 'one', id],
    queryFn: ({ signal }) => unwrap(surveyApi.GET('/survey-invitations/{id}', { params: { path: { id } }, signal })),
  });
  const draft = useDraft<Record<number, Answer>>(`survey.${id}`, {});
  const questions = survey.data?.questions ?? [];
  const given = questions.map((_, place) => draft.value[place] ?? survey.data?.answers?.[place] ?? NOTHING);
  const asked = askedOf(questions, given);
  const missing = questions.filter((question, place) => asked[place] && question.required && isEmpty(given[place] ?? NOTHING)).length;
  const send = useCommand(
    (answers: Answer[], header) =>
      unwrap(surveyApi.POST('/survey-invitations/{id}/answers', { params: { path: { id }, header }, body: { answers } })),
    {
      onSuccess: (after) => {
        draft.clear();
        client.setQueryData(['surveys', 'one', id], after);
        void client.invalidateQueries({ queryKey: ['surveys', 'open'] });
      },
    },
  );
  const answer = (place: number, next: Answer) => draft.set((before) => ({ ...before, [place]: next }));
  return (
    <PhonePage
      title={t('resident.surveys.title')}
      back={phonePaths.resident}
      note={<OfflineNote />}
      foot={
        survey.data && (
          <>
            <span className="meta" role="status">
              {send.isSuccess
                ? t('resident.surveys.thanks')
                : missing > 0
                  ? t('resident.surveys.missing', { n: missing })
                  : t(survey.data.anonymous ? 'resident.surveys.anonymous' : 'resident.surveys.named')}
            </span>
            <button
              type="button"
              className="phone-button solid big"
              disabled={missing > 0 || send.isPending}
              onClick={() => send.mutate(given.map((one, place) => (asked[place] ? one : NOTHING)))}
            >
              {t(survey.data.answers ? 'resident.surveys.change' : 'resident.surveys.send')}
            </button>
          </>
        )
      }
    >
      <Loaded query={survey}>
        {(one) => (
          <>
            <section className="phone-card">
              <h2>{inLanguage(one.title, one.titleEn)}</h2>
              {one.introduction && <p>{one.introduction}</p>}
              <p className="meta">
                {t('resident.surveys.until')} <Moment at={one.closesAt} />
              </p>
            </section>
            {one.questions.map(
              (question, place) =>
                asked[place] && (
                  <section key={place} className="phone-card">
                    <Asked
                      question={question}
                      place={asked.slice(0, place).filter(Boolean).length}
                      answer={given[place] ?? NOTHING}
                      change={(next) => answer(place, next)}
                    />
                  </section>
                ),
            )}
          </>
        )}
      </Loaded>
      <Refused problem={send.error} />
    </PhonePage>
  );
}

function Asked({ question, place, answer, change }: { question: Question; place: number; answer: Answer; change: (next: Answer) => void }) {
  const { t } = useTranslation();
  const text = `${place + 1}. ${inLanguage(question.text, question.textEn)}`;
  const name = question.required ? text : `${text} ${t('common.optional')}`;
  switch (question.kind) {
    case 'SCALE':
      return <PhoneStars name={name} stars={answer.number ?? 0} choose={(number) => change({ chosen: [], number })} />;
    case 'NPS':
      return (
        <>
          <h2>{name}</h2>
          <PhoneChoice
            name={name}
            options={Array.from({ length: 11 }, (_, value) => ({ value: String(value), label: String(value) }))}
            chosen={answer.number === undefined || answer.number === null ? '' : String(answer.number)}
            choose={(value) => change({ chosen: [], number: Number(value) })}
          />
        </>
      );
    case 'SINGLE':
      return (
        <>
          <h2>{name}</h2>
          <PhoneChoice
            name={name}
            options={question.options.map((label, value) => ({ value: String(value), label }))}
            chosen={answer.chosen.length > 0 ? String(answer.chosen[0]) : ''}
            choose={(value) => change({ chosen: [Number(value)] })}
          />
        </>
      );
    case 'MULTIPLE':
      return (
        <>
          <h2>{name}</h2>
          <div className="phone-chips" role="group" aria-label={name}>
            {question.options.map((label, value) => {
              const isOn = answer.chosen.includes(value);
              return (
                <button
                  key={value}
                  type="button"
                  className="phone-chip"
                  aria-pressed={isOn}
                  onClick={() => change({ chosen: isOn ? answer.chosen.filter((one) => one !== value) : [...answer.chosen, value] })}
                >
                  {label}
                </button>
              );
            })}
          </div>
        </>
      );
    case 'TEXT':
      return (
        <div className="phone-field">
          <label htmlFor={`question-${place}`}>{name}</label>
          <textarea
            id={`question-${place}`}
            maxLength={1000}
            value={answer.words ?? ''}
            onChange={(event) => change({ chosen: [], words: event.target.value })}
          />
        </div>
      );
  }
}

function isEmpty({ chosen, number, words }: Answer): boolean {
  return chosen.length === 0 && typeof number !== 'number' && !words?.trim();
}
