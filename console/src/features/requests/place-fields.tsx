import { AutoComplete, Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCommunities } from '../../api/communities';
import { useScope } from '../../ui/scope';
import type { Call } from './call';

export function PlaceFields({ call, change }: { call: Call; change: (part: Partial<Call>) => void }) {
  const { t } = useTranslation();
  const { communities } = useCommunities();
  const { community } = useScope();
  const places = t('requests.places', { returnObjects: true }) as string[];
  const common = call.placeKind === 'common' || !call.unitId;
  const communityId = call.communityId ?? community ?? (communities.length === 1 ? communities[0]?.id : undefined);
  return (
    <div className="desk-line">
      <Segmented<Call['placeKind']>
        aria-label={t('requests.placeKinds.label')}
        value={common ? 'common' : 'unit'}
        onChange={(placeKind) => change({ placeKind })}
        options={[
          { value: 'unit', label: t('requests.placeKinds.unit'), disabled: !call.unitId },
          { value: 'common', label: t('requests.placeKinds.common') },
        ]}
      />
      {!call.unitId && (
        <Select
          style={{ minWidth: 140 }}
          aria-label={t('requests.community')}
          placeholder={t('requests.community')}
          value={communityId}
          onChange={(next: string) => change({ communityId: next })}
          options={communities.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <AutoComplete
        id="request-place"
        style={{ flex: 1, minWidth: 140 }}
        aria-label={t('requests.place')}
        placeholder={common ? t('requests.commonPlaceholder') : t('requests.placePlaceholder')}
        value={call.place}
        onChange={(place: string) => change({ place: place.slice(0, 60), ...(!call.communityId && communityId && { communityId }) })}
        options={places.filter((place) => place !== call.place && (call.place === '' || place.includes(call.place))).map((value) => ({ value }))}
      />
    </div>
  );
}
