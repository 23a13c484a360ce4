import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { unitReliefsQuery } from '../../api/reliefs';
import { number } from '../../i18n/money';
import { Moment } from '../../ui/moment';
import { Card } from '../../ui/page';

/** What the unit pays less, for which days and why; nothing where it pays all. */
export default function UnitReliefs({ unit }: { unit: string }) {
  const { t } = useTranslation();
  const reliefs = useQuery(unitReliefsQuery(unit));
  if (!reliefs.data || reliefs.data.items.length === 0) {
    return null;
  }
  return (
    <Card title={t('reliefs.title')}>
      <dl className="facts card-body">
        {reliefs.data.items.map(({ id, kind, percent, feeItems, from, to, reason, status }) => (
          <Fragment key={id}>
            <dt>{t('words.relief', { kind: t(`words.reliefKind.${kind}`), percent: number(percent, 2) })}</dt>
            <dd>
              {feeItems.map((item) => t(`words.feeItem.${item}`)).join(t('reliefs.and'))} <Moment at={from} style="day" /> –{' '}
              {to ? <Moment at={to} style="day" /> : t('reliefs.open')} <span className="meta">{reason}</span>{' '}
              {status === 'PROPOSED' && <span className="chip bad">{t('reliefs.statuses.PROPOSED')}</span>}
            </dd>
          </Fragment>
        ))}
      </dl>
    </Card>
  );
}
