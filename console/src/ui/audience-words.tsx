import type { AudienceView } from '../api/audiences';
import { useDictionary } from '../api/dictionaries';
import { useTranslation } from 'react-i18next';

/** Whom something is for, as people say it. */
export function AudienceWords({ audience }: { audience: AudienceView }) {
  const { t } = useTranslation();
  const { labelOf } = useDictionary('owner-tag', audience.tags.length > 0);
  const named = audience.places.map(({ community, building, unit }) =>
    unit
      ? `${community} ${unit}`
      : building
        ? t('audience.building', { community, name: building })
        : t('audience.community', { community }),
  );
  const more = audience.communities.length + audience.buildings.length + audience.units.length - named.length;
  const places = [...named, ...(more > 0 ? [t('audience.more', { n: more })] : [])].join(t('audience.and'));
  const relations = audience.relations.map((relation) => t(`words.relation.${relation}`)).join(t('audience.and'));
  const tags = audience.tags.map(labelOf).join(t('audience.and'));
  const whom = relations ? t('audience.only', { places, relations }) : places;
  const tagged = tags ? t('audience.onlyTagged', { places: whom, tags }) : whom;
  const entrances = audience.entrances.map(({ building, name }) => t('audience.entrance', { building, name })).join(t('audience.and'));
  const types = audience.types.map((type) => t(`words.unitType.${type as 'DWELLING'}`, type)).join(t('audience.and'));
  const narrowed = [
    ...(entrances ? [t('audience.onlyEntrances', { entrances })] : []),
    ...(types ? [t('audience.onlyOfType', { types })] : []),
    ...(audience.owing ? [t('audience.onlyOwed')] : []),
    ...(audience.list ? [t('audience.onlyListed', { file: audience.list.fileName })] : []),
  ];
  const all = [tagged, ...narrowed].join(t('audience.narrowed'));
  return <span>{audience.except.length > 0 ? t('audience.without', { places: all, n: audience.except.length }) : all}</span>;
}
