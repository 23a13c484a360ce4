import { recall, remember } from '../api/memory';
import { currentSession } from '../api/session';
import { useAddress } from './address';

/**
 * The community that one works in, in the address and kept for the next visit of the same account.
 * It is chosen once in the top bar; lists ask with it. Undefined means all of one's own.
 */
export function useScope() {
  const { params, change } = useAddress();
  const community = params.get('community') ?? rememberedScope();
  return {
    community,
    choose: (next: string | undefined) => {
      rememberScope(next);
      // A page and an order of one community mean nothing in another.
      change({ community: next, after: undefined, order: undefined });
    },
  };
}

export function rememberedScope(): string | undefined {
  return recall(nameOf());
}

export function rememberScope(community: string | undefined) {
  remember(nameOf(), community);
}

function nameOf(): string {
  return `linli.scope.${currentSession().accountId}`;
}
