import { noAnswer } from '../api/line';
import { Failed } from '../ui/states';

/** Neither the gateway nor the realm answered: nobody can be signed in. */
export function CannotStart() {
  return <Failed problem={noAnswer()} retry={() => location.reload()} />;
}
