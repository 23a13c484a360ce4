import { useState } from 'react';
import { useCommunities } from '../api/communities';
import { useScope } from './scope';

/** The community that something is for: the one in which one works, until another is chosen. */
export function useCommunityChoice() {
  const { community } = useScope();
  const { communities } = useCommunities();
  const [chosen, choose] = useState<string>();
  return { of: chosen ?? community ?? communities[0]?.id ?? '', choose };
}

export function CommunityChoice({ label, of, choose }: { label: string } & ReturnType<typeof useCommunityChoice>) {
  const { communities } = useCommunities();
  return (
    <label>
      <span className="name">{label}</span>{' '}
      <select className="control" value={of} onChange={(event) => choose(event.target.value)}>
        {communities.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
