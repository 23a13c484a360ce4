import { useTranslation } from 'react-i18next';
import { useCommunities } from '../../api/communities';
import type { UnitLink } from '../../api/types';
import { Card } from '../../ui/page';
import type { Call } from './call';
import css from './desk.module.css';

export function UnitChoice({ links, call, change }: { links: UnitLink[]; call: Call; change: (part: Partial<Call>) => void }) {
  const { t } = useTranslation();
  const { nameOf } = useCommunities();
  return (
    <Card title={t('requests.units')} count={links.length} aside={links.length > 1 ? t('requests.unitsHint') : undefined}>
      <div className={css.unitChoice} role="radiogroup" aria-label={t('requests.unitsHint')}>
        {links.map((link) => (
          <label key={link.unitId}>
            <input
              type="radio"
              name="unit"
              disabled={call.submitted !== undefined}
              checked={call.unitId === link.unitId}
              onChange={() => change({ unitId: link.unitId, communityId: link.communityId })}
            />
            <span>
              {nameOf(link.communityId)} {link.label}
              <span className="meta" style={{ display: 'block' }}>
                {t(`words.relation.${link.relation}`)}
              </span>
            </span>
          </label>
        ))}
      </div>
    </Card>
  );
}
