import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../api/me';
import type { Checkup as Answer, Finding } from '../../api/types';
import { paths } from '../../app/paths';
import { number } from '../../i18n/money';
import { useTimes } from '../../i18n/times';
import { Moment } from '../../ui/moment';
import { Card, Page } from '../../ui/page';
import { ReadModels } from './read-models';
import { toLookAfter, useCheckup, type Patient } from './use-checkup';
import css from './operations.module.css';

const MEGABYTE = 1024 * 1024;

/** Whether every service is well, and what to do about those that are not. */
export default function Checkup() {
  const { t } = useTranslation();
  const { patients, isAsking, again } = useCheckup();
  const toDo = patients.reduce((sum, { checkup, isAsked }) => sum + (checkup ? toLookAfter(checkup).length : isAsked ? 0 : 1), 0);
  const isAnswered = patients.every(({ isAsked }) => !isAsked);
  return (
    <Page
      title={t('checkup.title')}
      waiting={isAnswered ? toDo : undefined}
      aside={
        <>
          {isAnswered && <span className="meta">{toDo === 0 ? t('checkup.all') : t('checkup.some', { n: number(toDo) })}</span>}
          <button type="button" className="plain-button" disabled={isAsking} onClick={again}>
            {t('checkup.again')}
          </button>
        </>
      }
    >
      <div className={css.patients}>
        {patients.map((patient) => (
          <PatientCard key={patient.service} patient={patient} />
        ))}
      </div>
    </Page>
  );
}

function PatientCard({ patient: { service, checkup, isAsked } }: { patient: Patient }) {
  const { t } = useTranslation();
  const may = useMay();
  const name = t(`operations.service.${service}`);
  if (!checkup) {
    return (
      <Card title={name} aside={isAsked ? undefined : <GradeBadge grade="BROKEN" />}>
        <div className={`card-body ${css.patient}`}>
          {isAsked ? (
            <p className="meta">{t('checkup.looking')}</p>
          ) : (
            <div role="alert">
              <p className={css.what}>{t('checkup.silent')}</p>
              <p className="meta">{t('checkup.silentTodo')}</p>
            </div>
          )}
        </div>
      </Card>
    );
  }
  const bad = toLookAfter(checkup);
  const well = checkup.findings.filter(({ grade }) => grade === 'WELL');
  return (
    <Card title={name} aside={<GradeBadge grade={bad[0]?.grade ?? 'WELL'} />}>
      <div className={`card-body ${css.patient}`}>
        <Vitals figures={checkup.figures} />
        {bad.length > 0 && (
          <ul className={css.findings}>
            {bad.map((finding) => (
              <li key={finding.what}>
                <FoundBad finding={finding} />
              </li>
            ))}
          </ul>
        )}
        <details>
          <summary className="meta">
            {t('checkup.well', { n: number(well.length) })} · <Moment at={checkup.figures.at} style="clock" />
          </summary>
          <ul className={css.well}>
            {well.map((finding) => (
              <li key={finding.what}>{t(`checkup.what.${finding.what}`, finding.figures)}</li>
            ))}
          </ul>
        </details>
        {may('projection:rebuild') && <ReadModels service={service} />}
      </div>
    </Card>
  );
}

function Vitals({ figures: { at, startedAt, heapUsed, heapMost, requests, failures, averageMillis } }: Pick<Answer, 'figures'>) {
  const { t } = useTranslation();
  const { duration } = useTimes();
  const facts: [string, string][] = [
    [t('checkup.figure.since'), duration(Date.parse(at) - Date.parse(startedAt))],
    [t('checkup.figure.memory'), `${number(Math.round(heapUsed / MEGABYTE))} / ${number(Math.round(heapMost / MEGABYTE))} MB`],
    [t('checkup.figure.requests'), number(requests)],
    [t('checkup.figure.failures'), number(failures)],
    [t('checkup.figure.average'), `${number(Math.round(averageMillis))} ms`],
  ];
  return (
    <dl className={css.vitals}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt className="meta">{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function FoundBad({ finding: { what, grade, about, figures } }: { finding: Finding }) {
  const { t } = useTranslation();
  // All that can be bad have one; the others' names are no keys of it.
  const todo = t(`checkup.todo.${what}` as 'checkup.todo.NOT_LOOKED_AT', { defaultValue: '' });
  return (
    <>
      <p className={css.what}>
        <GradeBadge grade={grade} /> {t(`checkup.what.${what}`, figures)}
      </p>
      {about.length > 0 && <p className={css.about}>{about.join(' · ')}</p>}
      {todo && <p className="meta">{todo}</p>}
      {what === 'LETTERS_WAIT' && <Link to={paths.deadLetters}>{t('checkup.deadLetters')}</Link>}
    </>
  );
}

function GradeBadge({ grade }: { grade: Finding['grade'] }) {
  const { t } = useTranslation();
  return (
    <span className={`badge ${css.grade}`} data-grade={grade}>
      {t(`checkup.grade.${grade}`)}
    </span>
  );
}
