import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../api/me';
import { duplicatesQuery } from '../../api/owners';
import type { OwnerRecord } from '../../api/types';
import { paths } from '../../app/paths';

/** Who else this may be, and what went over into this record. */
export function OwnerDuplicates({ owner }: { owner: OwnerRecord }) {
  const { t } = useTranslation();
  const may = useMay()('owner:write') && !owner.erasedAt;
  const found = useQuery({ ...duplicatesQuery({ status: 'OPEN', owner: owner.id }), enabled: may });
  const alike = found.data?.items.length ?? 0;
  return (
    <>
      {alike > 0 && (
        <p className="note">
          <span>{t('ownerPage.alike', { n: alike })}</span>
          <Link to={`${paths.duplicates}?owner=${owner.id}`}>{t('ownerPage.alikeOpen')}</Link>
        </p>
      )}
      {owner.mergedFrom.length > 0 && (
        <p className="card-body meta">
          {t('ownerPage.mergedFrom', { names: owner.mergedFrom.map(({ name }) => name).join(', ') })}{' '}
          {may && <Link to={`${paths.duplicates}?status=MERGED&owner=${owner.id}`}>{t('ownerPage.mergedOpen')}</Link>}
        </p>
      )}
    </>
  );
}
