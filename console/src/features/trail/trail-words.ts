import { useTranslation } from 'react-i18next';
import type { TrailEntry } from '../../api/types';
import { keyOf } from '../../i18n/problem-words';

export function useTrailWords() {
  const { t, i18n } = useTranslation();
  const ofType = (type: string) => {
    const key = `trail.what.${keyOf(type)}`;
    return i18n.exists(key) ? t(key as 'trail.what.other') : t('trail.what.other');
  };
  const ofField = (part: string) => {
    const key = `trailFields.${part}`;
    return i18n.exists(key) ? t(key as 'trailFields.status') : part;
  };
  return {
    ofType,
    /** A field that changed, part for part; what has no word stays as the service calls it. */
    field: (path: string) => path.split('.').map(ofField).join(' · '),
    /** Every kind of event that has words, for the choice of what was done. */
    types: () =>
      Object.keys(t('trail.what', { returnObjects: true }))
        .filter((key) => key !== 'other')
        .map((key) => key.replace('_', '.')),
    what: (entry: Pick<TrailEntry, 'type' | 'data'>) => {
      const { purpose, operation, parameters, details, reason, credential, removed } = (entry.data ?? {}) as {
        purpose?: string;
        operation?: string;
        parameters?: { purpose?: string };
        details?: { list?: string };
        reason?: string;
        credential?: string;
        removed?: boolean;
      };
      const said = purpose ?? parameters?.purpose;
      const type = operation ?? entry.type;
      const list = `trail.lists.${details?.list}`;
      if (type === 'list.exported' && i18n.exists(list)) {
        return t('trail.exported', { list: t(list as 'trail.lists.trail-export') });
      }
      if (type === 'signin.failed' && reason) {
        const known = `trail.signIn.reasons.${reason}`;
        const said = i18n.exists(known)
          ? t(known as 'trail.signIn.reasons.user_not_found')
          : t('trail.signIn.reasons.other', { code: reason });
        return t('trail.refusedAtDoor', { reason: said });
      }
      if (type === 'signin.credential-changed') {
        const known = `trail.signIn.credential.${removed ? 'removed' : credential}`;
        return t((i18n.exists(known) ? known : 'trail.signIn.credential.other') as 'trail.signIn.credential.password');
      }
      return type === 'owner.revealed' && said && i18n.exists(`owners.purpose.${said}`)
        ? t('trail.revealed', { purpose: t(`owners.purpose.${said}` as 'owners.purpose.VISIT') })
        : ofType(type);
    },
  };
}
