import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ownersFoundQuery } from '../../api/owners';
import type { OwnerRecord } from '../../api/types';
import { Initial } from '../../ui/initial';
import { Card } from '../../ui/page';
import css from './desk.module.css';

/** Who else belongs to the unit. */
export function Cohabitants({ ownerId, link: { unitId, communityId, label } }: { ownerId: string; link: OwnerRecord['links'][number] }) {
  const { t } = useTranslation();
  const found = useQuery(ownersFoundQuery(label, communityId));
  const others = (found.data?.items ?? []).filter(
    (owner) => owner.id !== ownerId && owner.links.some((link) => link.unitId === unitId && !link.to),
  );
  if (others.length === 0) {
    return null;
  }
  return (
    <Card title={t('requests.cohabitants')} count={others.length}>
      <ul className={`card-body ${css.known}`}>
        {others.map((owner) => (
          <li key={owner.id} className={css.line}>
            <span>
              <Initial name={owner.name} /> {owner.name}
            </span>
            <span className="meta">{owner.phones[0]}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
