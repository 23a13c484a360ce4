import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OwnerRecord } from '../../api/types';
import { peopleQuery } from '../../api/units';
import { paths } from '../../app/paths';
import { dayIn } from '../../i18n/zone';
import { useZoneOf } from '../../i18n/zones';
import { Initial } from '../../ui/initial';
import { useNow } from '../../ui/now';
import { Card } from '../../ui/page';
import { Empty } from '../../ui/states';
import { liveLinks } from './live-units';

/** Who else belongs to the same units today. */
export function OwnerHousehold({ owner }: { owner: OwnerRecord }) {
  const { t } = useTranslation();
  const zoneOf = useZoneOf();
  const now = useNow();
  const found = useQueries({
    queries: liveLinks(owner).map(({ unitId, communityId }) => peopleQuery(unitId, dayIn(zoneOf(communityId), now))),
  });
  const others = new Map(
    found
      .flatMap(({ data }) => data ?? [])
      .filter(({ ownerId, erasedAt }) => ownerId !== owner.id && !erasedAt)
      .map((one) => [one.ownerId, one]),
  );
  return (
    <Card title={t('ownerPage.blocks.cohabitants')} count={others.size}>
      {others.size === 0 ? (
        <Empty title={t('ownerPage.noCohabitants')} small />
      ) : (
        <ul className="card-body">
          {[...others.values()].map(({ ownerId, name, relation, phones }) => (
            <li key={ownerId} style={{ display: 'flex', gap: 10, alignItems: 'center', minHeight: 36 }}>
              <Initial name={name} />
              <Link to={paths.owner(ownerId)}>{name}</Link>
              <span className="meta">{t(`words.relation.${relation}`)}</span>
              <span className="meta" style={{ marginLeft: 'auto' }}>
                {phones[0] ?? t('owners.noPhone')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
