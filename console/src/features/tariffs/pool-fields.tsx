import { useFieldArray, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useBuildings } from '../../api/buildings';
import { ChoiceField, TextField, TickField } from '../../ui/entry-form';
import { useCommonMeters } from './use-tariffs';

interface Values {
  communityId: string;
  buildings: string[];
  entrance: string;
  sources: { meterId: string; rate: string }[];
}

/** Who shares, and what: common meters with their prices, or without them a sum that is entered each period. */
export default function PoolFields() {
  const { t } = useTranslation();
  const communityId = useWatch<Values, 'communityId'>({ name: 'communityId' });
  const chosen = useWatch<Values, 'buildings'>({ name: 'buildings' });
  const buildings = useBuildings(communityId || undefined);
  return (
    <>
      <fieldset className="tick-row">
        <legend>{t('tariffs.buildings')}</legend>
        {(buildings.data ?? []).map(({ id, name }) => (
          <TickField<Values> key={id} of="buildings" value={id} label={name} />
        ))}
      </fieldset>
      {chosen.length === 1 && <TextField<Values> of="entrance" label={t('tariffs.entrance')} optional most={10} />}
      <Sources communityId={communityId} />
    </>
  );
}

function Sources({ communityId }: { communityId: string }) {
  const { t } = useTranslation();
  const { fields, append, remove } = useFieldArray<Values>({ name: 'sources' });
  const meters = useCommonMeters(communityId || undefined);
  const options = (meters.data?.items ?? []).map(({ id, label, serial }) => ({ value: id, label: `${label} · ${serial}` }));
  return (
    <fieldset className="stack">
      <legend>{t('tariffs.sources')}</legend>
      {fields.map(({ id }, at) => (
        <div key={id} className="button-row">
          <ChoiceField<Values> of={`sources.${at}.meterId`} label={t('tariffs.meter')} options={options} />
          <TextField<Values> of={`sources.${at}.rate`} decimal label={t('tariffs.tierRate')} />
          <button type="button" className="link-button" onClick={() => remove(at)}>
            {t('tariffs.dropSource')}
          </button>
        </div>
      ))}
      <p className="meta">{t(meters.data && options.length === 0 ? 'tariffs.noMeters' : 'tariffs.sourcesHint')}</p>
      {fields.length < options.length && (
        <button type="button" className="plain-button" onClick={() => append({ meterId: '', rate: '' })}>
          {t('tariffs.addSource')}
        </button>
      )}
    </fieldset>
  );
}
