import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../api/me';
import { paths } from '../app/paths';

/** What else is known of the thing that is shown, for whoever may see it. */
export function Neighbours({
  order,
  billsOf,
  home,
  unit,
  trailOf,
}: {
  order?: string;
  billsOf?: string;
  /** The id of the home. */
  home?: string;
  /** What the home is called, by which its orders are found. */
  unit?: string;
  trailOf?: string;
}) {
  const { t } = useTranslation();
  const may = useMay();
  const links = [
    order && may('workorder:read') && { to: paths.order(order), name: t('common.neighbours.order') },
    billsOf && may('bill:read') && { to: paths.billsOfOrder(billsOf), name: t('common.neighbours.bills') },
    home && may('owner:read') && { to: paths.unit(home), name: t('common.neighbours.unit') },
    unit && may('workorder:read') && { to: paths.ordersOfUnit(unit), name: t('common.neighbours.ordersOfUnit') },
    trailOf && may('audit:read') && { to: paths.trailOf(trailOf), name: t('common.neighbours.trail') },
  ].filter((link) => link !== undefined && link !== false && link !== '');
  return links.length === 0 ? null : (
    <nav className="neighbours no-print" aria-label={t('common.neighbours.name')}>
      {links.map(({ to, name }) => (
        <Link key={to} to={to}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
