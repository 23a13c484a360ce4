import { newKey } from '../../api/new-key';
import type { Priority } from '../../api/types';

/** One call as far as it has been taken down; kept until its request has been submitted. */
export interface Call {
  id: string;
  /** When it began, in the machine's time: the order of the tabs. */
  begunAt: number;
  search: string;
  ownerId?: string;
  ownerName?: string;
  placeKind: 'unit' | 'common';
  unitId?: string;
  communityId?: string;
  type?: string;
  /** What is wrong, as the guide found it. */
  fault?: string;
  place: string;
  priority?: Priority;
  description: string;
  photos: string[];
  /** What is worked on already and this is about: nobody else is sent. */
  follows?: string;
  /** When somebody is at home; nothing when any time will do. */
  wish?: { day: string; from: string };
  contactName: string;
  contactPhone: string;
  /** The conversation in which it was told. */
  conversationId?: string;
  /** The request that came of it. */
  submitted?: { id: string; number: string };
}

export function newCall(search = ''): Call {
  return {
    id: newKey(),
    begunAt: Date.now(),
    search,
    placeKind: 'unit',
    place: '',
    description: '',
    photos: [],
    contactName: '',
    contactPhone: '',
  };
}

/** What was followed there, or of that kind, is not what is followed elsewhere. */
export function changed(call: Call, part: Partial<Call>): Call {
  const isOther = part.type !== undefined && part.type !== call.type;
  const next = { ...call, ...(isOther && { fault: undefined }), ...part };
  const isElsewhere = (['type', 'placeKind', 'unitId', 'communityId'] as const).some((field) => next[field] !== call[field]);
  return isElsewhere ? { ...next, follows: undefined, wish: undefined } : next;
}

export type MissingOfCall = 'community' | 'type' | 'place' | 'description';

export function missingInCall(call: Call): MissingOfCall[] {
  return (
    [
      ['community', call.communityId],
      ['type', call.type],
      ['place', call.place.trim()],
      ['description', call.description.trim()],
    ] as const
  )
    .filter(([, value]) => !value)
    .map(([field]) => field);
}

export function isEmpty(call: Call): boolean {
  return (
    !call.search &&
    !call.ownerId &&
    !call.type &&
    !call.description &&
    !call.place &&
    !call.contactName &&
    !call.contactPhone &&
    call.photos.length === 0
  );
}

const PLACES: [RegExp, string][] = [
  [/厨房|kitchen/i, 'KITCHEN'],
  [/卫生间|厕所|浴室|bath/i, 'BATHROOM'],
  [/客厅|入户门|living|entrance door/i, 'LIVING'],
  [/卧|bedroom/i, 'BEDROOM'],
  [/阳台|balcony/i, 'BALCONY'],
];

/** The place as the dictionary of faults calls it; nothing while nobody can tell. */
export function placeCodeOf({ placeKind, unitId, place }: Pick<Call, 'placeKind' | 'unitId' | 'place'>): string | undefined {
  if (placeKind === 'common' || !unitId) {
    return 'COMMON';
  }
  return PLACES.find(([said]) => said.test(place))?.[1];
}
