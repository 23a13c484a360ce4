import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../api/me';
import { paths } from '../../app/paths';
import { Card } from '../../ui/page';

/** The next steps of somebody whose post has no numbers of its own. */
export function Doors() {
  const { t } = useTranslation();
  const may = useMay();
  const doors = [
    { to: paths.desk, name: t('home.goDesk'), may: may('request:create') && may('owner:read') },
    { to: paths.dispatch, name: t('home.goDispatch'), may: may('workorder:dispatch') },
    { to: paths.orders, name: t('home.goOrders'), may: may('workorder:read') },
    { to: paths.owners, name: t('home.goOwners'), may: may('owner:read') },
    { to: paths.bills, name: t('home.goBills'), may: may('payment:record') },
    { to: paths.imports, name: t('home.goImports'), may: may('owner:import') },
    { to: paths.trail, name: t('home.goTrail'), may: may('audit:read') },
  ];
  return (
    <Card title={t('home.mine')}>
      <div className="doors">
        {doors
          .filter((door) => door.may)
          .map((door) => (
            <Link key={door.to} className="plain-button" to={door.to}>
              {door.name}
            </Link>
          ))}
      </div>
    </Card>
  );
}
