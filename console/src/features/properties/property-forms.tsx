import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import * as v from 'valibot';
import { ownerApi, unwrap } from '../../api/client';
import { conditional } from '../../api/command';
import { useCommunities } from '../../api/communities';
import { useDictionary, type Dictionary } from '../../api/dictionaries';
import type { Problem } from '../../api/problem';
import type { Building, Unit } from '../../api/types';
import { unitQuery } from '../../api/units';
import { paths } from '../../app/paths';
import { ChoiceField, EntryForm, TextField, useEntry } from '../../ui/entry-form';
import { buildingQuery, useTakeBuilding, useTakeUnit } from './use-properties';
import css from './properties.module.css';

// It travels with the others: a file of its own would be in every door's list.
export { TransferForm } from './transfer-form';

const UNIT_TYPES = ['DWELLING', 'SHOP', 'OFFICE', 'STORAGE', 'PARKING'] as const;

const whole = (least: number, most: number) => v.optional(v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most)));
const area = v.optional(v.pipe(v.number(), v.minValue(0.01), v.maxValue(100_000)));
const text = (most: number) => v.pipe(v.string(), v.trim(), v.maxLength(most));
const needed = (most: number) => v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(most));

const buildingSchema = v.object({ communityId: needed(40), name: needed(12), entrances: whole(0, 50), floors: whole(0, 200) });

