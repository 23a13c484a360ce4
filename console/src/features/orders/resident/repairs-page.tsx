import { RightOutline } from 'antd-mobile-icons';
import { paths } from '../../../app/paths';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Moment } from '../../../ui/moment';
import { PhonePage } from '../../../ui/phone/frame';
import { Empty, Loaded } from '../../../ui/states';
import { StatusBadge } from '../../../ui/status-badge';
import { useMyRepairs } from './use-my-repairs';

export function RepairsPage() {
  const { t } = useTranslation();
  const repairs = useMyRepairs();
  return (
    <PhonePage title={t('resident.repairs')} back={paths.resident}>
      <Loaded query={repairs} empty={{ when: (page) => page.items.length === 0, show: <Empty title={t('resident.noRepairs')} /> }}>
        {(page) => (
          <ul className="phone-list">
            {page.items.map((order) => (
              <li key={order.id}>
                <Link className="phone-row" to={paths.residentOrder(order.id)}>
                  <span className="grow">
                    {order.title}
                    <br />
                    <span className="meta">
                      <Moment at={order.createdAt} />
                    </span>
                  </span>
                  <StatusBadge status={order.status} />
                  <RightOutline className="go" aria-hidden="true" />
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </PhonePage>
  );
}
