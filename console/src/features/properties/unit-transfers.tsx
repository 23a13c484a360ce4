import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Unit } from '../../api/types';
import { Moment } from '../../ui/moment';
import { Card } from '../../ui/page';
import { shareText } from '../../ui/share';
import { Empty, Loaded } from '../../ui/states';
import { transfersQuery } from './use-properties';
import css from './properties.module.css';

/** When it changed hands, from whom to whom. */
export function UnitTransfers({ unit }: { unit: Unit }) {
  const { t } = useTranslation();
  const transfers = useQuery(transfersQuery(unit.id));
  const comma = t('properties.comma');
  const names = (people: readonly { name: string }[]) => people.map(({ name }) => name).join(comma);
  return (
    <Card title={t('properties.transfers')} count={transfers.data?.length}>
      <Loaded query={transfers} lines={2} small>
        {(all) =>
          all.length === 0 ? (
            <Empty title={t('properties.noTransfers')} small />
          ) : (
            <ol className={`card-body ${css.unitHistory}`}>
              {all.map((one) => (
                <li key={one.id}>
                  <strong>
                    <Moment at={one.on} style="day" />
                  </strong>{' '}
                  <span>
                    {t('properties.transferredTo', {
                      from: one.from.length > 0 ? names(one.from) : t('properties.firstSale'),
                      to: one.to
                        .map(({ name, share }) => (share ? t('properties.withShare', { name, share: shareText(share) }) : name))
                        .join(comma),
                    })}
                  </span>
                  <ul>
                    {one.movedOut.length > 0 && <li className="meta">{t('properties.movedOut', { names: names(one.movedOut) })}</li>}
                    <li className="meta">
                      {t('properties.recordedBy', { who: one.madeBy })} <Moment at={one.madeAt} />
                    </li>
                  </ul>
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
    </Card>
  );
}
