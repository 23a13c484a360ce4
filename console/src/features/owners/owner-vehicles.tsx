import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../api/me';
import type { OwnerRecord } from '../../api/types';
import { paths } from '../../app/paths';
import { Dialog } from '../../ui/dialog';
import { Card } from '../../ui/page';
import { Empty } from '../../ui/states';
import { RemoveVehicleForm, VehicleForm } from './late-forms';
import css from './owners.module.css';

type Vehicle = OwnerRecord['vehicles'][number];
type Asked = { kind: 'add' } | { kind: 'remove'; vehicle: Vehicle };

/** What drives in and out under this name, and where it stands. */
export function OwnerVehicles({ owner }: { owner: OwnerRecord }) {
  const { t } = useTranslation();
  const mayWrite = useMay()('owner:write') && !owner.erasedAt;
  const [asked, ask] = useState<Asked>();
  const close = () => ask(undefined);
  return (
    <Card title={t('ownerPage.blocks.vehicles')} count={owner.vehicles.length}>
      {owner.vehicles.length === 0 ? (
        <Empty title={t('ownerPage.noVehicles')} small />
      ) : (
        <ul className={`card-body ${css.ownerVehicles}`}>
          {owner.vehicles.map((vehicle) => (
            <li key={vehicle.id}>
              <strong>{vehicle.plate}</strong>
              {vehicle.parkingUnitId && <Link to={paths.unit(vehicle.parkingUnitId)}>{vehicle.parking}</Link>}
              <span className="meta">{vehicle.note}</span>
              {mayWrite && (
                <button
                  type="button"
                  className="link-button"
                  aria-label={t('ownerPage.removeVehicleOf', { plate: vehicle.plate })}
                  onClick={() => ask({ kind: 'remove', vehicle })}
                >
                  {t('ownerPage.removeVehicle')}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayWrite && (
        <div className={css.ownerUnitDoors}>
          <button type="button" className="plain-button" onClick={() => ask({ kind: 'add' })}>
            {t('ownerPage.addVehicle')}
          </button>
        </div>
      )}
      {asked?.kind === 'add' && (
        <Dialog title={t('ownerPage.addVehicle')} close={close}>
          <VehicleForm owner={owner} done={close} cancel={close} />
        </Dialog>
      )}
      {asked?.kind === 'remove' && (
        <Dialog title={t('ownerPage.removeVehicleOf', { plate: asked.vehicle.plate })} close={close}>
          <RemoveVehicleForm owner={owner} vehicle={asked.vehicle} done={close} cancel={close} />
        </Dialog>
      )}
    </Card>
  );
}
