import { useDictionary } from '../api/dictionaries';
import type { Order } from '../api/types';
import { spokenLanguage } from '../i18n';
import { placeName } from '../i18n/places';

type Titled = Pick<Order, 'title' | 'type' | 'place'>;

/** The services write titles in Chinese; who reads English gets the same from its parts. */
export function useOrderTitle(): (order: Titled) => string {
  const english = spokenLanguage() === 'en';
  const { labelOf } = useDictionary('request-type', english);
  // What it is comes first: where a list cuts the rest off, the place stands beneath.
  return ({ title, type, place }) => {
    const label = english ? labelOf(type) : '';
    return label && label !== type ? [label, placeName(place)].filter(Boolean).join(' · ') : title;
  };
}

export function OrderTitle({ order }: { order: Titled }) {
  return <>{useOrderTitle()(order)}</>;
}
