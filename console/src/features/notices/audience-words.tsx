import { useTranslation } from 'react-i18next';
import { useDictionary } from '../../api/dictionaries';
import type { Notice } from '../../api/types';

/** Whom a notice is for, as people say it. */
export function AudienceWords({ audience }: { audience: Notice['audience'] }) {
  const { t } = useTranslation();
  const { labelOf } = useDictionary('owner-tag', audience.tags.length > 0);
  const named = audience.places.map(({ community, building, unit }) =>
    unit ? `${community} ${unit}` : building ? t('notices.building', { community, name: building }) : t('notices.community', { community }),
  );
  const more = audience.communities.length + audience.buildings.length + audience.units.length - named.length;
  const places = [...named, ...(more > 0 ? [t('notices.more', { n: more })] : [])].join(t('notices.and'));
  const relations = audience.relations.map((relation) => t(`words.relation.${relation}`)).join(t('notices.and'));
  const tags = audience.tags.map(labelOf).join(t('notices.and'));
  const whom = relations ? t('notices.only', { places, relations }) : places;
  const tagged = tags ? t('notices.onlyTagged', { places: whom, tags }) : whom;
  const entrances = audience.entrances.map(({ building, name }) => t('notices.entrance', { building, name })).join(t('notices.and'));
  const types = audience.types.map((type) => t(`words.unitType.${type as 'DWELLING'}`, type)).join(t('notices.and'));
  const narrowed = [
    ...(entrances ? [t('notices.onlyEntrances', { entrances })] : []),
    ...(types ? [t('notices.onlyOfType', { types })] : []),
    ...(audience.owing ? [t('notices.onlyOwed')] : []),
    ...(audience.list ? [t('notices.onlyListed', { file: audience.list.fileName })] : []),
  ];
  const all = [tagged, ...narrowed].join(t('notices.narrowed'));
  return <span>{audience.except.length > 0 ? t('notices.without', { places: all, n: audience.except.length }) : all}</span>;
}
