import { useSearchParams } from 'react-router';

const REMEMBERED = 'linli.scope';

/**
 * The community that one works in, in the address and kept for the next visit. It is chosen once in
 * the top bar; lists ask with it. Undefined means all of one's own.
 */
export function useScope() {
  const [params, setParams] = useSearchParams();
  const community = params.get('community') ?? rememberedScope();
  return {
    community,
    choose: (next: string | undefined) => {
      rememberScope(next);
      setParams((before) => {
        const after = new URLSearchParams(before);
        if (next) after.set('community', next);
        else after.delete('community');
        return after;
      });
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
