import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { surveyApi, unwrap } from '../../api/client';
import { useCommand } from '../../api/command';
import type { components } from '../../api/survey.gen';
import type { Questionnaire } from '../../api/types';
import { spokenLanguage } from '../../i18n';
import { inLanguage } from '../../i18n/in-language';
import { number } from '../../i18n/money';
import { Moment } from '../../ui/moment';
import { Card } from '../../ui/page';
import { PlainTable } from '../../ui/plain-table';
import { Loaded, Refused } from '../../ui/states';
import { ResultOf } from './result-of';
import { Sections } from './sections';
import { SurveyPaper } from './survey-paper';
import { SpotsTable } from './weak-spots';

type Report = components['schemas']['Report'];

/** Reports of a closed questionnaire: each says for ever what could be read when it was taken. */
export function Reports({
  questionnaire,
  shown,
  show,
}: {
  questionnaire: Questionnaire;
  shown: string | undefined;
  show: (report: string | undefined) => void;
}) {
  const { t } = useTranslation();
  const { id } = questionnaire;
  const client = useQueryClient();
  const queryKey = ['questionnaires', 'reports', id];
  const reports = useQuery({
    queryKey,
    queryFn: ({ signal }) => unwrap(surveyApi.GET('/questionnaires/{id}/reports', { params: { path: { id } }, signal })),
  });
  const take = useCommand(
    (_: { after: number }, header) => unwrap(surveyApi.POST('/questionnaires/{id}/reports', { params: { path: { id }, header } })),
    {
      onSuccess: (report) => {
        void client.invalidateQueries({ queryKey });
        show(report.id);
      },
    },
  );
  return (
    <Card title={t('questionnaires.report.title')}>
      <div className="card-body stack">
        <p className="meta">{t('questionnaires.report.hint')}</p>
        {(reports.data ?? []).map((report) => (
          <p key={report.id}>
            <button type="button" className="link-button" aria-current={report.id === shown} onClick={() => show(report.id)}>
              <Moment at={report.takenAt} /> {report.takenBy}
            </button>
          </p>
        ))}
        <button
          type="button"
          className="plain-button"
          disabled={take.isPending}
          onClick={() => take.mutate({ after: reports.data?.length ?? 0 })}
        >
          {t('questionnaires.report.take')}
        </button>
        <Refused problem={take.error} />
      </div>
    </Card>
  );
}

/** One report, as it was written down. */
export function ReportPage({ id, report, back }: { id: string; report: string; back: () => void }) {
  const { t } = useTranslation();
  const [job, follow] = useState<string>();
  const told = useQuery({
    queryKey: ['questionnaires', 'report', id, report],
    queryFn: ({ signal }) => unwrap(surveyApi.GET('/questionnaires/{id}/reports/{report}', { params: { path: { id, report } }, signal })),
    // It stays as it was written down.
    staleTime: Infinity,
  });
  const print = useCommand(
    (body: { lang: string }, header) =>
      unwrap(surveyApi.POST('/questionnaires/{id}/reports/{report}/papers', { params: { path: { id, report }, header }, body })),
    { onSuccess: (begun) => follow(begun.id) },
  );
  return (
    <Loaded query={told} lines={8}>
      {(one) => (
        <>
          <Card title={t('questionnaires.report.of', { title: inLanguage(one.title, one.titleEn) })}>
            <div className="card-body stack">
              <p>
                {t('questionnaires.answered', { n: number(one.answers) })} · <Moment at={one.takenAt} /> {one.takenBy}
              </p>
              {job && <SurveyPaper job={job} />}
              <div className="button-row flush">
                <button
                  type="button"
                  className="plain-button solid"
                  disabled={print.isPending}
                  onClick={() => print.mutate({ lang: spokenLanguage() })}
                >
                  {t('questionnaires.report.print')}
                </button>
                <button type="button" className="plain-button" onClick={back}>
                  {t('questionnaires.report.back')}
                </button>
              </div>
              <Refused problem={print.error} />
              {one.questions.length === 0 && <p>{t('questionnaires.tooFew', { n: one.fewest })}</p>}
            </div>
          </Card>
          {one.questions.map(({ result, section, sectionEn }, place) => (
            <div key={result.code} className="stack">
              {section && <h2>{inLanguage(section, sectionEn)}</h2>}
              <ResultOf question={result} place={place} />
            </div>
          ))}
          {one.sections.length > 0 && <Sections sections={one.sections} />}
          {one.weakSpots.length > 0 && <Weak report={one} />}
          {one.improvements.length > 0 && <Steps report={one} />}
        </>
      )}
    </Loaded>
  );
}

function Weak({ report }: { report: Report }) {
  const { t } = useTranslation();
  return (
    <Card title={t('questionnaires.weak.title')}>
      <SpotsTable spots={report.weakSpots} />
      <p className="card-body meta">{t('questionnaires.weak.method')}</p>
    </Card>
  );
}

function Steps({ report }: { report: Report }) {
  const { t } = useTranslation();
  return (
    <Card title={t('questionnaires.report.improvements')}>
      <PlainTable
        label={t('questionnaires.report.improvements')}
        rows={report.improvements}
        keyOf={(step) => step.number}
        columns={[
          { name: 'step', head: t('questionnaires.report.improvement'), show: (step) => `${step.number} ${step.title}` },
          { name: 'who', head: t('questionnaires.report.responsible'), show: (step) => step.responsible },
          { name: 'status', head: t('questionnaires.status'), show: (step) => t(`improvements.statuses.${step.status}`) },
          {
            name: 'change',
            head: t('questionnaires.report.change'),
            show: (step) => (
              <>
                {typeof step.before === 'number' && number(step.before, 2, 2)}
                {typeof step.after === 'number' && ` → ${number(step.after, 2, 2)} `}
                {typeof step.significant === 'boolean' &&
                  t(step.significant ? 'questionnaires.report.significant' : 'questionnaires.report.chance')}
              </>
            ),
          },
        ]}
      />
    </Card>
  );
}
