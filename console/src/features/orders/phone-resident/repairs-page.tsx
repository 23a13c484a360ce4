import { phonePaths } from '../../../app/phone-paths';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../../ui/moment';
import { PhonePage } from '../../../ui/phone/frame';
import { Empty, Loaded } from '../../../ui/states';
import { RepairRows } from './repair-rows';
import { useMyRepairs } from './use-my-repairs';

export default function RepairsPage() {
  const { t } = useTranslation();
  const repairs = useMyRepairs();
  return (
    <PhonePage title={t('resident.repairs')} back={phonePaths.resident}>
      <Loaded query={repairs} empty={{ when: (page) => page.items.length === 0, show: <Empty title={t('resident.noRepairs')} /> }}>
        {(page) => <RepairRows orders={page.items} say={(order) => <Moment at={order.createdAt} community={order.communityId} />} />}
      </Loaded>
    </PhonePage>
  );
}
