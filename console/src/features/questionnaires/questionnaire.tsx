import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { surveyApi, unwrap } from '../../api/client';
import { conditional } from '../../api/command';
import { useMay } from '../../api/me';
import type { Questionnaire } from '../../api/types';
import { paths } from '../../app/paths';
import { inLanguage } from '../../i18n/in-language';
import { number } from '../../i18n/money';
import { useAddress } from '../../ui/address';
import { AudienceWords } from '../../ui/audience-words';
import { Moment } from '../../ui/moment';
import { Card, Page } from '../../ui/page';
import { Empty, Loaded, Refused } from '../../ui/states';
import { Comparison } from './comparison';
import { Designer } from './designer';
import css from './questionnaires.module.css';
import { optionsIn } from './options-in';
import { ReportPage, Reports } from './reports';
import { ResultOf } from './result-of';
import { useRuleWords } from './rule-words';
import { Scores } from './scores';
import { Sections } from './sections';
import { Slips } from './slips';
import { StatusChip } from './status-chip';
import { useQuestionnaire, useQuestionnaireCopy, useQuestionnaireMove } from './use-questionnaires';
import { WeakSpots } from './weak-spots';

/** One questionnaire: written, out, and what its answers say together. */
export default function QuestionnairePage() {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const { questionnaire, figures, isOut } = useQuestionnaire(id);
  const [isRevised, revise] = useState(false);
  const { params, change } = useAddress();
  const report = params.get('report') ?? undefined;
  const ruleWords = useRuleWords();
  return (
    <Loaded query={questionnaire}>
      {(one) => (
        <Page title={inLanguage(one.title, one.titleEn)} aside={<StatusChip questionnaire={one} />}>
          {isRevised ? (
            <Designer
              first={one}
              draft={`questionnaire.${one.id}`}
              version={() => one.version}
              send={(body, header) =>
                unwrap(surveyApi.PUT('/questionnaires/{id}', { params: { path: { id: one.id }, header: conditional(header) }, body }))
              }
              done={() => {
                revise(false);
                void questionnaire.refetch();
              }}
              cancel={() => revise(false)}
            />
          ) : (
            <div className="two-columns">
              <div className="stack">
                {report ? (
                  <ReportPage key={report} id={one.id} report={report} back={() => change({ report: undefined })} />
                ) : isOut ? (
                  <Loaded query={figures} lines={8}>
                    {({ answers, onPaper, fewest, questions, sections, buildings }) => (
                      <>
                        <Card>
                          <p className="card-body" role="status">
                            <strong>{t('questionnaires.answered', { n: number(answers) })}</strong> <Invited questionnaire={one} />{' '}
                            {onPaper > 0 && <span className="chip">{t('questionnaires.paperEntry.onPaper', { n: number(onPaper) })}</span>}{' '}
                            {buildings.map((building) => (
                              <span key={building.buildingId} className="chip">
                                {t('questionnaires.inBuilding', { name: building.name, n: number(building.answers) })}
                              </span>
                            ))}
                          </p>
                        </Card>
                        {questions.length === 0 ? (
                          <Card>
                            {one.anonymous && one.status !== 'CLOSED' ? (
                              <Empty title={t('questionnaires.afterClosing')} hint={t('questionnaires.afterClosingHint')} />
                            ) : (
                              <Empty title={t('questionnaires.tooFew', { n: fewest })} hint={t('questionnaires.tooFewHint')} />
                            )}
                          </Card>
                        ) : (
                          questions.map((question, place) => <ResultOf key={place} question={question} place={place} />)
                        )}
                        {sections.length > 0 && <Sections sections={sections} />}
                        {one.status === 'CLOSED' && questions.length > 0 && (
                          <>
                            <WeakSpots questionnaire={one} />
                            <Scores questionnaire={one} />
                            <Comparison questionnaire={one} />
                          </>
                        )}
                      </>
                    )}
                  </Loaded>
                ) : (
                  <Card title={t('questionnaires.questions')}>
                    <ol className={`${css.surveyQuestions} card-body`}>
                      {one.questions.map((question, place) => (
                        <li key={place}>
                          {question.section && <h3>{inLanguage(question.section, question.sectionEn)}</h3>}
                          {question.table && <span className="meta">{inLanguage(question.table, question.tableEn)} · </span>}
                          {inLanguage(question.text, question.textEn)}{' '}
                          <span className="chip">{t(`questionnaires.kinds.${question.kind}`)}</span>{' '}
                          {question.options.length > 0 && <span className="meta">{optionsIn(question).join(' / ')}</span>}
                          {question.quantity && (
                            <span className="meta">
                              {t('questionnaires.between', {
                                least: question.quantity.least,
                                most: question.quantity.most,
                                unit: inLanguage(question.quantity.unit ?? '', question.quantity.unitEn),
                              })}
                            </span>
                          )}
                          {question.showIf.length > 0 && <div className="meta">{ruleWords(question.showIf, one.questions)}</div>}
                          {one.deadEnds
                            .filter((end) => end.question === place)
                            .map((end) => (
                              <div key={end.because} className="wrong">
                                {t('questionnaires.rule.deadEnd', { n: end.because + 1 })}
                              </div>
                            ))}
                        </li>
                      ))}
                    </ol>
                  </Card>
                )}
              </div>
              <div className="stack">
                <Actions questionnaire={one} revise={() => revise(true)} />
                {one.status === 'CLOSED' && <Reports questionnaire={one} shown={report} show={(next) => change({ report: next })} />}
                {isOut && <Slips questionnaire={one} />}
                {one.status === 'PUBLISHED' && (
                  <Card title={t('questionnaires.paperEntry.title')}>
                    <p className="card-body">
                      <Link to={paths.questionnairePaper(one.id)}>{t('questionnaires.paperEntry.enter')}</Link>
                    </p>
                  </Card>
                )}
                <Card title={t('questionnaires.facts')}>
                  <dl className="facts card-body">
                    <dt>{t('questionnaires.number')}</dt>
                    <dd>{one.number}</dd>
                    <dt>{t('questionnaires.audience')}</dt>
                    <dd>
                      <AudienceWords audience={one.audience} />
                    </dd>
                    <dt>{t('questionnaires.kind')}</dt>
                    <dd>{t(one.anonymous ? 'questionnaires.isAnonymous' : 'questionnaires.isNamed')}</dd>
                    {one.opensAt && (
                      <>
                        <dt>{t('questionnaires.opensAt')}</dt>
                        <dd>
                          <Moment at={one.opensAt} />
                        </dd>
                      </>
                    )}
                    <dt>{t('questionnaires.changes')}</dt>
                    <dd>{t(one.settled ? 'questionnaires.isSettled' : 'questionnaires.isChangeable')}</dd>
                    <dt>{t('questionnaires.closesAt')}</dt>
                    <dd>
                      <Moment at={one.closesAt} />
                    </dd>
                  </dl>
                </Card>
              </div>
            </div>
          )}
        </Page>
      )}
    </Loaded>
  );
}

