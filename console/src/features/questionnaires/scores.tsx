import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { surveyApi, unwrap } from '../../api/client';
import type { Questionnaire } from '../../api/types';
import type { components } from '../../api/survey.gen';
import { inLanguage } from '../../i18n/in-language';
import { number } from '../../i18n/money';
import { Card } from '../../ui/page';
import { PlainTable } from '../../ui/plain-table';
import { Empty, Loaded } from '../../ui/states';
import { TakeHome } from '../../ui/take-home';
import { optionsIn } from './options-in';

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
          <PlainTable
            label={t('questionnaires.byBuilding.title')}
            rows={rows}
            keyOf={(row) => `${row.question} ${row.communityId ?? ''} ${row.buildingId ?? ''}`}
            columns={[
              {
                name: 'question',
                head: t('questionnaires.byBuilding.question'),
                show: (row) => (row.communityId ? '' : `${row.question}. ${inLanguage(row.text, row.textEn)}`),
              },
              {
                name: 'building',
                head: t('questionnaires.byBuilding.building'),
                show: (row) =>
                  row.building ?? (
                    <strong>
                      {row.community
                        ? t('questionnaires.byBuilding.whole', { name: row.community })
                        : t('questionnaires.byBuilding.everywhere')}
                    </strong>
                  ),
              },
              { name: 'answered', head: t('questionnaires.byBuilding.answered'), isNumber: true, show: (row) => number(row.answered) },
              { name: 'score', head: t('questionnaires.byBuilding.score'), show: (row) => <Came row={row} /> },
            ]}
          />
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
    return row.distribution
      .map((count, option) => `${optionsIn(row)[option] ?? ''} ${number((count / row.answered) * 100, 0)}%`)
      .join(' · ');
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
