import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Navigate, useParams } from 'react-router';
import { ownerQuery } from '../../api/owners';
import { useMay } from '../../api/me';
import { paths } from '../../app/paths';
import { ComplaintsOf } from '../../ui/complaints-of';
import { useScreenTitle } from '../../ui/screen-title';
import { Loaded } from '../../ui/states';
import { everyId } from './every-id';
import { OwnerBills } from './owner-bills';
import { OwnerHead } from './owner-head';
import { OwnerHistory } from './owner-history';
import { OwnerHousehold } from './owner-household';
import { OwnerOrders } from './owner-orders';
import { OwnerParticulars } from './owner-particulars';
import { OwnerPayments } from './owner-payments';
import { OwnerRatings } from './owner-ratings';
import { OwnerUnits } from './owner-units';
import { OwnerVehicles } from './owner-vehicles';
import css from './owners.module.css';

/** Everything about one owner. Each block asks its own service: one that fails leaves the others. */
export default function Owner() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const may = useMay();
  const owner = useQuery(ownerQuery(id));
  useScreenTitle(owner.data?.name ?? t('owners.title'));
  return (
    <div className="page">
      <Loaded query={owner} lines={10}>
        {(one) =>
          one.mergedInto && one.mergedInto !== id ? (
            <Navigate to={paths.owner(one.mergedInto)} replace />
          ) : (
            <>
              <OwnerHead owner={one} />
              <div className={css.ownerColumns}>
                <div>
                  <OwnerUnits owner={one} />
                  {may('workorder:read') && <OwnerOrders owner={one} />}
                  {may('complaint:read') && <ComplaintsOf whose={everyId(one).map((owner) => ({ owner }))} />}
                  {may('bill:read') && <OwnerBills owner={one} />}
                  {may('bill:read') && <OwnerPayments owner={one} />}
                </div>
                <div>
                  <OwnerHousehold owner={one} />
                  <OwnerParticulars owner={one} />
                  <OwnerVehicles owner={one} />
                  {may('workorder:read') && <OwnerRatings owner={one} />}
                  <OwnerHistory owner={one} />
                </div>
              </div>
            </>
          )
        }
      </Loaded>
    </div>
  );
}
