import { CheckOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDictionary } from '../../api/dictionaries';
import type { Candidate } from '../../api/types';
import { inLanguage } from '../../i18n/in-language';
import { Initial } from '../../ui/initial';
import { Score, ScoreSmall } from './score';
import css from './dispatch.module.css';

export function CandidateCard({
  candidate,
  place,
  isBest: best = false,
  isPending,
  assign,
}: {
  candidate: Candidate;
  /** Number of the key that assigns; absent for those who do not match. */
  place?: number;
  /** By the service's score, wherever it stands. */
  isBest?: boolean;
  isPending: boolean;
  assign?: (candidate: Candidate, overrideReason?: string) => void;
}) {
  const { t } = useTranslation();
  const skill = useDictionary('skill');
  return (
    <li className={`${css.candidate}${best ? ` ${css.best}` : ''}${candidate.eligible ? '' : ` ${css.blocked}`}`}>
      <div className={css.line}>
        {place !== undefined && <kbd>{place}</kbd>}
        <Initial name={candidate.name} />
        <strong>{candidate.name}</strong>
        <span className={candidate.availability === 'ON_DUTY' ? css.on : css.off}>{t(`words.availability.${candidate.availability}`)}</span>
        {best && <span className="chip fits">{t('dispatching.best')}</span>}
        <span className={css.points}>
          {candidate.points} <small>{t('dispatching.pointsUnit')}</small>
        </span>
      </div>
      <div className={css.line}>
        <span className="cut">
          {candidate.current
            ? t('dispatching.working', { title: inLanguage(candidate.current.title, candidate.current.titleEn) })
            : t(candidate.working ? 'dispatching.elsewhere' : candidate.openOrders > 0 ? 'dispatching.notBegun' : 'dispatching.idle')}
          {candidate.current?.unitLabel && <span className="meta"> {candidate.current.unitLabel}</span>}
        </span>
      </div>
      <div className={`${css.line} meta`}>
        <span>
          {t('dispatching.open')} <b>{candidate.openOrders}</b>
        </span>
        <span>
          {t('dispatching.finished')} <b>{candidate.finishedToday}</b>
        </span>
        {candidate.team && <span>{candidate.team}</span>}
      </div>
      {best ? <Score candidate={candidate} /> : <ScoreSmall candidate={candidate} />}
      <div className={css.line}>
        {candidate.skills.map((code) => (
          <span key={code} className="chip fits">
            <CheckOutlined /> {skill.labelOf(code)}
          </span>
        ))}
        {candidate.blocked.map((block) => (
          <span key={block} className="chip bad">
            {t(`dispatching.blocked.${block}`)}
          </span>
        ))}
        {assign && candidate.eligible && (
          <Button
            style={{ marginLeft: 'auto' }}
            type={best ? 'primary' : 'default'}
            size="small"
            loading={isPending}
            aria-label={t('dispatching.assignTo', { name: candidate.name })}
            onClick={() => assign(candidate)}
          >
            {t('dispatching.assign')}
          </Button>
        )}
      </div>
      {assign && !candidate.eligible && <Override candidate={candidate} isPending={isPending} assign={assign} />}
    </li>
  );
}

/** Against the filters only with a reason, which is kept with the assignment. */
function Override({
  candidate,
  isPending,
  assign,
}: {
  candidate: Candidate;
  isPending: boolean;
  assign: (candidate: Candidate, reason: string) => void;
}) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  return (
    <form
      className={css.line}
      onSubmit={(event) => {
        event.preventDefault();
        assign(candidate, reason.trim());
      }}
    >
      <Input
        size="small"
        style={{ flex: 1 }}
        maxLength={200}
        aria-label={`${t('dispatching.overrideReason')} ${candidate.name}`}
        placeholder={t('dispatching.overrideReason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button size="small" htmlType="submit" loading={isPending} disabled={reason.trim() === ''}>
        {t('dispatching.override')}
      </Button>
    </form>
  );
}
