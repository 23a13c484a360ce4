import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { JOB_SERVICES, jobsOf, type JobService, type Service } from '../../api/client';
import { downloadFile } from '../../api/download';
import { isOver, useCancelJob, useLiveJobs, useMyJobs } from '../../api/jobs';
import { Problem } from '../../api/problem';
import type { Job } from '../../api/types';
import { number } from '../../i18n/money';
import { useReasonWords } from '../../i18n/problem-words';
import { Moment } from '../../ui/moment';
import { Refused } from '../../ui/states';
import { paths } from '../paths';

type Mine = Job & { service: Service };

/** Where more is told of it than here. */
const PAGES: Record<string, (id: string) => string> = {
  import: (id) => paths.import(id),
  'import-check': () => paths.imports,
  'import-undo': () => paths.imports,
};

/** One's own long work, whatever its kind: how far it is, how it ended, what came of it. */
export function BellJobs({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const { jobs, known, problem } = useMyJobs();
  return (
    <>
      {JOB_SERVICES.map((service) => (
        <Line key={service} service={service} />
      ))}
      <h3>{t('shell.bell.jobs')}</h3>
      <ul>
        {jobs.map((job) => (
          <li key={job.id}>
            <Row job={job} close={close} />
          </li>
        ))}
        {known && jobs.length === 0 && <li className="meta">{t('shell.bell.noJobs')}</li>}
      </ul>
      <Refused problem={problem && Problem.of(problem)} />
    </>
  );
}

/** Keeps the line of one service open while the bell is. */
function Line({ service }: { service: JobService }) {
  useLiveJobs(service);
  return null;
}

function Row({ job, close }: { job: Mine; close: () => void }) {
  const { t, i18n } = useTranslation();
  const reason = useReasonWords();
  const cancel = useCancelJob(job);
  const [problem, setProblem] = useState<Problem>();
  const page = PAGES[job.kind]?.(job.id);
  const kind = `shell.bell.kinds.${job.kind}`;
  const name = [i18n.exists(kind) && t(kind as 'shell.bell.kinds.import'), job.name].filter(Boolean).join(' ');
  const fetchResult = () =>
    downloadFile(`${jobsOf(job.service)}/${job.id}/result`, job.result ?? '').catch((failure: unknown) => setProblem(Problem.of(failure)));
  return (
    <>
      <div>
        {page ? (
          <Link to={page} onClick={close}>
            {name}
          </Link>
        ) : (
          name
        )}
      </div>
      <div className="meta dots">
        <span>{job.state === 'FAILED' ? reason(job.failure) : t(`shell.bell.states.${job.waitsForOthers ? 'WAITS' : job.state}`)}</span>{' '}
        {job.total > 0 && <span>{t('shell.bell.steps', { done: number(job.done), total: number(job.total) })}</span>}{' '}
        {job.failed > 0 && <span>{t('shell.bell.failedSteps', { n: number(job.failed) })}</span>}{' '}
        <Moment at={job.finishedAt ?? job.createdAt} style="ago" />
      </div>
      {!isOver(job) && (
        <Button size="small" loading={cancel.isPending} disabled={job.cancelRequested} onClick={() => cancel.mutate({})}>
          {t('shell.bell.cancel')}
        </Button>
      )}
      {job.result && (
        <Button size="small" onClick={() => void fetchResult()}>
          {t('shell.bell.fetch', { name: job.result })}
        </Button>
      )}
      <Refused problem={cancel.error ?? problem ?? null} />
    </>
  );
}
