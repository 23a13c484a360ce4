import { phonePaths } from '../phone-paths';
import { Missing as MissingPage } from './missing';
import { PhoneApp, Tabs } from './phone-app';
import { screens } from './resident-screens';

export function Component() {
  return (
    <PhoneApp of="resident" screens={screens}>
      <Tabs screens={screens} />
    </PhoneApp>
  );
}

export function Missing() {
  return <MissingPage back={phonePaths.resident} />;
}
