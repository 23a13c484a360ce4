import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../ui/field';
import { Moment } from '../../ui/moment';
import { Card } from '../../ui/page';
import { Refused } from '../../ui/states';
import { toast } from '../../ui/toast';
import { useReplay, useSkip, type Letter } from './use-dead-letters';
import css from './operations.module.css';

const LONGEST_REASON = 500;

/** One event that was not taken: what it was, why not, and the two ways on. */
export function LetterCard({ letter, settled }: { letter: Letter; settled: () => void }) {
  const { t } = useTranslation();
  const replay = useReplay();
  const facts: [string, string][] = [
    [t('operations.takenBy'), `${t(`operations.service.${letter.service}`)} (${letter.group})`],
    [t('operations.topic'), letter.topic],
    [t('operations.key'), letter.key],
    [t('operations.cause'), letter.cause],
    ...(letter.settledBy ? [[t('operations.settledBy'), letter.settledBy] as [string, string]] : []),
    ...(letter.reason ? [[t('operations.reason'), letter.reason] as [string, string]] : []),
  ];
  return (
    <Card title={letter.type ?? letter.topic} aside={<Moment at={letter.diedAt} />}>
      <div className={`card-body ${css.letter}`}>
        <dl className="facts">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <pre aria-label={t('operations.content')}>{written(letter.value)}</pre>
        <p className="meta">{t('operations.masked')}</p>
        {letter.state === 'WAITING' && (
          <>
            <button
              type="button"
              className="plain-button solid"
              disabled={replay.isPending}
              onClick={() =>
                replay.mutate(
                  { service: letter.service, id: letter.letter },
                  {
                    onSuccess: () => {
                      toast(t('operations.replayed', { n: 1 }));
                      settled();
                    },
                  },
                )
              }
            >
              {t('operations.replay')}
            </button>
            <Refused problem={replay.error} />
            <Skip letter={letter} settled={settled} />
          </>
        )}
      </div>
    </Card>
  );
}

/** What is skipped is never taken: why is written down. */
function Skip({ letter, settled }: { letter: Letter; settled: () => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const skip = useSkip();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(reason.trim() === '');
    if (reason.trim() === '' || skip.isPending) {
      return;
    }
    skip.mutate(
      { service: letter.service, id: letter.letter, reason: reason.trim() },
      {
        onSuccess: () => {
          toast(t('operations.skipped'));
          settled();
        },
      },
    );
  };
  return (
    <form className={css.letterSkip} onSubmit={submit}>
      <Field name={t('operations.skipReason')} of="reason" missing={isMissing}>
        {(ids) => (
          <textarea
            {...ids}
            className="control"
            rows={2}
            maxLength={LONGEST_REASON}
            value={reason}
            onChange={(event) => {
              setReason(event.target.value);
              setMissing(false);
            }}
          />
        )}
      </Field>
      <Refused problem={skip.error} />
      <button type="submit" className="plain-button" disabled={skip.isPending}>
        {t('operations.skip')}
      </button>
    </form>
  );
}

function written(value: string): string {
  try {
    return JSON.stringify(JSON.parse(value), undefined, 2);
  } catch {
    return value;
  }
}
