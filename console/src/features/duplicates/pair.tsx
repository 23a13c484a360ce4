import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Duplicate } from '../../api/types';
import { paths } from '../../app/paths';
import { Moment } from '../../ui/moment';
import { useNow } from '../../ui/now';
import { Card } from '../../ui/page';
import { PlainTable } from '../../ui/plain-table';
import { Refused } from '../../ui/states';
import { MergeDialog } from './merge-dialog';
import { usePairCommand } from './use-pair-command';

type Alike = Duplicate['people'][number];

/** Two records side by side, with why they may be one. */
export function Pair({ pair }: { pair: Duplicate }) {
  const { t } = useTranslation();
  const [isMerging, merge] = useState(false);
  const dismissal = usePairCommand('/duplicates/{id}/dismissal');
  const parting = usePairCommand('/duplicates/{id}/parting');
  const now = useNow();
  const comma = t('properties.comma');
  const [one, other] = pair.people;
  const name = t('duplicates.pair', { one: one?.name, other: other?.name });
  const reasons = pair.reasons.map((reason) => t(`duplicates.reasons.${reason}`)).join(comma);
  const rows: [string, (person: Alike) => ReactNode][] = [
    [t('duplicates.phone'), ({ phones }) => phones.join(comma)],
    [t('duplicates.units'), ({ units }) => units.join(comma)],
    [t('duplicates.vehicles'), ({ plates }) => plates.join(comma)],
    [t('duplicates.account'), ({ hasAccount }) => t(hasAccount ? 'duplicates.hasAccount' : 'duplicates.noAccount')],
    [t('duplicates.since'), ({ createdAt }) => <Moment at={createdAt} style="day" />],
  ];
  const isInTime = pair.partedUntil !== undefined && new Date(pair.partedUntil).getTime() > now;
  return (
    <Card title={name} aside={reasons ? t('duplicates.because', { reasons }) : t('duplicates.byHand')}>
      <PlainTable
        label={name}
        rows={rows}
        keyOf={([head]) => head}
        columns={[
          { name: 'what', head: t('duplicates.name'), isHead: true, show: ([head]) => head },
          ...pair.people.map((person) => ({
            name: person.id,
            head: (
              <>
                <Link to={paths.owner(person.id)}>{person.name}</Link>{' '}
                {pair.winner && <span className="chip">{t(pair.winner === person.id ? 'duplicates.goesOn' : 'duplicates.wentOver')}</span>}
              </>
            ),
            show: ([, show]: (typeof rows)[number]) => show(person),
          })),
        ]}
      />
      <div className="card-body entry-form-buttons">
        <Refused problem={dismissal.error ?? parting.error} />
        {pair.status === 'MERGED' ? (
          <>
            <span className="meta">
              {t(isInTime ? 'duplicates.partUntil' : 'duplicates.partOver', { who: pair.mergedBy })}{' '}
              {isInTime && pair.partedUntil && <Moment at={pair.partedUntil} style="day" />}
            </span>
            {isInTime && (
              <button type="button" className="plain-button" disabled={parting.isPending} onClick={() => parting.mutate(pair.id)}>
                {t('duplicates.part')}
              </button>
            )}
          </>
        ) : (
          <>
            {pair.status === 'OPEN' && (
              <button type="button" className="plain-button" disabled={dismissal.isPending} onClick={() => dismissal.mutate(pair.id)}>
                {t('duplicates.dismiss')}
              </button>
            )}
            <button type="button" className="plain-button solid" onClick={() => merge(true)}>
              {t('duplicates.merge')}
            </button>
          </>
        )}
      </div>
      {isMerging && <MergeDialog pair={pair} close={() => merge(false)} />}
    </Card>
  );
}
