import { useUnread } from '../../features/deliveries/phone-inbox';
import { useOutboxAtWork } from '../../features/orders/phone-technician/use-my-work';
import { phonePaths } from '../phone-paths';
import { Missing as MissingPage } from './missing';
import { PhoneApp, Tabs } from './phone-app';
import { screens } from './technician-screens';

export function Component() {
  return (
    <PhoneApp of="technician" screens={screens}>
      <AtWork />
    </PhoneApp>
  );
}

function AtWork() {
  useOutboxAtWork();
  return <Tabs screens={screens} unread={useUnread()} />;
}

export function Missing() {
  return <MissingPage back={phonePaths.technician} />;
}
