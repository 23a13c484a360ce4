import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Candidate } from '../../api/types';
import css from './dispatch.module.css';

type Part = Candidate['score'][number];

const WEAK = 0.5;

/** Each part with its reason: why is he third is answered at a glance. */
export function Score({ candidate }: { candidate: Candidate }) {
  const { t } = useTranslation();
  const reason = useReason(candidate);
  const name = usePartName();
  return (
    <div className={css.score}>
      {candidate.score.map((part) => (
        <Fragment key={part.name}>
          <span>{name(part)}</span>
          <Bar part={part} />
          <span className={isWeak(part) ? css.weak : ''}>
            <b>{part.points}</b>/{part.most}
          </span>
          <span className="cut">{reason(part) ?? t('orders.event.other')}</span>
        </Fragment>
      ))}
    </div>
  );
}

export function ScoreSmall({ candidate }: { candidate: Candidate }) {
  const name = usePartName();
  const reason = useReason(candidate);
  return (
    <div className={css.scoreSmall}>
      {candidate.score.map((part) => (
        <span key={part.name} title={reason(part)} className={isWeak(part) ? css.weak : ''}>
          {name(part)} {part.points}
          <Bar part={part} />
        </span>
      ))}
    </div>
  );
}

function Bar({ part }: { part: Part }) {
  return (
    <div className={`${css.bar}${isWeak(part) ? ` ${css.weak}` : ''}`} aria-hidden="true">
      <i style={{ width: `${(100 * part.points) / Math.max(1, part.most)}%` }} />
    </div>
  );
}

function isWeak({ points, most }: Part): boolean {
  return points < most * WEAK;
}

function usePartName() {
  const { t, i18n } = useTranslation();
  return (part: Part) => (i18n.exists(`orders.score.${part.name}`) ? t(`orders.score.${part.name}` as 'orders.score.LOAD') : part.name);
}

/** The reason from the numbers themselves, so that it can be said in both languages. */
function useReason(candidate: Candidate) {
  const { t } = useTranslation();
  return ({ name, points, most, reason }: Part): string => {
    switch (name) {
      case 'LOAD':
        return t('dispatching.reason.LOAD', { n: candidate.openOrders });
      case 'FAIRNESS':
        return t('dispatching.reason.FAIRNESS', { n: candidate.finishedToday });
      case 'NEARNESS':
        return points === most
          ? t('dispatching.reason.NEARNESS_same')
          : candidate.current
            ? t('dispatching.reason.NEARNESS_away')
            : t('dispatching.reason.NEARNESS_idle');
      case 'SKILL':
        return points === 0
          ? t('dispatching.reason.SKILL_missing')
          : points === most
            ? t('dispatching.reason.SKILL_special')
            : t('dispatching.reason.SKILL_fit');
      default:
        return reason;
    }
  };
}
