import { AlertOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ownerApi, unwrap } from '../../api/client';
import { useDictionary } from '../../api/dictionaries';
import { OPEN, ordersQuery } from '../../api/orders';
import { paths } from '../../app/paths';

/** From this many on it is likely to be one trouble and not several. */
const INCIDENT_FROM = 2;

/** Several of the same kind in the building: perhaps one incident. */
export function Incident({ unitId, type }: { unitId: string; type: string }) {
  const { t } = useTranslation();
  const { labelOf } = useDictionary('request-type');
  const unit = useQuery({
    queryKey: ['units', 'one', unitId],
    queryFn: ({ signal }) => unwrap(ownerApi.GET('/units/{id}', { params: { path: { id: unitId } }, signal })),
  });
  const building = unit.data?.buildingId;
  const same = useQuery({ ...ordersQuery({ status: OPEN, building, type, limit: 20 }), enabled: building !== undefined });
  const others = (same.data?.items ?? []).filter((order) => order.unitId !== unitId);
  if (others.length < INCIDENT_FROM) {
    return null;
  }
  return (
    <div className="note" role="status" style={{ display: 'block' }}>
      <strong>
        <AlertOutlined /> {t('requests.incident', { n: others.length, type: labelOf(type) })}
      </strong>
      <p>{t('requests.incidentHint')}</p>
      <p className="dots">
        {others.slice(0, 4).map((order) => (
          <Link key={order.id} className="ul" to={paths.order(order.id)}>
            {order.unitLabel ?? order.number}
          </Link>
        ))}
      </p>
    </div>
  );
}
