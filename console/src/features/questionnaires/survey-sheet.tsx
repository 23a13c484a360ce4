import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, Question } from '../../api/types';
import { inLanguage } from '../../i18n/in-language';
import { Moment } from '../../ui/moment';
import { PhoneChoice } from '../../ui/phone/sheet';
import { PhoneStars } from '../../ui/phone/stars';
import css from './questionnaires.module.css';
import { optionsIn } from './options-in';
import { askedOf, pagesOf } from './routing';

export const NOTHING: Answer = { chosen: [] };

type Given = readonly Answer[];

/** Where somebody is in a questionnaire: the page that is open, and what is still to be answered. */
export function usePages(questions: readonly Question[], given: Given) {
  const [turned, turn] = useState(0);
  const asked = askedOf(questions, given);
  const pages = pagesOf(questions).filter((places) => places.some((place) => asked[place]));
  const page = Math.max(0, Math.min(turned, pages.length - 1));
  const open = (place: number) => asked[place] === true && isOpen(questions[place], given[place] ?? NOTHING);
  const here = pages[page] ?? [];
  return {
    asked,
    page,
    pages: pages.length,
    here,
    turn: (to: number) => {
      turn(to);
      globalThis.scrollTo?.({ top: 0 });
    },
    isLast: page >= pages.length - 1,
    missing: questions.filter((_, place) => open(place)).length,
    missingHere: here.filter(open).length,
    /** As it is sent: what is not asked is not answered. */
    whole: given.map((one, place) => (asked[place] ? one : NOTHING)),
  };
}

export type Pages = ReturnType<typeof usePages>;

/** What is asked on one page. */
export function SurveyPage({
  sheet,
  pages,
  given,
  answer,
}: {
  sheet: {
    title: string;
    titleEn?: string | null;
    introduction?: string | null;
    introductionEn?: string | null;
    closesAt: string;
    questions: readonly Question[];
  };
  pages: Pages;
  given: Given;
  answer: (place: number, next: Answer) => void;
}) {
  const { t } = useTranslation();
  const first = sheet.questions[pages.here[0] ?? 0];
  return (
    <>
      {pages.page === 0 && (
        <section className="phone-card">
          <h2>{inLanguage(sheet.title, sheet.titleEn)}</h2>
          {sheet.introduction && <p>{inLanguage(sheet.introduction, sheet.introductionEn)}</p>}
          <p className="meta">
            {t('resident.surveys.until')} <Moment at={sheet.closesAt} />
          </p>
        </section>
      )}
      {(pages.pages > 1 || first?.section) && (
        <header className={css.pageHead}>
          {first?.section && <h2>{inLanguage(first.section, first.sectionEn)}</h2>}
          {pages.pages > 1 && <p className="meta">{t('resident.surveys.page', { n: pages.page + 1, of: pages.pages })}</p>}
        </header>
      )}
      {cardsOf(
        sheet.questions,
        pages.here.filter((place) => pages.asked[place]),
      ).map((places) => {
        const table = sheet.questions[places[0] ?? 0];
        return (
          <section key={places[0]} className="phone-card">
            {table?.table && <h2>{inLanguage(table.table, table.tableEn)}</h2>}
            {places.map((place) => {
              const question = sheet.questions[place];
              return (
                question && (
                  <Asked
                    key={place}
                    question={question}
                    place={pages.asked.slice(0, place).filter(Boolean).length}
                    answer={given[place] ?? NOTHING}
                    change={(next) => answer(place, next)}
                  />
                )
              );
            })}
          </section>
        );
      })}
    </>
  );
}

/** What stands on one card: a question, or the rows of a table. */
function cardsOf(questions: readonly Question[], places: readonly number[]): number[][] {
  const cards: number[][] = [];
  for (const place of places) {
    const last = cards.at(-1);
    const above = questions[last?.at(-1) ?? -1]?.table;
    if (last && above && above === questions[place]?.table) last.push(place);
    else cards.push([place]);
  }
  return cards;
}

