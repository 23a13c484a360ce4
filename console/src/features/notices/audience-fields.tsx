import { useEffect, useState } from 'react';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useBuildings } from '../../api/buildings';
import { useCommunities } from '../../api/communities';
import { useDictionary } from '../../api/dictionaries';
import { number } from '../../i18n/money';
import { ChoiceField, TickField } from '../../ui/entry-form';
import { UnitField } from '../../ui/unit-field';
import { AudienceListField } from './audience-list-field';
import { useCounted, useEntrances, type Audience } from './use-notices';
import css from './notices.module.css';

export const RELATIONS = ['OWNER', 'CO_OWNER', 'HOUSEHOLD_MEMBER', 'TENANT'] as const;
const UNIT_TYPES = ['DWELLING', 'SHOP', 'OFFICE', 'STORAGE', 'PARKING'] as const;

/** What a form holds of whom a notice is for. */
interface Values {
  community: string;
  buildings: string[];
  relations: (typeof RELATIONS)[number][];
  tags?: string[];
  except?: { id: string; label: string }[];
  leaveOut?: string;
  /** A building's id, a colon and the name. */
  entrances?: string[];
  types?: string[];
  owing?: boolean;
  /** Of an uploaded list; empty for none. */
  list?: string;
}

/** Whom a notice is for, and how many that are. */
export function AudienceFields() {
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
    const chosen = getValues('buildings');
    if (there && chosen.some((id) => !there.includes(id))) {
      setValue(
        'buildings',
        chosen.filter((id) => there.includes(id)),
      );
    }
  }, [buildings.data, getValues, setValue]);
  return (
    <div className={css.noticeFields}>
      <ChoiceField<Values>
        of="community"
        label={t('notices.inCommunity')}
        options={communities.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {buildings.data && buildings.data.length > 0 && (
        <fieldset className={css.noticeTicks}>
          <legend>{t('notices.inBuildings')}</legend>
          {buildings.data.map(({ id, name }) => (
            <TickField<Values> key={id} of="buildings" value={id} label={t('notices.buildingShort', { name })} />
          ))}
        </fieldset>
      )}
      <EntranceFields />
      <fieldset className={css.noticeTicks}>
        <legend>{t('notices.onlyFor')}</legend>
        {RELATIONS.map((relation) => (
          <TickField<Values> key={relation} of="relations" value={relation} label={t(`words.relation.${relation}`)} />
        ))}
      </fieldset>
      <TagFields />
      <fieldset className={css.noticeTicks}>
        <legend>{t('notices.onlyTypes')}</legend>
        {UNIT_TYPES.map((type) => (
          <TickField<Values> key={type} of="types" value={type} label={t(`words.unitType.${type}`)} />
        ))}
      </fieldset>
      <TickField<Values> of="owing" label={t('notices.onlyOwing')} />
      <AudienceListField />
      <ExceptFields />
      <Counted />
    </div>
  );
}

/** Of buildings that are chosen and have more than one entrance. */
function EntranceFields() {
  const { t } = useTranslation();
  const community = useWatch<Values, 'community'>({ name: 'community' });
  const chosen = useWatch<Values, 'buildings'>({ name: 'buildings' });
  const buildings = useBuildings(community);
  const several = buildings.data?.filter(({ id, entrances }) => chosen.includes(id) && entrances > 1) ?? [];
  return several.map(({ id, name }) => <EntrancesOf key={id} building={id} label={t('notices.inEntrances', { name })} />);
}

function EntrancesOf({ building, label }: { building: string; label: string }) {
  const { t } = useTranslation();
  const entrances = useEntrances(building);
  return (
    <fieldset className={css.noticeTicks}>
      <legend>{label}</legend>
      {entrances.data?.map((name) => (
        <TickField<Values> key={name} of="entrances" value={`${building}:${name}`} label={t('notices.entranceShort', { name })} />
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
      <fieldset className={css.noticeTicks}>
        <legend>{t('notices.tagged')}</legend>
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
    <fieldset className={css.noticeTicks}>
      <legend>{t('notices.exceptUnits')}</legend>
      {fields.map(({ key, id, label }, at) => (
        <span key={key} className="chip">
          {label || id.slice(0, 8)}{' '}
          <button type="button" className="link-button" aria-label={t('notices.exceptRemove', { unit: label })} onClick={() => remove(at)}>
            ×
          </button>
        </span>
      ))}
      {isAdding ? (
        <UnitField
          of="leaveOut"
          label={t('notices.exceptAdd')}
          optional
          onChosen={({ id, label }) => {
            if (fields.every((one) => one.id !== id)) append({ id, label });
            setValue('leaveOut', '');
            add(false);
          }}
        />
      ) : (
        <button type="button" className="link-button" onClick={() => add(true)}>
          {t('notices.exceptAdd')}
        </button>
      )}
    </fieldset>
  );
}

/** How many it reaches, before anything is sent. */
function Counted() {
  const { t } = useTranslation();
  const counted = useCounted(audienceOf(useWatch<Values>() as Values));
  return (
    <p className={css.noticeCount} role="status" aria-busy={counted.isFetching}>
      {counted.data && !counted.isPlaceholderData ? (
        <>
          <strong>{t('notices.counted', { n: number(counted.data.people) })}</strong>{' '}
          <span className="meta">{t('notices.countedUnits', { n: number(counted.data.units) })}</span>
        </>
      ) : (
        <span className="meta">{t(counted.isFetching ? 'notices.counting' : 'notices.countHint')}</span>
      )}
    </p>
  );
}

/** All of the community, unless buildings of it are named; entrances of a building that is not named any more do not count. */
export function audienceOf({
  community,
  buildings,
  relations,
  tags = [],
  except = [],
  entrances = [],
  types = [],
  owing,
  list,
}: Values): Audience {
  const only = entrances
    .map((one) => ({ buildingId: one.slice(0, one.indexOf(':')), name: one.slice(one.indexOf(':') + 1) }))
    .filter(({ buildingId }) => buildings.includes(buildingId));
  return {
    ...(buildings.length > 0 ? { buildings } : { communities: community ? [community] : [] }),
    relations,
    ...(tags.length > 0 && { tags }),
    ...(except.length > 0 && { except: except.map(({ id }) => id) }),
    ...(only.length > 0 && { entrances: only }),
    ...(types.length > 0 && { types }),
    ...(owing && { owing }),
    ...(list && { list }),
  };
}
