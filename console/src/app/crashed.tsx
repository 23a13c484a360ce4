import { useRouteError } from 'react-router';
import { Crash } from '../ui/problem-boundary';

export function Crashed() {
  return <Crash failure={useRouteError()} />;
}
