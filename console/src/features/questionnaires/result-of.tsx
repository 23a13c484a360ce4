import { useTranslation } from 'react-i18next';
import type { components } from '../../api/survey.gen';
import { inLanguage } from '../../i18n/in-language';
import { number } from '../../i18n/money';
import { Card } from '../../ui/page';
import { Empty } from '../../ui/states';
import { optionsIn } from './options-in';
import css from './questionnaires.module.css';

type Result = components['schemas']['ResultsView']['questions'][number];

/** How one question was answered: its bars, and the number that sums them up. */
export function ResultOf({ question, place }: { question: Result; place: number }) {
  const { t } = useTranslation();
  const most = Math.max(1, ...question.distribution);
  const name = (at: number) =>
    question.kind === 'SCALE'
      ? t('questionnaires.points', { n: at + 1 })
      : question.kind === 'NPS'
        ? String(at)
        : (optionsIn(question)[at] ?? '');
  return (
    <Card
      title={`${place + 1}. ${question.table ? `${inLanguage(question.table, question.tableEn)} · ` : ''}${inLanguage(question.text, question.textEn)}`}
      aside={t('questionnaires.answeredOf', { n: number(question.answered), asked: number(question.asked) })}
    >
      {question.answered === 0 ? (
        <Empty small title={t('questionnaires.tooFewOf')} />
      ) : (
        <div className="card-body stack">
          {typeof question.mean === 'number' && (
            <p>
              <strong>{t('questionnaires.mean', { mean: number(question.mean, 2, 2), margin: number(question.margin ?? 0, 2, 2) })}</strong>{' '}
              {question.quartiles && (
                <span className="meta">
                  {t('questionnaires.quartiles', {
                    low: number(question.quartiles.low, 2),
                    median: number(question.quartiles.median, 2),
                    high: number(question.quartiles.high, 2),
                    unit: inLanguage(question.unit ?? '', question.unitEn),
                  })}
                </span>
              )}
              {typeof question.topBox === 'number' && (
                <span className="chip fits">{t('questionnaires.topBox', { n: number(question.topBox * 100, 0) })}</span>
              )}
              {typeof question.nps === 'number' && (
                <span className="chip fits">{t('questionnaires.nps', { n: number(question.nps, 0) })}</span>
              )}
            </p>
          )}
          {question.ranks.length > 0 && <p className="meta">{t('questionnaires.ranked')}</p>}
          {question.distribution.length > 0 && (
            <ul className={css.surveyBars}>
              {question.distribution.map((count, at) => (
                <li key={at}>
                  <span className="cut">{name(at)}</span>
                  <meter min={0} max={most} value={count} aria-label={name(at)} />
                  <span className="meta">
                    {number(count)} · {number((count / question.answered) * 100, 0)}%
                    {typeof question.ranks[at] === 'number' && ` · ${t('questionnaires.rank', { n: number(question.ranks[at], 1, 1) })}`}
                  </span>
                </li>
              ))}
            </ul>
          )}
          {question.words.length > 0 && (
            <ul className={css.surveyWords}>
              {question.words.map((words, at) => (
                <li key={at}>{words}</li>
              ))}
            </ul>
          )}
        </div>
      )}
    </Card>
  );
}
