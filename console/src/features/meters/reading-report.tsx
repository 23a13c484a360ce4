import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadingImport } from '../../api/types';
import { number } from '../../i18n/money';
import { keyOf } from '../../i18n/problem-words';
import { ListPages } from '../../ui/list-pages';
import { Card } from '../../ui/page';
import { PlainTable } from '../../ui/plain-table';
import { Empty, Loaded, Refused } from '../../ui/states';
import css from './readings.module.css';
import { useReadingImport, useReadingProblems, useStartReadings } from './use-reading-imports';

/** What the check found, and what is kept of it. */
export function ReadingReport({ id }: { id: string }) {
  const one = useReadingImport(id);
  return (
    <Card title={one.data?.fileName}>
      <Loaded query={one} lines={4}>
        {(shown) => (
          <>
            <div className="card-body" role="status">
              <Standing one={shown} />
            </div>
            {shown.status === 'CHECKED' && <Start one={shown} />}
            {shown.tally && shown.tally.bad + shown.tally.unusual > 0 && <Problems one={shown} />}
          </>
        )}
      </Loaded>
    </Card>
  );
}

function Standing({ one: { status, tally, kept } }: { one: ReadingImport }) {
  const { t } = useTranslation();
  if (kept) {
    return (
      <strong>
        {t(`readings.ended.${status === 'DONE' ? 'DONE' : 'STOPPED'}`, { n: number(kept.readings), out: number(kept.leftOut) })}
      </strong>
    );
  }
  if (!tally) {
    return <strong>{t(`readings.statuses.${status}`)}</strong>;
  }
  const good = number(tally.rows - tally.bad - tally.unusual);
  return <strong>{t('readings.found', { rows: number(tally.rows), good, unusual: number(tally.unusual), bad: number(tally.bad) })}</strong>;
}

/** Whoever keeps some of a file says so: what is left out, and that what is unusual is so. */
function Start({ one }: { one: ReadingImport }) {
  const { t } = useTranslation();
  const start = useStartReadings(one);
  const [confirm, setConfirm] = useState(false);
  const { rows, bad, unusual } = one.tally ?? { rows: 0, bad: 0, unusual: 0 };
  const leftOut = bad + (confirm ? 0 : unusual);
  const kept = rows - leftOut;
  return (
    <div className={`card-body ${css.line}`}>
      {unusual > 0 && (
        <label>
          <input type="checkbox" checked={confirm} onChange={(event) => setConfirm(event.target.checked)} />{' '}
          {t('readings.confirm', { n: number(unusual) })}
        </label>
      )}
      <button
        type="button"
        className="plain-button solid"
        disabled={kept === 0 || start.isPending}
        onClick={() => start.mutate({ leaveOut: leftOut > 0, confirm })}
      >
        {leftOut > 0 ? t('readings.keepSome', { n: number(kept), out: number(leftOut) }) : t('readings.keepAll', { n: number(kept) })}
      </button>
      <Refused problem={start.error} />
    </div>
  );
}

function Problems({ one }: { one: ReadingImport }) {
  const { t } = useTranslation();
  const { problems, after, turn } = useReadingProblems(one);
  return (
    <>
      <Loaded query={problems} lines={5} empty={{ when: ({ items }) => items.length === 0, show: <Empty small /> }}>
        {({ items }) => (
          <PlainTable
            label={t('readings.problems')}
            rows={items}
            keyOf={({ row }) => row}
            columns={[
              { name: 'row', head: t('readings.row'), show: ({ row }) => row },
              { name: 'column', head: t('readings.column'), show: ({ column }) => column },
              { name: 'value', head: t('readings.value'), show: ({ value }) => value },
              {
                name: 'what',
                head: t('readings.what'),
                show: ({ unusual, code }) => (
                  <>
                    {unusual && <span className="chip">{t('readings.unusual')}</span>}{' '}
                    {t(`readings.code.${keyOf(code)}` as 'readings.code.required')}
                  </>
                ),
              },
              {
                name: 'suggestion',
                head: t('readings.suggestion'),
                show: ({ code, suggestion }) =>
                  suggestion && t(`readings.fix.${keyOf(code)}` as 'readings.fix.meter_day', { suggestion, defaultValue: suggestion }),
              },
            ]}
          />
        )}
      </Loaded>
      <ListPages after={after} next={problems.data?.next} turn={turn} />
    </>
  );
}
