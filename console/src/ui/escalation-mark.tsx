import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../api/me';
import { paths } from '../app/paths';

/** That an order is supervised, and at which level; nothing when it is not. */
export function EscalationMark({ level }: { level?: number }) {
  const { t } = useTranslation();
  return level ? (
    <span className="chip bad">
      {t('shell.nav.escalations')} {level}
    </span>
  ) : null;
}

/** The way from an order to its supervision, for whoever has a part in it. */
export function EscalationsOf({ order, level }: { order: string; level?: number }) {
  const { t } = useTranslation();
  const may = useMay()('escalation:open|escalation:reply');
  if (!may) {
    return <EscalationMark level={level} />;
  }
  return <Link to={`${paths.escalations}?order=${order}`}>{level ? <EscalationMark level={level} /> : t('shell.nav.escalations')}</Link>;
}
