import { useTranslation } from 'react-i18next';
import type { TrailEntry } from '../../api/types';
import { usePostName } from '../../i18n/post-name';
import { keyOf } from '../../i18n/problem-words';
import { useTimes } from '../../i18n/times';

/** What events and operations tell, as far as a sentence needs it. */
interface Told {
  purpose?: string;
  operation?: string;
  parameters?: { purpose?: string };
  details?: Record<string, string | undefined>;
  reason?: string;
  credential?: string;
  removed?: boolean;
}

/** Fields whose values are codes with words: by what they belong to, or of anything. */
const CODES: Record<string, string> = {
  'workorder.status': 'status',
  'bill.status': 'billStatus',
  'conversation.status': 'conversationStatus',
  'notice.category': 'noticeCategory',
  'property-unit.type': 'unitType',
  priority: 'priority',
  channel: 'channel',
  relation: 'relation',
  availability: 'availability',
  charge: 'feeItem',
  rounding: 'rounding',
  post: 'post',
};

/** ISO 8601 in UTC, as services write an instant. */
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

export function useTrailWords() {
  const { t, i18n } = useTranslation();
  const times = useTimes();
  const postName = usePostName();
  const ofType = (type: string) => {
    const key = `trail.what.${keyOf(type)}`;
    return i18n.exists(key) ? t(key as 'trail.what.other') : t('trail.what.other');
  };
  const ofField = (part: string) => {
    const key = `trailFields.${part}`;
    return i18n.exists(key) ? t(key as 'trailFields.status') : part;
  };

  /** JSON of a value, in words where it is a code, a moment or a yes or no. */
  const value = (type: string, field: string, json: string | undefined): string => {
    if (json === undefined || json === 'null') return '—';
    if (json === 'true' || json === 'false') return t(json === 'true' ? 'trail.yes' : 'trail.no');
    const text = /^"([^"\\]+)"$/.exec(json)?.[1];
    if (text === undefined) return json;
    if (INSTANT.test(text)) return times.exact(text);
    const name = field.split('.').at(-1) ?? field;
    const group = CODES[`${type.split('.')[0]}.${name}`] ?? CODES[name];
    const word = `words.${group}.${text}`;
    return group && i18n.exists(word) ? t(word as 'words.status.ASSIGNED') : json;
  };

  /** What was asked of the trail, part by part. */
  const looked = ({ object, person, type, from, to, people, ...more }: NonNullable<Told['details']>) => {
    const asked = [
      people && t('trail.looked.people'),
      object && t('trail.looked.object', { id: object }),
      person && t('trail.looked.person', { id: person }),
      type && ofType(type),
      more.post && t('trail.looked.post', { post: postName(more.post) }),
      (more.community ?? more.building ?? more.unit) && t('trail.looked.place'),
      (more.outcome === 'DONE' || more.outcome === 'REFUSED') && t(`trail.outcome.${more.outcome}`),
      more.words && t('trail.looked.words'),
      more.trace && t('trail.looked.trace', { id: more.trace }),
      from && t('trail.looked.from', { day: times.exact(from) }),
      to && t('trail.looked.to', { day: times.exact(to) }),
    ].filter(Boolean);
    return asked.length > 0 ? t('trail.looked.at', { what: asked.join(' · ') }) : undefined;
  };

  /** Where more is said than that it was done; undefined where what is told has no word. */
  const told: Record<string, (data: Told) => string | undefined> = {
    'list.exported': ({ details }) => {
      const list = `trail.lists.${details?.list}`;
      return i18n.exists(list) ? t('trail.exported', { list: t(list as 'trail.lists.trail-export') }) : undefined;
    },
    'access.denied': ({ details }) => {
      const { operation, times: often } = details ?? {};
      if (!operation) return undefined;
      return often ? t('trail.deniedOften', { operation, n: often }) : t('trail.denied', { operation });
    },
    'trail.looked': ({ details }) => looked(details ?? {}),
    'owner.searched-by-phone': ({ details }) => details?.lastFour && t('trail.searchedByPhone', { digits: details.lastFour }),
    'owner.revealed': ({ purpose, parameters }) => {
      const known = `owners.purpose.${purpose ?? parameters?.purpose}`;
      return i18n.exists(known) ? t('trail.revealed', { purpose: t(known as 'owners.purpose.VISIT') }) : undefined;
    },
    'signin.failed': ({ reason }) => {
      if (!reason) return undefined;
      const known = `trail.signIn.reasons.${reason}`;
      const said = i18n.exists(known)
        ? t(known as 'trail.signIn.reasons.user_not_found')
        : t('trail.signIn.reasons.other', { code: reason });
      return t('trail.refusedAtDoor', { reason: said });
    },
    'signin.credential-changed': ({ credential, removed }) => {
      const known = `trail.signIn.credential.${removed ? 'removed' : credential}`;
      return t((i18n.exists(known) ? known : 'trail.signIn.credential.other') as 'trail.signIn.credential.password');
    },
  };

  return {
    ofType,
    value,
    /** A field that changed, part for part; what has no word stays as the service calls it. */
    field: (path: string) => path.split('.').map(ofField).join(' · '),
    /** Every kind of event that has words, for the choice of what was done. */
    types: () =>
      Object.keys(t('trail.what', { returnObjects: true }))
        .filter((key) => key !== 'other')
        .map((key) => key.replace('_', '.')),
    what: (entry: Pick<TrailEntry, 'type' | 'data'>) => {
      const data = (entry.data ?? {}) as Told;
      const type = data.operation ?? entry.type;
      return told[type]?.(data) ?? ofType(type);
    },
  };
}
