import { Failed } from '../ui/states';
import { Problem } from '../api/problem';

/** Neither the gateway nor the realm answered: nobody can be signed in. */
export function CannotStart() {
  return <Failed problem={new Problem(Problem.NO_ANSWER, 'network.down')} retry={() => location.reload()} />;
}
