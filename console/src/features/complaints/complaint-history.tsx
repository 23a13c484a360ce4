import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Complaint, TimelineEntry } from '../../api/types';
import { useActorName } from '../../i18n/actor-name';
import { keyOf } from '../../i18n/problem-words';
import { Moment } from '../../ui/moment';
import { Card } from '../../ui/page';
import { Loaded } from '../../ui/states';
import css from './complaints.module.css';

/** What the service says of a step, as its timeline writes it. */
interface Step {
  text?: string;
  grade?: Complaint['grade'];
  clock?: Complaint['overdue'][number];
  late?: boolean;
  result?: NonNullable<Complaint['followUp']>['result'];
}

/** What became of it, the newest first. */
export function ComplaintHistory({ history }: { history: UseQueryResult<TimelineEntry[]> }) {
  const { t } = useTranslation();
  const actorName = useActorName();
  return (
    <Card title={t('complaints.history')}>
      <Loaded query={history} lines={3} small>
        {(entries) => (
          <ol className={css.complaintFields}>
            {entries.toReversed().map((entry) => (
              <li key={entry.sequence}>
                <span className="meta">
                  <Moment at={entry.time} />
                </span>{' '}
                <b>{actorName(entry.actor) ?? t('complaints.anonymous')}</b>{' '}
                {t(`complaints.told.${keyOf(entry.type)}` as 'complaints.told.complaint_received')}
                <Said step={entry.data as Step} />
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </Card>
  );
}

function Said({ step }: { step: Step }) {
  const { t } = useTranslation();
  return (
    <>
      {step.grade && <> {t(`complaints.grades.${step.grade}`)}</>}
      {step.clock && (
        <>
          {' '}
          {t(`complaints.clocksOf.${CLOCK[step.clock]}`)} {t(step.late ? 'complaints.late' : 'complaints.soon')}
        </>
      )}
      {step.result && <> {t(`complaints.results.${step.result}`)}</>}
      {step.text && <p className={css.complaintSaid}>{step.text}</p>}
    </>
  );
}

const CLOCK = { ACKNOWLEDGE: 'acknowledge', ANSWER: 'answer', SETTLE: 'settle' } as const;
