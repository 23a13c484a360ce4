import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { surveyApi, unwrap } from '../../api/client';
import type { components } from '../../api/survey.gen';
import type { Questionnaire } from '../../api/types';
import { paths } from '../../app/paths';
import { inLanguage } from '../../i18n/in-language';
import { number, signed } from '../../i18n/money';
import { Card } from '../../ui/page';
import { PlainTable } from '../../ui/plain-table';
import { Empty, Loaded } from '../../ui/states';
import css from './questionnaires.module.css';

/** What lowers the overall verdict most, each with the way to an improvement. */
export function WeakSpots({ questionnaire }: { questionnaire: Questionnaire }) {
  const { t } = useTranslation();
  const { id, questions, audience } = questionnaire;
  const [overall, choose] = useState<number>();
  const spots = useQuery({
    queryKey: ['questionnaires', 'weak-spots', id, overall],
    queryFn: ({ signal }) =>
      unwrap(
        surveyApi.GET('/questionnaires/{id}/weak-spots', {
          params: { path: { id }, query: overall === undefined ? {} : { overall } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
  const verdicts = questions.flatMap(({ kind, text, textEn }, place) =>
    kind === 'SCALE' || kind === 'NPS' ? [{ place, name: `${place + 1}. ${inLanguage(text, textEn)}` }] : [],
  );
  return (
    <Card
      title={t('questionnaires.weak.title')}
      aside={
        <label>
          {t('questionnaires.weak.overall')}{' '}
          <select
            className={css.verdict}
            value={overall ?? spots.data?.overall ?? ''}
            onChange={({ target }) => choose(Number(target.value))}
          >
            {verdicts.map(({ place, name }) => (
              <option key={place} value={place}>
                {name}
              </option>
            ))}
          </select>
        </label>
      }
    >
      <Loaded
        query={spots}
        lines={4}
        small
        empty={{ when: ({ spots: all }) => all.length === 0, show: <Empty small title={t('questionnaires.weak.none')} /> }}
      >
        {({ sure, spots: all }) => (
          <>
            <SpotsTable
              spots={all}
              improve={(spot) => (
                <Link
                  className="ul"
                  aria-label={`${t('questionnaires.weak.improve')} ${spot.question + 1}`}
                  to={paths.improvementOf({
                    kind: 'QUESTION',
                    questionnaire: id,
                    question: spot.code,
                    name: spot.text,
                    ...(audience.communityId && { community: audience.communityId }),
                  })}
                >
                  {t('questionnaires.weak.improve')}
                </Link>
              )}
            />
            <p className="card-body meta">
              {t('questionnaires.weak.method')}{' '}
              {all.some(({ answered }) => answered < sure) && t('questionnaires.weak.hint', { n: number(sure) })}
            </p>
          </>
        )}
      </Loaded>
    </Card>
  );
}

type Spot = components['schemas']['WeakSpotsView']['spots'][number];

/** The weakest first, each with how sure its importance is. */
export function SpotsTable({ spots, improve }: { spots: Spot[]; improve?: (spot: Spot) => ReactNode }) {
  const { t } = useTranslation();
  return (
    <PlainTable
      label={t('questionnaires.weak.title')}
      rows={spots}
      keyOf={(spot) => spot.question}
      columns={[
        {
          name: 'question',
          head: t('questionnaires.byBuilding.question'),
          show: (spot) => `${spot.question + 1}. ${inLanguage(spot.text, spot.textEn)}`,
        },
        { name: 'score', head: t('questionnaires.weak.score'), isNumber: true, show: (spot) => number(spot.mean, 2, 2) },
        {
          name: 'importance',
          head: t('questionnaires.weak.importance'),
          isNumber: true,
          show: (spot) => (
            <>
              {signed(spot.importance, 2)}{' '}
              <span className="meta">
                {t('questionnaires.byBuilding.interval', { low: signed(spot.low, 2), high: signed(spot.high, 2) })}
              </span>
            </>
          ),
        },
        {
          name: 'weakness',
          head: t('questionnaires.weak.weakness'),
          isNumber: true,
          show: (spot) => <strong>{number(spot.weakness, 2, 2)}</strong>,
        },
        improve !== undefined && { name: 'improve', show: improve },
      ]}
    />
  );
}
