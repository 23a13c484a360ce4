import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths';
import { Icon } from '../../ui/icons';
import { useScreensOnOffer } from '../../ui/open-screens';
import { Card } from '../../ui/page';
import css from './home.module.css';

/** The next steps of somebody whose post has no numbers of its own. */
export function Doors() {
  const { t } = useTranslation();
  const doors = useScreensOnOffer().filter(({ to }) => to !== paths.home);
  return (
    <Card title={t('home.mine')}>
      <div className={css.doors}>
        {doors.map(({ to, label, icon }) => (
          <Link key={to} className="plain-button" to={to}>
            {icon && <Icon name={icon} />} {label}
          </Link>
        ))}
      </div>
    </Card>
  );
}
