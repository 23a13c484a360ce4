import { useEffect, useState } from 'react';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useCounted, useEntrances, type Teller } from '../api/audiences';
import { useBuildings } from '../api/buildings';
import { useCommunities } from '../api/communities';
import { useDictionary } from '../api/dictionaries';
import { number } from '../i18n/money';
import { AudienceListField } from './audience-list-field';
import css from './audience.module.css';
import { audienceOf, RELATIONS, type AudienceValues as Values } from './audience-values';
import { ChoiceField, TickField } from './entry-form';
import { UnitField } from './unit-field';

const UNIT_TYPES = ['DWELLING', 'SHOP', 'OFFICE', 'STORAGE', 'PARKING'] as const;

/** Whom something is for, and how many that are; its form holds them as {@link audienceEntries}. */
export function AudienceFields({ teller }: { teller: Teller }) {
  const { t } = useTranslation();
  const { communities } = useCommunities();
  const community = useWatch<Values, 'community'>({ name: 'community' });
  const buildings = useBuildings(community);
  const { setValue, getValues } = useFormContext<Values>();
  const only = communities.length === 1 ? communities[0]?.id : undefined;
  useEffect(() => {
    if (!community && only) setValue('community', only);
  }, [community, only, setValue]);
  useEffect(() => {
    // Buildings of another community are nobody's choice any more.
    const there = buildings.data?.map(({ id }) => id);
    const chosen = getValues('buildings') ?? [];
    if (there && chosen.some((id) => !there.includes(id))) {
      setValue(
        'buildings',
        chosen.filter((id) => there.includes(id)),
      );
    }
  }, [buildings.data, getValues, setValue]);
  return (
    <div className={css.audienceFields}>
      <ChoiceField<Values>
        of="community"
        label={t('audience.inCommunity')}
        options={communities.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {buildings.data && buildings.data.length > 0 && (
        <fieldset className={css.audienceTicks}>
          <legend>{t('audience.inBuildings')}</legend>
          {buildings.data.map(({ id, name }) => (
            <TickField<Values> key={id} of="buildings" value={id} label={t('audience.buildingShort', { name })} />
          ))}
        </fieldset>
      )}
      <EntranceFields teller={teller} />
      <fieldset className={css.audienceTicks}>
        <legend>{t('audience.onlyFor')}</legend>
        {RELATIONS.map((relation) => (
          <TickField<Values> key={relation} of="relations" value={relation} label={t(`words.relation.${relation}`)} />
        ))}
      </fieldset>
      <TagFields />
      <fieldset className={css.audienceTicks}>
        <legend>{t('audience.onlyTypes')}</legend>
        {UNIT_TYPES.map((type) => (
          <TickField<Values> key={type} of="types" value={type} label={t(`words.unitType.${type}`)} />
        ))}
      </fieldset>
      <TickField<Values> of="owing" label={t('audience.onlyOwing')} />
      <AudienceListField teller={teller} />
      <ExceptFields />
      <Counted teller={teller} />
    </div>
  );
}

/** Of buildings that are chosen and have more than one entrance. */
function EntranceFields({ teller }: { teller: Teller }) {
  const { t } = useTranslation();
  const community = useWatch<Values, 'community'>({ name: 'community' });
  const chosen = useWatch<Values, 'buildings'>({ name: 'buildings' }) ?? [];
  const buildings = useBuildings(community);
  const several = buildings.data?.filter(({ id, entrances }) => chosen.includes(id) && entrances > 1) ?? [];
  return several.map(({ id, name }) => <EntrancesOf key={id} teller={teller} building={id} label={t('audience.inEntrances', { name })} />);
}

function EntrancesOf({ teller, building, label }: { teller: Teller; building: string; label: string }) {
  const { t } = useTranslation();
  const entrances = useEntrances(teller, building);
  return (
    <fieldset className={css.audienceTicks}>
      <legend>{label}</legend>
      {entrances.data?.map((name) => (
        <TickField<Values> key={name} of="entrances" value={`${building}:${name}`} label={t('audience.entranceShort', { name })} />
      ))}
    </fieldset>
  );
}

function TagFields() {
  const { t } = useTranslation();
  const { entries, labelOf } = useDictionary('owner-tag');
  const chosen = useWatch<Values, 'tags'>({ name: 'tags' }) ?? [];
  const codes = [...new Set([...entries.map(({ code }) => code), ...chosen])];
  return (
    codes.length > 0 && (
      <fieldset className={css.audienceTicks}>
        <legend>{t('audience.tagged')}</legend>
        {codes.map((code) => (
          <TickField<Values> key={code} of="tags" value={code} label={labelOf(code)} />
        ))}
      </fieldset>
    )
  );
}

/** Homes there whose people are not to be told. */
function ExceptFields() {
  const { t } = useTranslation();
  const { fields, append, remove } = useFieldArray<Values, 'except', 'key'>({ name: 'except', keyName: 'key' });
  const { setValue } = useFormContext<Values>();
  const [isAdding, add] = useState(false);
  return (
    <fieldset className={css.audienceTicks}>
      <legend>{t('audience.exceptUnits')}</legend>
      {fields.map(({ key, id, label }, at) => (
        <span key={key} className="chip">
          {label || id.slice(0, 8)}{' '}
          <button type="button" className="link-button" aria-label={t('audience.exceptRemove', { unit: label })} onClick={() => remove(at)}>
            ×
          </button>
        </span>
      ))}
      {isAdding ? (
        <UnitField
          of="leaveOut"
          label={t('audience.exceptAdd')}
          optional
          onChosen={({ id, label }) => {
            if (fields.every((one) => one.id !== id)) append({ id, label });
            setValue('leaveOut', '');
            add(false);
          }}
        />
      ) : (
        <button type="button" className="link-button" onClick={() => add(true)}>
          {t('audience.exceptAdd')}
        </button>
      )}
    </fieldset>
  );
}

/** How many it reaches, before anything is sent. */
function Counted({ teller }: { teller: Teller }) {
  const { t } = useTranslation();
  const counted = useCounted(teller, audienceOf(useWatch<Values>() as Values));
  return (
    <p className={css.audienceCount} role="status" aria-busy={counted.isFetching}>
      {counted.data && !counted.isPlaceholderData ? (
        <>
          <strong>{t(`audience.counted.${teller}`, { n: number(counted.data.people) })}</strong>{' '}
          <span className="meta">{t('audience.countedUnits', { n: number(counted.data.units) })}</span>
        </>
      ) : (
        <span className="meta">{t(counted.isFetching ? 'audience.counting' : 'audience.countHint')}</span>
      )}
    </p>
  );
}
