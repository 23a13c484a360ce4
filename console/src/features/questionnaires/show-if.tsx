import { useController, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Field } from '../../ui/field';
import { decides, offers, optionsOf, type QuestionValues, type Rule } from './question-values';
import css from './questionnaires.module.css';

interface Form {
  questions: QuestionValues[];
}

const NUMBERS: Record<string, readonly number[]> = { SCALE: [1, 2, 3, 4, 5], NPS: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] };

/** Whom a question is asked, said as sentences: one line for each thing that must hold. */
export function ShowIf({ place }: { place: number }) {
  const { t } = useTranslation();
  const { field } = useController<Form, `questions.${number}.showIf`>({ name: `questions.${place}.showIf` });
  const questions = useWatch<Form, 'questions'>({ name: 'questions' });
  const rules = field.value ?? [];
  const sources = questions.slice(0, place).flatMap(({ kind, text }, at) => (decides(kind) ? [{ at, text }] : []));
  const first = sources[0];
  if (rules.length === 0 && !first) {
    return null;
  }
  const change = (at: number, rule: Rule) => field.onChange(rules.map((one, other) => (other === at ? rule : one)));
  return (
    <Field name={t('questionnaires.rule.title')} of={`questions[${place}].showIf`}>
      {(ids) => (
        <div {...ids} role="group" aria-label={t('questionnaires.rule.title')} className={css.rules}>
          {rules.length === 0 && <span className="meta">{t('questionnaires.rule.everybody')}</span>}
          {rules.map((rule, at) => (
            <RuleLine
              key={at}
              rule={rule}
              place={place}
              sources={sources}
              asked={questions[rule.question]}
              change={(next) => change(at, next)}
              drop={() => field.onChange(rules.filter((_, other) => other !== at))}
            />
          ))}
          {first && rules.length < 5 && (
            <button
              type="button"
              className="link-button"
              onClick={() => field.onChange([...rules, startOf(first.at, questions[first.at]?.kind)])}
            >
              {t(rules.length === 0 ? 'questionnaires.rule.add' : 'questionnaires.rule.addAnother')}
            </button>
          )}
        </div>
      )}
    </Field>
  );
}

function startOf(question: number, kind = 'SINGLE'): Rule {
  return offers(kind)
    ? { question, how: 'CHOSEN', options: [], number: 0 }
    : { question, how: 'AT_MOST', options: [], number: kind === 'NPS' ? 6 : kind === 'SCALE' ? 3 : 0, day: '' };
}

/** The mark, amount or day at which it turns. */
function Bound({ rule, asked, change }: { rule: Rule; asked: QuestionValues | undefined; change: (rule: Rule) => void }) {
  const { t } = useTranslation();
  if (asked?.kind === 'DATE') {
    return (
      <input
        className="control"
        type="date"
        required
        aria-label={t('questionnaires.rule.day')}
        value={rule.day ?? ''}
        onChange={({ target }) => change({ ...rule, day: target.value })}
      />
    );
  }
  if (asked?.kind === 'NUMBER') {
    return (
      <input
        className="control"
        type="number"
        required
        aria-label={t('questionnaires.rule.amount')}
        min={asked.least}
        max={asked.most}
        step={10 ** -(asked.decimals ?? 0)}
        value={rule.number}
        onChange={({ target }) => change({ ...rule, number: target.valueAsNumber })}
      />
    );
  }
  return (
    <select
      className="control"
      aria-label={t('questionnaires.rule.number')}
      value={rule.number}
      onChange={({ target }) => change({ ...rule, number: Number(target.value) })}
    >
      {(NUMBERS[asked?.kind ?? ''] ?? [rule.number]).map((number) => (
        <option key={number} value={number}>
          {number}
        </option>
      ))}
    </select>
  );
}

function RuleLine({
  rule,
  place,
  sources,
  asked,
  change,
  drop,
}: {
  rule: Rule;
  place: number;
  sources: { at: number; text: string }[];
  asked: QuestionValues | undefined;
  change: (rule: Rule) => void;
  drop: () => void;
}) {
  const { t } = useTranslation();
  const isChoice = offers(asked?.kind ?? '');
  return (
    <div className={css.rule}>
      <span>{t('questionnaires.rule.only')}</span>
      <select
        className="control"
        aria-label={t('questionnaires.rule.source')}
        value={rule.question}
        onChange={({ target }) => {
          const source = Number(target.value);
          const kind = sources.find(({ at }) => at === source);
          if (kind) change({ ...rule, question: source, options: [] });
        }}
      >
        {!sources.some(({ at }) => at === rule.question) && (
          <option value={rule.question}>{t('questionnaires.question', { n: rule.question + 1 })}</option>
        )}
        {sources.map(({ at, text }) => (
          <option key={at} value={at}>
            {t('questionnaires.question', { n: at + 1 })} {text}
          </option>
        ))}
      </select>
      {isChoice ? (
        <>
          <span>{t('questionnaires.rule.isOneOf')}</span>
          {optionsOf(asked?.options ?? '').map((name, option) => (
            <label key={name} className="entry-form-tick">
              <input
                type="checkbox"
                checked={rule.options.includes(option)}
                onChange={({ target }) =>
                  change({
                    ...rule,
                    how: 'CHOSEN',
                    options: target.checked
                      ? [...rule.options, option].sort((a, b) => a - b)
                      : rule.options.filter((one) => one !== option),
                  })
                }
              />{' '}
              {name}
            </label>
          ))}
        </>
      ) : (
        <>
          <select
            className="control"
            aria-label={t('questionnaires.rule.how')}
            value={rule.how === 'AT_LEAST' ? 'AT_LEAST' : 'AT_MOST'}
            onChange={({ target }) => change({ ...rule, how: target.value === 'AT_LEAST' ? 'AT_LEAST' : 'AT_MOST' })}
          >
            <option value="AT_LEAST">{t(asked?.kind === 'DATE' ? 'questionnaires.rule.isFrom' : 'questionnaires.rule.isAtLeast')}</option>
            <option value="AT_MOST">{t(asked?.kind === 'DATE' ? 'questionnaires.rule.isUntil' : 'questionnaires.rule.isAtMost')}</option>
          </select>
          <Bound rule={rule} asked={asked} change={change} />
        </>
      )}
      <button type="button" className="link-button" onClick={drop}>
        {t('questionnaires.remove')}
      </button>
      {rule.question >= place && <span className="wrong">{t('questionnaires.rule.tooLate')}</span>}
    </div>
  );
}
