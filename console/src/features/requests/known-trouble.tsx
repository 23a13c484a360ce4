import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { incidentsQuery } from '../../api/incidents';
import { Switch } from '../../ui/switch';

/** What is worked on already: whoever has the same trouble follows it and is told each step. */
export default function KnownTrouble({
  community,
  unit,
  type,
  followed,
  follow,
}: {
  community: string;
  unit: string | undefined;
  type: string;
  followed: string;
  follow: (incident: string) => void;
}) {
  const { t } = useTranslation();
  const known = useQuery(incidentsQuery(community, unit, type));
  return (known.data ?? []).map((one) => (
    <div key={one.id} className="phone-switch" role="status">
      <span>
        <strong>{t('resident.report.known', { n: one.reports })}</strong>
        <br />
        <span className="meta">{t('resident.report.follow')}</span>
      </span>
      <Switch name={t('resident.report.follow')} on={followed === one.id} turn={(on) => follow(on ? one.id : '')} />
    </div>
  ));
}
