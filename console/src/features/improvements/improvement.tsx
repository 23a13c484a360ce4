import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCommunities } from '../../api/communities';
import { useMay } from '../../api/me';
import type { Improvement, TimelineEntry } from '../../api/types';
import { paths } from '../../app/paths';
import { useActorName } from '../../i18n/actor-name';
import { keyOf } from '../../i18n/problem-words';
import { Moment } from '../../ui/moment';
import { Card, Page } from '../../ui/page';
import { Loaded, Refused } from '../../ui/states';
import { ImprovementBadge } from './improvement-badge';
import { ImprovementDialog, type AskedStep } from './improvement-dialogs';
import { useImprovementWords } from './improvement-words';
import css from './improvements.module.css';
import { useImprovement, useStep } from './use-improvements';

/** One improvement: how it stood before, what was done, how it stands after, and whether that is more than chance. */
export default function ImprovementPage({ id }: { id: string }) {
  const { improvement, history } = useImprovement(id);
  return (
    <Loaded query={improvement}>
      {(one) => (
        <Page title={one.title} aside={<ImprovementBadge improvement={one} />}>
          <div className="two-columns">
            <div className="stack">
              <Figures improvement={one} />
              <Said improvement={one} />
              <History history={history} />
            </div>
            <div className="stack">
              <Actions improvement={one} />
              <Facts improvement={one} />
            </div>
          </div>
        </Page>
      )}
    </Loaded>
  );
}

function Figures({ improvement: { target, before, after, comparison } }: { improvement: Improvement }) {
  const { t } = useTranslation();
  const words = useImprovementWords();
  if (!before) {
    return null;
  }
  return (
    <Card title={words.targetOf({ target })} aside={t('improvements.figuresHint')}>
      <dl className="facts card-body" aria-label={t('improvements.figures')}>
        {([before, after] as const).map((figure, at) => (
          <div key={at} className={css.pair}>
            <dt>{t(at === 0 ? 'improvements.before' : 'improvements.after')}</dt>
            <dd>{figure ? <Counted figure={figure} /> : <span className="meta">{t('improvements.notCounted')}</span>}</dd>
          </div>
        ))}
      </dl>
      {comparison && (
        <div className="card-body">
          <p role="status">
            <strong>{words.compared(comparison, before)}</strong>
          </p>
          <p className="meta">{t('improvements.compared.method')}</p>
        </div>
      )}
    </Card>
  );
}

function Counted({ figure }: { figure: NonNullable<Improvement['before']> }) {
  const words = useImprovementWords();
  const mayRead = useMay()('survey:design');
  return (
    <>
      {words.figure(figure)}
      <div className="meta">
        {figure.questionnaireId && mayRead && (
          <>
            <Link className="ul" to={paths.questionnaire(figure.questionnaireId)}>
              {figure.questionnaire}
            </Link>{' '}
          </>
        )}
        <Moment at={figure.from} style="day" /> – <Moment at={figure.to} style="day" />
      </div>
    </>
  );
}

function Said({ improvement: { notes, done, ended } }: { improvement: Improvement }) {
  const { t } = useTranslation();
  return (
    <>
      {notes.length > 0 && (
        <Card title={t('improvements.notes')}>
          <ol className={css.words}>
            {notes.map((note) => (
              <li key={note.at}>
                <span className="meta dots">
                  <span>{note.by}</span>
                  <Moment at={note.at} />
                </span>
                <br />
                {note.text}
              </li>
            ))}
          </ol>
        </Card>
      )}
      {[done, ended].map(
        (said, at) =>
          said && (
            <Card key={at} title={t(at === 0 ? 'improvements.done' : 'improvements.ended')}>
              <div className={css.words}>
                {said.text && <p>{said.text}</p>}
                <p className="meta dots">
                  <span>{said.by}</span>
                  <Moment at={said.at} />
                </p>
              </div>
            </Card>
          ),
      )}
    </>
  );
}

const ASKING = ['NOTE', 'COMPLETE', 'MEASURE', 'RETURN', 'PLAN', 'DROP'] as const satisfies readonly AskedStep[];

function Actions({ improvement }: { improvement: Improvement }) {
  const { t } = useTranslation();
  const [asks, ask] = useState<AskedStep>();
  const start = useStep(improvement, 'start');
  const verify = useStep(improvement, 'verification');
  const allowed = improvement.allowedCommands;
  if (allowed.length === 0) {
    return null;
  }
  return (
    <Card title={t('improvements.next')}>
      <div className="button-row">
        {allowed.includes('START') && (
          <button type="button" className="plain-button solid" disabled={start.isPending} onClick={() => start.mutate({})}>
            {t('improvements.steps.START')}
          </button>
        )}
        {allowed.includes('VERIFY') && (
          <button type="button" className="plain-button solid" disabled={verify.isPending} onClick={() => verify.mutate({})}>
            {t('improvements.steps.VERIFY')}
          </button>
        )}
        {ASKING.filter((step) => allowed.includes(step)).map((step) => (
          <button key={step} type="button" className="plain-button" onClick={() => ask(step)}>
            {t(`improvements.steps.${step}`)}
          </button>
        ))}
      </div>
      <Refused problem={start.error ?? verify.error} />
      {asks && <ImprovementDialog improvement={improvement} step={asks} close={() => ask(undefined)} />}
    </Card>
  );
}

function Facts({ improvement: one }: { improvement: Improvement }) {
  const { t } = useTranslation();
  const { nameOf } = useCommunities();
  const words = useImprovementWords();
  return (
    <Card title={t('improvements.facts')}>
      <dl className="facts card-body">
        <dt>{t('improvements.number')}</dt>
        <dd>{one.number}</dd>
        <dt>{t('improvements.target')}</dt>
        <dd>{words.targetOf(one)}</dd>
        <dt>{t('improvements.community')}</dt>
        <dd>
          {nameOf(one.communityId)} {one.building ? t('improvements.inBuilding', { name: one.building }) : t('improvements.wholeCommunity')}
        </dd>
        <dt>{t('improvements.responsible')}</dt>
        <dd>{one.responsible.name}</dd>
        <dt>{t('improvements.due')}</dt>
        <dd>
          <Moment at={one.due} style="day" />
        </dd>
      </dl>
    </Card>
  );
}

function History({ history }: { history: UseQueryResult<TimelineEntry[]> }) {
  const { t } = useTranslation();
  const actorName = useActorName();
  return (
    <Card title={t('improvements.history')}>
      <Loaded query={history} lines={3} small>
        {(entries) => (
          <ol className={css.words}>
            {entries.toReversed().map((entry) => (
              <li key={entry.sequence}>
                <span className="meta">
                  <Moment at={entry.time} />
                </span>{' '}
                <b>{actorName(entry.actor)}</b> {t(`improvements.told.${keyOf(entry.type)}` as 'improvements.told.improvement_planned')}{' '}
                {(entry.data as { text?: string }).text}
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </Card>
  );
}
