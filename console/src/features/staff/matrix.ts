import type { Post } from './use-staff';

/** Not at all, for all that lies within the grant, or for one's own only. */
export type Reach = 'NONE' | 'ALL' | 'OWN';

/** By post and permission, what shall be otherwise than it is. */
export type Wanted = Record<string, Record<string, Reach>>;

/** A post may hold a permission both ways: then the wider one is what counts. */
export function reachOf(post: Post, name: string): Reach {
  const held = post.permissions.filter((one) => one.name === name);
  return held.some(({ own }) => !own) ? 'ALL' : held.length > 0 ? 'OWN' : 'NONE';
}

const TURN: Record<Reach, Reach> = { NONE: 'ALL', ALL: 'OWN', OWN: 'NONE' };

export function next(reach: Reach): Reach {
  return TURN[reach];
}

/** What is wanted as it already is, is no change. */
export function after(before: Wanted, posts: readonly Post[], code: string, name: string, reach: Reach): Wanted {
  const post = posts.find((one) => one.code === code);
  const { [code]: ofPost = {}, ...others } = before;
  const { [name]: _, ...rest } = ofPost;
  const mine = post && reachOf(post, name) === reach ? rest : { ...rest, [name]: reach };
  return Object.keys(mine).length > 0 ? { ...others, [code]: mine } : others;
}

export interface PostChange {
  post: Post;
  more: { name: string; reach: Reach }[];
  /** Taken away, or narrowed to one's own. */
  less: { name: string; reach: Reach }[];
  /** All that it allows then. */
  permissions: { name: string; own: boolean }[];
}

/** A draft that is older than what somebody else saved changes only what is still otherwise. */
export function changesOf(posts: readonly Post[], wanted: Wanted): PostChange[] {
  return posts.flatMap((post) => {
    const changed = Object.entries(wanted[post.code] ?? {}).filter(([name, reach]) => reachOf(post, name) !== reach);
    if (changed.length === 0) {
      return [];
    }
    const names = new Set(changed.map(([name]) => name));
    const wider = changed.filter(([name, reach]) => reach === 'ALL' || (reach === 'OWN' && reachOf(post, name) === 'NONE'));
    return [
      {
        post,
        more: wider.map(([name, reach]) => ({ name, reach })),
        less: changed.filter((one) => !wider.includes(one)).map(([name, reach]) => ({ name, reach })),
        permissions: [
          ...post.permissions.filter(({ name }) => !names.has(name)),
          ...changed.filter(([, reach]) => reach !== 'NONE').map(([name, reach]) => ({ name, own: reach === 'OWN' })),
        ],
      },
    ];
  });
}
