import * as v from 'valibot';
import type { Audience, AudienceView } from '../api/audiences';

export const RELATIONS = ['OWNER', 'CO_OWNER', 'HOUSEHOLD_MEMBER', 'TENANT'] as const;

/** What a form holds of whom something is for. */
export const audienceEntries = {
  community: v.pipe(v.string(), v.nonEmpty()),
  buildings: v.optional(v.array(v.string()), []),
  relations: v.optional(v.array(v.picklist(RELATIONS)), []),
  tags: v.optional(v.array(v.string()), []),
  except: v.optional(v.array(v.object({ id: v.string(), label: v.string() })), []),
  leaveOut: v.optional(v.string(), ''),
  /** A building's id, a colon and the name. */
  entrances: v.optional(v.array(v.string()), []),
  types: v.optional(v.array(v.string()), []),
  owing: v.optional(v.boolean(), false),
  /** Of an uploaded list; empty for none. */
  list: v.optional(v.string(), ''),
};

export type AudienceValues = v.InferInput<v.ObjectSchema<typeof audienceEntries, undefined>>;

export const NO_AUDIENCE: AudienceValues = {
  community: '',
  buildings: [],
  relations: [],
  tags: [],
  except: [],
  leaveOut: '',
  entrances: [],
  types: [],
  owing: false,
  list: '',
};

export function audienceValuesOf({
  communityId,
  communities,
  buildings,
  relations,
  tags,
  except,
  entrances,
  types,
  owing,
  list,
}: AudienceView): AudienceValues {
  return {
    community: communityId ?? communities[0] ?? '',
    buildings,
    relations,
    tags,
    except: except.map(({ id, label }) => ({ id, label })),
    leaveOut: '',
    entrances: entrances.map(({ buildingId, name }) => `${buildingId}:${name}`),
    types,
    owing,
    list: list?.id ?? '',
  };
}

/** All of the community, unless buildings of it are named; entrances of a building that is not named any more do not count. */
export function audienceOf({
  community,
  buildings = [],
  relations = [],
  tags = [],
  except = [],
  entrances = [],
  types = [],
  owing,
  list,
}: AudienceValues): Audience {
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