/** A new building of a community, or one that is described anew: its name stays, since addresses carry it. */
export function BuildingForm({
  said,
  community,
  done,
  cancel,
}: {
  said?: Building;
  community?: string;
  done: (building: Building) => void;
  cancel: () => void;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const take = useTakeBuilding();
  const query = buildingQuery(said?.id ?? '');
  const entry = useEntry({
    schema: buildingSchema,
    first: {
      communityId: said?.communityId ?? community ?? '',
      name: said?.name ?? '',
      entrances: said?.entrances || undefined,
      floors: said?.floors || undefined,
    },
    version: () => said && (client.getQueryData(query.queryKey)?.version ?? said.version),
    read: query.queryKey,
    send: ({ communityId, name, entrances = 0, floors = 0 }, header) =>
      unwrap(
        said
          ? ownerApi.PUT('/buildings/{id}', { params: { path: { id: said.id }, header: conditional(header) }, body: { entrances, floors } })
          : ownerApi.POST('/buildings', { params: { header }, body: { communityId, name, entrances, floors } }),
      ),
    done: (building) => {
      take(building);
      done(building);
    },
  });
  return (
    <EntryForm
      entry={entry}
      label={t(said ? 'properties.editBuilding' : 'properties.addBuilding')}
      sendName={t('properties.save')}
      cancel={cancel}
      stale={t('properties.stale')}
    >
      {!said && <CommunityField />}
      {!said && <TextField of="name" label={t('properties.buildingNumber')} autoFocus most={12} />}
      <div className={css.unitPair}>
        <TextField of="entrances" label={t('properties.entrancesName')} type="number" optional autoFocus={said !== undefined} />
        <TextField of="floors" label={t('properties.floorsName')} type="number" optional />
      </div>
      <Standing problem={entry.problem} to={paths.building} />
    </EntryForm>
  );
}

const unitSchema = v.object({
  communityId: needed(40),
  building: needed(12),
  entrance: text(6),
  room: needed(12),
  type: v.picklist(UNIT_TYPES),
  floor: whole(-9, 200),
  grossArea: area,
  netArea: area,
  layout: text(40),
  orientation: text(20),
  usage: text(40),
  state: text(40),
  stateSince: v.union([v.literal(''), v.pipe(v.string(), v.isoDate())]),
});

/** A new home, or one of which something else is said: its address stays. */
export function UnitForm({
  said,
  community,
  building,
  done,
  cancel,
}: {
  said?: Unit;
  community?: string;
  building?: string;
  done: (unit: Unit) => void;
  cancel: () => void;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const take = useTakeUnit();
  const query = unitQuery(said?.id ?? '');
  const entry = useEntry({
    schema: unitSchema,
    first: {
      communityId: said?.communityId ?? community ?? '',
      building: said?.building ?? building ?? '',
      entrance: said?.entrance ?? '',
      room: said?.room ?? '',
      type: said?.type ?? ('DWELLING' as const),
      floor: said?.floor,
      grossArea: said?.grossArea,
      netArea: said?.netArea,
      layout: said?.layout ?? '',
      orientation: said?.orientation ?? '',
      usage: said?.usage ?? '',
      state: said?.state ?? '',
      stateSince: said?.stateSince ?? '',
    },
    draft: said ? `unit.${said.id}` : 'unit.new',
    version: () => said && (client.getQueryData(query.queryKey)?.version ?? said.version),
    read: query.queryKey,
    send: ({ communityId, building: name, entrance, room, layout, orientation, usage, state, stateSince, ...rest }, header) => {
      const facts = {
        ...rest,
        ...(layout && { layout }),
        ...(orientation && { orientation }),
        ...(usage && { usage }),
        ...(state && { state }),
        // A day that stands belongs to the state that stands: a new state without its own begins today.
        ...(state && stateSince && !(state !== said?.state && stateSince === said?.stateSince) && { stateSince }),
      };
      return unwrap(
        said
          ? ownerApi.PUT('/units/{id}', { params: { path: { id: said.id }, header: conditional(header) }, body: facts })
          : ownerApi.POST('/units', {
              params: { header },
              body: { communityId, building: name, ...(entrance && { entrance }), room, ...facts },
            }),
      );
    },
    done: (unit) => {
      take(unit);
      done(unit);
    },
  });
  return (
    <EntryForm
      entry={entry}
      label={t(said ? 'properties.editUnit' : 'properties.addUnit')}
      sendName={t('properties.save')}
      cancel={cancel}
      stale={t('properties.stale')}
    >
      {!said && (
        <>
          <CommunityField />
          <div className={css.unitThree}>
            <TextField of="building" label={t('properties.buildingNumber')} most={12} />
            <TextField of="entrance" label={t('properties.entranceName')} optional most={6} />
            <TextField of="room" label={t('properties.room')} autoFocus most={12} />
          </div>
        </>
      )}
      <div className={css.unitPair}>
        <ChoiceField
          of="type"
          label={t('properties.type')}
          options={UNIT_TYPES.map((type) => ({ value: type, label: t(`words.unitType.${type}`) }))}
        />
        <TextField of="floor" label={t('properties.floorName')} type="number" optional />
        <TextField of="grossArea" label={t('properties.grossAreaIn')} type="number" optional />
        <TextField of="netArea" label={t('properties.netAreaIn')} type="number" optional />
        <WordField of="layout" label={t('properties.layout')} dictionary="unit-layout" stands={said?.layout} />
        <WordField of="orientation" label={t('properties.orientation')} dictionary="unit-orientation" stands={said?.orientation} />
        <WordField of="usage" label={t('properties.usage')} dictionary="unit-usage" stands={said?.usage} />
        <WordField of="state" label={t('properties.state')} dictionary="unit-state" stands={said?.state} />
        <TextField of="stateSince" label={t('properties.stateSince')} type="date" optional />
      </div>
      <Standing problem={entry.problem} to={paths.unit} />
    </EntryForm>
  );
}

function CommunityField() {
  const { t } = useTranslation();
  const { communities } = useCommunities();
  return (
    <ChoiceField
      of="communityId"
      label={t('properties.community')}
      options={communities.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}

/** One of the dictionary's words; what a file said in their place, or a disabled one, may stay. */
function WordField({ of, label, dictionary, stands }: { of: string; label: string; dictionary: Dictionary; stands?: string }) {
  const { entries, labelOf } = useDictionary(dictionary);
  const options = entries.map(({ code }) => ({ value: code, label: labelOf(code) }));
  const isListed = stands === undefined || options.some(({ value }) => value === stands);
  return (
    <ChoiceField of={of} label={label} optional options={isListed ? options : [{ value: stands, label: labelOf(stands) }, ...options]} />
  );
}

/** What is there already can be opened instead. */
function Standing({ problem, to }: { problem: Problem | null; to: (id: string) => string }) {
  const { t } = useTranslation();
  const id = problem?.errors.find(({ code }) => code === 'exists')?.detail;
  return id ? (
    <p>
      <Link to={to(id)}>{t('properties.openStanding')}</Link>
    </p>
  ) : null;
}
