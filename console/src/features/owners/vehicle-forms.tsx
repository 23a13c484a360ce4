import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { ownerApi, unwrap } from '../../api/client';
import type { OwnerRecord } from '../../api/types';
import { EntryForm, TextField, useEntry } from '../../ui/entry-form';
import { UnitField } from '../../ui/unit-field';
import { useTakeOwner } from './use-owners';

interface Props {
  owner: OwnerRecord;
  done: () => void;
  cancel: () => void;
}

const vehicle = v.object({
  plate: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(20)),
  parkingUnitId: v.string(),
  note: v.pipe(v.string(), v.trim(), v.maxLength(60)),
});

export function VehicleForm({ owner, done, cancel }: Props) {
  const { t } = useTranslation();
  const take = useTakeOwner();
  const entry = useEntry({
    schema: vehicle,
    first: { plate: '', parkingUnitId: '', note: '' },
    draft: `owner.${owner.id}.vehicle`,
    send: ({ plate, parkingUnitId, note }, header) =>
      unwrap(
        ownerApi.POST('/owners/{id}/vehicles', {
          params: { path: { id: owner.id }, header },
          body: { plate, ...(parkingUnitId && { parkingUnitId }), ...(note && { note }) },
        }),
      ),
    done: (next) => {
      take(next);
      done();
    },
  });
  return (
    <EntryForm entry={entry} label={t('ownerPage.addVehicle')} sendName={t('ownerForms.save')} cancel={cancel}>
      <TextField of="plate" label={t('ownerForms.plate')} autoFocus most={20} />
      <p className="meta">{t('ownerForms.plateHint')}</p>
      <UnitField of="parkingUnitId" label={t('ownerForms.parking')} optional example={t('ownerForms.parkingExample')} />
      <TextField of="note" label={t('ownerForms.vehicleNote')} optional most={60} />
    </EntryForm>
  );
}

/** It is not kept here any more; that it was stays in the history. */
export function RemoveVehicleForm({ owner, vehicle: gone, done, cancel }: Props & { vehicle: OwnerRecord['vehicles'][number] }) {
  const { t } = useTranslation();
  const take = useTakeOwner();
  const entry = useEntry({
    schema: v.object({}),
    first: {},
    send: (_, header) =>
      unwrap(ownerApi.POST('/owners/{id}/vehicles/{vehicle}/removal', { params: { path: { id: owner.id, vehicle: gone.id }, header } })),
    done: (next) => {
      take(next);
      done();
    },
  });
  return (
    <EntryForm entry={entry} label={t('ownerPage.removeVehicle')} sendName={t('ownerPage.removeVehicle')} cancel={cancel}>
      <p>{t('ownerForms.removeVehicleHint', { plate: gone.plate, name: owner.name })}</p>
    </EntryForm>
  );
}
