import { useTranslation } from 'react-i18next';
import { useCommunities } from '../../api/communities';
import { useScope } from '../../ui/scope';
import type { Call } from './call';
import css from './desk.module.css';

export function PlaceFields({ call, change }: { call: Call; change: (part: Partial<Call>) => void }) {
  const { t } = useTranslation();
  const { communities } = useCommunities();
  const { community } = useScope();
  const places = t('requests.places', { returnObjects: true }) as string[];
  const common = call.placeKind === 'common' || !call.unitId;
  const communityId = call.communityId ?? community ?? (communities.length === 1 ? communities[0]?.id : undefined);
  return (
    <div className={css.deskLine}>
      <div className={css.typeChips} role="group" aria-label={t('requests.placeKinds.label')}>
        {(['unit', 'common'] as const).map((kind) => (
          <button
            key={kind}
            type="button"
            aria-pressed={(kind === 'common') === common}
            disabled={kind === 'unit' && !call.unitId}
            onClick={() => change({ placeKind: kind })}
          >
            {t(`requests.placeKinds.${kind}`)}
          </button>
        ))}
      </div>
      {!call.unitId && (
        <select
          className="control"
          style={{ width: 160 }}
          aria-label={t('requests.community')}
          value={communityId ?? ''}
          onChange={(event) => change({ communityId: event.target.value || undefined })}
        >
          <option value="">{t('requests.community')}</option>
          {communities.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
      <input
        id="request-place"
        className="control"
        style={{ flex: 1, minWidth: 140 }}
        list="request-places"
        autoComplete="off"
        maxLength={60}
        aria-label={t('requests.place')}
        placeholder={common ? t('requests.commonPlaceholder') : t('requests.placePlaceholder')}
        value={call.place}
        onChange={(event) => change({ place: event.target.value, ...(!call.communityId && communityId && { communityId }) })}
      />
      <datalist id="request-places">
        {places.map((place) => (
          <option key={place} value={place} />
        ))}
      </datalist>
    </div>
  );
}
