import type { Community } from './types';

/**
 * Where somebody says a community in front, as the product itself writes a home (阳光花园 3-2-1201): that
 * community, and what is said of it. The longest name counts, as one may begin another.
 */
export function placeSaid(text: string, communities: readonly Community[]): { community?: string; rest: string } {
  const said = text.toLowerCase();
  const [named] = communities
    .filter(({ name }) => name !== '' && said.startsWith(name.toLowerCase()) && said.length > name.length)
    .sort((one, other) => other.name.length - one.name.length);
  const rest = named ? text.slice(named.name.length).trim() : '';
  return named && rest ? { community: named.id, rest } : { rest: text };
}
