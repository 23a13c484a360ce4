import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { buildingsQuery } from '../../api/buildings';
import { useCommunities } from '../../api/communities';
import { usePostName } from '../../i18n/post-name';
import { useToday } from '../../ui/now';
import { useRegions, type Grant } from './use-staff';
import css from './staff.module.css';

/** Where a grant holds, in words. */
export function useScopeWords(withBuildings = false) {
  const { t } = useTranslation();
  const { communities, nameOf } = useCommunities();
  const regions = useRegions();
  const buildings = useQueries({ queries: withBuildings ? communities.map(({ id }) => buildingsQuery(id)) : [] });
  const buildingNames = new Map(
    buildings
      .flatMap(({ data }) => data ?? [])
      .map(({ id, communityId, name }) => [id, `${nameOf(communityId)} ${t('staff.building', { name })}`]),
  );
  return ({ kind, ids }: Grant['scope']): string => {
    if (kind === 'ALL' || kind === 'SELF') {
      return t(`staff.scope.${kind}`);
    }
    const names = ids.map((id) =>
      kind === 'REGIONS'
        ? regions.data?.find((region) => region.id === id)?.name
        : kind === 'COMMUNITIES'
          ? nameOf(id)
          : buildingNames.get(id),
    );
    const said = names.filter(Boolean).join(t('staff.comma'));
    return said || t(`staff.some.${kind}`, { n: ids.length });
  };
}

/** From when until when, and whether that is now; nothing for what has neither. */
export function Days({ of: { from, to } }: { of: { from?: string | null; to?: string | null } }) {
  const { t } = useTranslation();
  const today = useToday();
  if (!from && !to) return null;
  const over = to && to <= today;
  return (
    <>
      {' '}
      <span className="meta">
        {[from && t('staff.fromDay', { day: from }), to && t('staff.toDay', { day: to })].filter(Boolean).join(' ')}
      </span>
      {(over || (from && from > today)) && <span className="mark doubt">{t(over ? 'staff.over' : 'staff.notYet')}</span>}
    </>
  );
}

export function GrantWords({ grants }: { grants: readonly Grant[] }) {
  const { t } = useTranslation();
  const postName = usePostName();
  const scopeWords = useScopeWords(grants.some(({ scope }) => scope.kind === 'BUILDINGS'));
  return grants.length === 0 ? (
    <span className="meta">{t('staff.noPost')}</span>
  ) : (
    <span className={css.staffGrants}>
      {grants.map((grant) => (
        <span key={JSON.stringify(grant)}>
          <span className="chip">{postName(grant.post)}</span> <span className="meta">{scopeWords(grant.scope)}</span>
          <Days of={grant} />
        </span>
      ))}
    </span>
  );
}
