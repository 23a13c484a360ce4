import { useTranslation } from 'react-i18next';
import { useCommunities } from '../../../api/communities';
import { useMe } from '../../../api/me';
import type { Order } from '../../../api/types';
import { placeName } from '../../../i18n/places';

/** 阳光花园 3-2-1201，厨房: where to go. */
export function usePlace(order: Pick<Order, 'communityId' | 'unitLabel' | 'place'>): string {
  const { t } = useTranslation();
  const { nameOf } = useCommunities();
  const { homes } = useMe();
  const community = homes.find(({ id }) => id === order.communityId)?.name ?? nameOf(order.communityId);
  const unit = [community, order.unitLabel].filter(Boolean).join(' ');
  return [unit, placeName(order.place)].filter(Boolean).join(t('phone.comma'));
}
