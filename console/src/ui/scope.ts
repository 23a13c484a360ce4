import { useAddress } from './address';

const REMEMBERED = 'linli.scope';

/**
 * The community that one works in, in the address and kept for the next visit. It is chosen once in
 * the top bar; lists ask with it. Undefined means all of one's own.
 */
export function useScope() {
  const { params, change } = useAddress();
  const community = params.get('community') ?? rememberedScope();
  return {
    community,
    choose: (next: string | undefined) => {
      rememberScope(next);
      change({ community: next });
    },
  };
}

export function rememberedScope(): string | undefined {
  return sessionStorage.getItem(REMEMBERED) ?? undefined;
}

export function rememberScope(community: string | undefined) {
  if (community) sessionStorage.setItem(REMEMBERED, community);
  else sessionStorage.removeItem(REMEMBERED);
}