/** From page to page, and at the end away with it. */
export function SurveySteps({
  pages,
  send,
  sendName,
  isSending,
  turned,
}: {
  pages: Pages;
  send: () => void;
  sendName: string;
  isSending: boolean;
  /** What was answered on a page is whole. */
  turned?: () => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      {pages.page > 0 && (
        <button type="button" className="phone-button" onClick={() => pages.turn(pages.page - 1)}>
          {t('resident.surveys.previous')}
        </button>
      )}
      {pages.isLast ? (
        <button type="button" className="phone-button solid big" disabled={pages.missing > 0 || isSending} onClick={send}>
          {sendName}
        </button>
      ) : (
        <button
          type="button"
          className="phone-button solid big"
          disabled={pages.missingHere > 0}
          onClick={() => {
            turned?.();
            pages.turn(pages.page + 1);
          }}
        >
          {t('resident.surveys.next')}
        </button>
      )}
    </>
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
            options={optionsIn(question).map((label, value) => ({ value: String(value), label }))}
            chosen={answer.chosen.length > 0 ? String(answer.chosen[0]) : ''}
            choose={(value) => change({ chosen: [Number(value)] })}
          />
        </>
      );
    case 'MULTIPLE':
      return (
        <>
          <h2>{name}</h2>
          {question.choices && <p className="meta">{t('resident.surveys.choices', question.choices)}</p>}
          <div className="phone-chips" role="group" aria-label={name}>
            {optionsIn(question).map((label, value) => {
              const isOn = answer.chosen.includes(value);
              return (
                <button
                  key={value}
                  type="button"
                  className="phone-chip"
                  aria-pressed={isOn}
                  disabled={!isOn && answer.chosen.length >= (question.choices?.most ?? Infinity)}
                  onClick={() => change({ chosen: isOn ? answer.chosen.filter((one) => one !== value) : [...answer.chosen, value] })}
                >
                  {label}
                </button>
              );
            })}
          </div>
        </>
      );
    case 'RANKING':
      return <InOrder question={question} name={name} answer={answer} change={change} />;
    case 'NUMBER':
      return <HowMuch question={question} name={name} id={`question-${place}`} answer={answer} change={change} />;
    case 'DATE':
      return (
        <div className="phone-field">
          <label htmlFor={`question-${place}`}>{name}</label>
          <input
            id={`question-${place}`}
            type="date"
            value={answer.date ?? ''}
            onChange={({ target }) => change({ chosen: [], ...(target.value && { date: target.value }) })}
          />
        </div>
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

/** Tapped one after the other, the most important first; tapped again it is taken out, and those behind it move up. */
function InOrder({
  question,
  name,
  answer: { chosen },
  change,
}: {
  question: Question;
  name: string;
  answer: Answer;
  change: (next: Answer) => void;
}) {
  const { t } = useTranslation();
  const { least, most } = question.choices ?? { least: question.options.length, most: question.options.length };
  return (
    <>
      <h2>{name}</h2>
      <p className="meta">
        {least < question.options.length ? t('resident.surveys.inOrder', { least, most }) : t('resident.surveys.inOrderAll')}
      </p>
      <div className="phone-chips" role="group" aria-label={name}>
        {optionsIn(question).map((label, value) => {
          const rank = chosen.indexOf(value) + 1;
          return (
            <button
              key={value}
              type="button"
              className="phone-chip"
              aria-pressed={rank > 0}
              disabled={rank === 0 && chosen.length >= most}
              onClick={() => change({ chosen: rank > 0 ? chosen.filter((one) => one !== value) : [...chosen, value] })}
            >
              {rank > 0 && `${rank}. `}
              {label}
            </button>
          );
        })}
      </div>
    </>
  );
}

function HowMuch({
  question,
  name,
  id,
  answer,
  change,
}: {
  question: Question;
  name: string;
  id: string;
  answer: Answer;
  change: (next: Answer) => void;
}) {
  const { t } = useTranslation();
  const { least, most, decimals, unit, unitEn } = question.quantity ?? { least: 0, most: 0, decimals: 0 };
  return (
    <div className="phone-field">
      <label htmlFor={id}>{name}</label>
      <input
        id={id}
        type="number"
        inputMode={decimals > 0 || least < 0 ? 'decimal' : 'numeric'}
        min={least}
        max={most}
        step={10 ** -decimals}
        value={answer.amount ?? ''}
        aria-invalid={isUnfit(question, answer) || undefined}
        aria-describedby={`${id}-range`}
        onChange={({ target }) => change({ chosen: [], ...(target.value !== '' && { amount: Number(target.value) }) })}
      />
      <span id={`${id}-range`} className={isUnfit(question, answer) ? 'wrong' : 'meta'}>
        {t('resident.surveys.range', { least, most, unit: inLanguage(unit ?? '', unitEn) })}
        {decimals > 0 && ` ${t('resident.surveys.decimals', { n: decimals })}`}
      </span>
    </div>
  );
}

/** Whether it still wants an answer, or another one. */
function isOpen(question: Question | undefined, answer: Answer): boolean {
  return question !== undefined && ((question.required && isEmpty(answer)) || isUnfit(question, answer) || isTooFew(question, answer));
}

function isTooFew({ kind, choices, options }: Question, { chosen }: Answer): boolean {
  return chosen.length > 0 && chosen.length < (choices?.least ?? (kind === 'RANKING' ? options.length : 0));
}

function isUnfit({ quantity }: Question, { amount }: Answer): boolean {
  if (!quantity || typeof amount !== 'number') {
    return false;
  }
  const digits = String(amount).split('.')[1]?.length ?? 0;
  return amount < quantity.least || amount > quantity.most || digits > quantity.decimals;
}

function isEmpty({ chosen, number, words, amount, date }: Answer): boolean {
  return chosen.length === 0 && typeof number !== 'number' && typeof amount !== 'number' && !date && !words?.trim();
}
