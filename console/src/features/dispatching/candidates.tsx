import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api/problem';
import type { Candidate, Order } from '../../api/types';
import { Moment } from '../../ui/moment';
import { Empty, Loaded, Refused } from '../../ui/states';
import { CandidateCard } from './candidate-card';
import { ORDERS, type CandidateOrder } from './candidate-order';
import type { Assignment } from './use-dispatch';
import css from './dispatch.module.css';

/** Whoever sends one technician does not pay for it. */
const TeamChoices = lazy(() => import('./team-choices'));

export function Candidates({
  order,
  candidates,
  eligible,
  by,
  sortBy,
  assign,
}: {
  order: Order | undefined;
  candidates: UseQueryResult<Candidate[]>;
  /** Those who match, in the order of their number keys. */
  eligible: Candidate[];
  by: CandidateOrder;
  sortBy: (by: CandidateOrder) => void;
  assign: UseMutationResult<unknown, Problem, Assignment>;
}) {
  const { t } = useTranslation();
  const [showBlocked, setShowBlocked] = useState(false);
  const [byTeam, showTeams] = useState(false);
  const all = candidates.data ?? [];
  const best = all.find((candidate) => candidate.eligible);
  const blocked = all.filter((candidate) => !candidate.eligible);
  const mayOffer = order?.allowedCommands.includes('OFFER') ?? false;
  const mayAssign = order?.allowedCommands.includes('ASSIGN') ?? false;
  const send = (candidate: Candidate, overrideReason?: string) => order && assign.mutate({ order, candidate, overrideReason });

  return (
    <section className={css.pane} aria-label={t('dispatching.candidates')}>
      <div className={css.paneHead}>
        <h2>{t('dispatching.candidates')}</h2>
        <span className="pill">{eligible.length}</span>
        {eligible.length > 1 && (
          <select
            className={css.paneSort}
            aria-label={t('dispatching.sortBy')}
            value={by}
            onChange={(event) => sortBy(event.target.value as CandidateOrder)}
          >
            {ORDERS.map((one) => (
              <option key={one} value={one}>
                {t(`dispatching.sort.${one}`)}
              </option>
            ))}
          </select>
        )}
        {mayOffer && (
          <button type="button" className="link-button" aria-pressed={byTeam} onClick={() => showTeams(!byTeam)}>
            {t('work.give.show')}
          </button>
        )}
        {blocked.length > 0 && (
          <button type="button" className="link-button spread" aria-expanded={showBlocked} onClick={() => setShowBlocked(!showBlocked)}>
            {t('dispatching.blockedToo', { n: blocked.length })}
          </button>
        )}
      </div>
      <div className={css.paneBody}>
        {order?.assignment && <p className="note flat">{t('dispatching.current', { name: order.assignment.technician })}</p>}
        {order?.offer && (
          <p className="note flat">
            {t('work.give.offered', { name: order.offer.team })} <Moment at={order.offer.takeBy} />
          </p>
        )}
        {order?.passedBy && <p className="note flat">{t('work.give.passedBy', { name: order.passedBy })}</p>}
        {order && mayOffer && byTeam && (
          <Suspense>
            <TeamChoices key={order.id} order={order} />
          </Suspense>
        )}
        <Refused problem={assign.variables?.order.id === order?.id ? assign.error : null} />
        {order ? (
          <Loaded query={candidates} lines={9}>
            {() => (
              <>
                {eligible.length === 0 && <Empty title={t('dispatching.noCandidates')} hint={t('dispatching.noCandidatesHint')} small />}
                <ol className={css.candidates}>
                  {eligible.map((candidate, index) => (
                    <CandidateCard
                      key={candidate.technicianId}
                      candidate={candidate}
                      place={index + 1}
                      isBest={candidate === best}
                      isPending={isFor(assign, candidate)}
                      assign={mayAssign ? send : undefined}
                    />
                  ))}
                  {(showBlocked || eligible.length === 0) &&
                    blocked.map((candidate) => (
                      <CandidateCard
                        key={candidate.technicianId}
                        candidate={candidate}
                        isPending={isFor(assign, candidate)}
                        assign={mayAssign ? send : undefined}
                      />
                    ))}
                </ol>
              </>
            )}
          </Loaded>
        ) : null}
      </div>
    </section>
  );
}

function isFor(assign: UseMutationResult<unknown, Problem, Assignment>, candidate: Candidate): boolean {
  return assign.isPending && assign.variables.candidate.technicianId === candidate.technicianId;
}
