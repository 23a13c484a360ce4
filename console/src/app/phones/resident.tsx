import { Empty } from '../../ui/states';

export function Component() {
  return <Empty />;
}
