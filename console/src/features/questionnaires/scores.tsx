import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { surveyApi, unwrap } from '../../api/client';
import type { Questionnaire } from '../../api/types';
import type { components } from '../../api/survey.gen';
import { inLanguage } from '../../i18n/in-language';
import { number } from '../../i18n/money';
import { Card } from '../../ui/page';
import { Empty, Loaded } from '../../ui/states';
import { TakeHome } from '../../ui/take-home';
import { optionsIn } from './options-in';
import css from './questionnaires.module.css';

type Score = components['schemas']['ScoreRow'];

/** What a closed questionnaire came to, building by building: on the screen, and as a workbook. */
export function Scores({ questionnaire }: { questionnaire: Questionnaire }) {
  const { t } = useTranslation();
  const { id, title, titleEn } = questionnaire;
  const scores = useQuery({
    queryKey: ['questionnaires', 'scores', id],
    queryFn: ({ signal }) => unwrap(surveyApi.GET('/questionnaires/{id}/scores', { params: { path: { id } }, signal })),
  });
  return (
    <Card
      title={t('questionnaires.byBuilding.title')}
      aside={
        <TakeHome
          service="survey"
          list="scores"
          name={inLanguage(title, titleEn)}
          begin={(body, header) =>
            unwrap(surveyApi.POST('/questionnaires/{id}/scores/exports', { params: { path: { id }, header }, body }))
          }
          words={() => ({ kind: t('questionnaires.kinds', { returnObjects: true }) })}
          disabled={(scores.data ?? []).length === 0}
        />
      }
    >
      <Loaded
        query={scores}
        lines={6}
        empty={{ when: (rows) => rows.length === 0, show: <Empty small title={t('questionnaires.byBuilding.none')} /> }}
      >
        {(rows) => (
          <div className={css.scores}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('questionnaires.byBuilding.question')}</th>
                  <th scope="col">{t('questionnaires.byBuilding.building')}</th>
                  <th scope="col">{t('questionnaires.byBuilding.answered')}</th>
                  <th scope="col">{t('questionnaires.byBuilding.score')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr
                    key={`${row.question} ${row.communityId ?? ''} ${row.buildingId ?? ''}`}
                    data-whole={row.buildingId ? undefined : true}
                  >
                    <td>{row.communityId ? '' : `${row.question}. ${inLanguage(row.text, row.textEn)}`}</td>
                    <td>
                      {row.building ??
                        (row.community
                          ? t('questionnaires.byBuilding.whole', { name: row.community })
                          : t('questionnaires.byBuilding.everywhere'))}
                    </td>
                    <td>{number(row.answered)}</td>
                    <td>
                      <Came row={row} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Loaded>
    </Card>
  );
}

function Came({ row }: { row: Score }) {
  const { t } = useTranslation();
  if (row.answered === 0) {
    return <span className="meta">{t('questionnaires.tooFewOf')}</span>;
  }
  if (typeof row.mean !== 'number') {
    return row.distribution.map((count, option) => `${optionsIn(row)[option] ?? ''} ${number((count / row.answered) * 100, 0)}%`).join(' · ');
  }
  return (
    <>
      <strong>{number(row.mean, 2, 2)}</strong>{' '}
      <span className="meta">
        {t('questionnaires.byBuilding.interval', { low: number(row.low ?? row.mean, 2, 2), high: number(row.high ?? row.mean, 2, 2) })}
      </span>{' '}
      {typeof row.topBox === 'number' && <span className="chip fits">{t('questionnaires.topBox', { n: number(row.topBox, 0) })}</span>}
      {typeof row.nps === 'number' && <span className="chip fits">{t('questionnaires.nps', { n: number(row.nps, 0) })}</span>}
    </>
  );
}
