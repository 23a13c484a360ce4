import { useUnread } from '../../features/deliveries/phone-inbox';
import { useOutboxAtWork } from '../../features/orders/phone-technician/use-my-work';
import { paths } from '../paths';
import { Missing as MissingPage } from './missing';
import { PhoneApp, Tabs } from './phone-app';

export function Component() {
  return (
    <PhoneApp of="technician">
      <AtWork />
    </PhoneApp>
  );
}

function AtWork() {
  useOutboxAtWork();
  return <Tabs of="technician" unread={useUnread()} />;
}

export function Missing() {
  return <MissingPage back={paths.technician} />;
}
