import { paths } from '../paths';
import { Missing as MissingPage } from './missing';
import { PhoneApp, Tabs } from './phone-app';

export function Component() {
  return (
    <PhoneApp of="resident">
      <Tabs of="resident" />
    </PhoneApp>
  );
}

export function Missing() {
  return <MissingPage back={paths.resident} />;
}
