import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ownersFoundQuery } from '../../api/owners';
import type { OwnerRecord } from '../../api/types';
import { paths } from '../../app/paths';
import { Initial } from '../../ui/initial';
import { Card } from '../../ui/page';
import { Empty } from '../../ui/states';
import { liveLinks, liveUnits } from './live-units';

/** Who else belongs to the same units. */
export function OwnerHousehold({ owner }: { owner: OwnerRecord }) {
  const { t } = useTranslation();
  const units = new Set(liveUnits(owner));
  const found = useQueries({ queries: liveLinks(owner).map(({ label, communityId }) => ownersFoundQuery(label, communityId)) });
  const others = new Map(
    found
      .flatMap((result) => result.data?.items ?? [])
      .filter((one) => one.id !== owner.id && one.links.some((link) => units.has(link.unitId) && !link.to))
      .map((one) => [one.id, one]),
  );
  return (
    <Card title={t('ownerPage.blocks.cohabitants')} count={others.size}>
      {others.size === 0 ? (
        <Empty title={t('ownerPage.noCohabitants')} small />
      ) : (
        <ul className="card-body">
          {[...others.values()].map((one) => {
            const link = one.links.find(({ unitId }) => units.has(unitId));
            return (
              <li key={one.id} style={{ display: 'flex', gap: 10, alignItems: 'center', minHeight: 36 }}>
                <Initial name={one.name} />
                <Link to={paths.owner(one.id)}>{one.name}</Link>
                <span className="meta">{link && t(`words.relation.${link.relation}`)}</span>
                <span className="meta" style={{ marginLeft: 'auto' }}>
                  {one.phones[0] ?? t('owners.noPhone')}
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}
