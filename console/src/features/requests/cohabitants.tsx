import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { UnitLink } from '../../api/types';
import { peopleQuery } from '../../api/units';
import { Initial } from '../../ui/initial';
import { useToday } from '../../ui/now';
import { Card } from '../../ui/page';
import css from './desk.module.css';

/** Who else belongs to the unit today. */
export function Cohabitants({ ownerId, link: { unitId, communityId } }: { ownerId: string; link: UnitLink }) {
  const { t } = useTranslation();
  const found = useQuery(peopleQuery(unitId, useToday(communityId)));
  const others = (found.data ?? []).filter((one) => one.ownerId !== ownerId && !one.erasedAt);
  if (others.length === 0) {
    return null;
  }
  return (
    <Card title={t('requests.cohabitants')} count={others.length}>
      <ul className={`card-body ${css.known}`}>
        {others.map((one) => (
          <li key={one.ownerId} className={css.line}>
            <span>
              <Initial name={one.name} /> {one.name}
            </span>
            <span className="meta">{one.phones[0]}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