/** How many were told of it, and, for who looks after what goes out, how they were reached. */
function Invited({ questionnaire }: { questionnaire: Questionnaire }) {
  const { t } = useTranslation();
  const may = useMay();
  const { id, invited, reminded, remindedAt, inviting } = questionnaire;
  return (
    <>
      {inviting && <span className="chip">{t('questionnaires.inviting')}</span>}
      {invited !== undefined && <span className="chip">{t('questionnaires.invited', { n: number(invited) })}</span>}
      {reminded !== undefined && (
        <span className="chip">
          {t('questionnaires.reminded', { n: number(reminded) })} {remindedAt && <Moment at={remindedAt} />}
        </span>
      )}
      {may('outbox:read') && (
        <Link className="ul" to={`${paths.outbox}?about=${id}`}>
          {t('questionnaires.outside')}
        </Link>
      )}
    </>
  );
}

function Actions({ questionnaire, revise }: { questionnaire: Questionnaire; revise: () => void }) {
  const { t } = useTranslation();
  const publish = useQuestionnaireMove(questionnaire, 'publication');
  const close = useQuestionnaireMove(questionnaire, 'closing');
  const remind = useQuestionnaireMove(questionnaire, 'reminder');
  const copy = useQuestionnaireCopy(questionnaire);
  return (
    <Card title={t('questionnaires.actions')}>
      <div className="button-row">
        {questionnaire.status === 'DRAFT' && (
          <>
            <button
              type="button"
              className="plain-button solid"
              disabled={publish.isPending || questionnaire.deadEnds.length > 0}
              onClick={() => publish.mutate({})}
            >
              {t('questionnaires.publish')}
            </button>
            <button type="button" className="plain-button" onClick={revise}>
              {t('questionnaires.revise')}
            </button>
          </>
        )}
        {questionnaire.mayBeReminded && (
          <button type="button" className="plain-button" disabled={remind.isPending} onClick={() => remind.mutate({})}>
            {t('questionnaires.remind')}
          </button>
        )}
        {questionnaire.status === 'PUBLISHED' && (
          <button type="button" className="plain-button" disabled={close.isPending} onClick={() => close.mutate({})}>
            {t('questionnaires.close')}
          </button>
        )}
        {questionnaire.status === 'DRAFT' && questionnaire.deadEnds.length > 0 && (
          <span className="wrong">
            {t('questionnaires.rule.deadEnds', { n: questionnaire.deadEnds.map((end) => end.question + 1).join(', ') })}
          </span>
        )}
        {questionnaire.status !== 'DRAFT' && (
          <button type="button" className="plain-button" disabled={copy.isPending} onClick={() => copy.mutate({})}>
            {t('questionnaires.copy')}
          </button>
        )}
        {questionnaire.status === 'CLOSED' && <span className="meta">{t('questionnaires.over')}</span>}
      </div>
      <Refused problem={publish.error ?? close.error ?? copy.error} />
    </Card>
  );
}
