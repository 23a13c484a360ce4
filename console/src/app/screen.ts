import type { ParseKeys } from 'i18next';
import type { ComponentType } from 'react';
import type { IconName } from '../ui/icons';

export interface Screen {
  /** Its address; `:id` stands for whichever one is shown. */
  path: string;
  /** What its name is called in the words. */
  words: ParseKeys;
  /** All of these are needed to see it, of those with `|` between them any; a screen that anybody behind its door may see needs none. */
  needs?: readonly string[];
  /** The group of the navigation in which it stands; without one it is reached from another screen. */
  group?: Group;
  icon?: IconName;
  /** Opened by Alt and this letter. */
  key?: string;
  /** Which count stands beside its name. */
  waiting?: 'toDispatch' | 'open' | 'unread' | 'conversations';
  /** Its words come with it, not with those of the door: with those of what is used beside it. */
  seldom?:
    | 'board'
    | 'estate'
    | 'home'
    | 'intake'
    | 'lobby'
    | 'money'
    | 'office'
    | 'report'
    | 'resident-later'
    | 'service'
    | 'surveys'
    | 'trail'
    | 'voices'
    | 'wishes'
    | 'work';
  /** On a phone: fetched when it is opened, not behind the first screen. */
  later?: boolean;
  /** On a phone: without the tabs at the foot, since it has a foot of its own. */
  bare?: boolean;
  /** Whoever looks at it when the plays look at every screen: a user of the demo group. */
  seenBy: string;
  /** Which one is shown then, for an address with `:id`. */
  sample?:
    | 'order'
    | 'owner'
    | 'import'
    | 'unit'
    | 'building'
    | 'staff'
    | 'notice'
    | 'conversation'
    | 'boardPost'
    | 'ownBoardPost'
    | 'tariff'
    | 'billRun'
    | 'questionnaire'
    | 'improvement'
    | 'complaint'
    | 'ownComplaint'
    | 'payment'
    | 'dunningCase'
    | 'stockItem'
    | 'template';
  part: () => Promise<{ default: ComponentType }>;
}

/** Groups of the navigation, in the order of the day; the tabs stand at the foot of a phone. */
export type Group = 'day' | 'intake' | 'fulfilment' | 'community' | 'charging' | 'management' | 'operation' | 'tabs';

/** The screens of a door by their names, in the order in which they are offered. */
export type Table = Readonly<Record<string, Screen>>;

type Address<Path extends string> = Path extends `${string}:${string}` ? (id: string) => string : Path;

/** The address of each screen of a table by its name; where one of many is shown, for an id. */
export function addressesOf<Screens extends Table>(screens: Screens) {
  return Object.fromEntries(
    Object.entries(screens).map(([name, { path }]) => [
      name,
      path.includes(':') ? (id: string) => path.replace(/:\w+/, encodeURIComponent(id)) : path,
    ]),
  ) as unknown as { readonly [Name in keyof Screens]: Address<Screens[Name]['path']> };
}

/** The screen of an address, the most exact one. */
export function screenAt(screens: Table, pathname: string): Screen | undefined {
  const all = Object.values(screens);
  return (
    all.find(({ path }) => path === pathname) ??
    all.find(({ path }) => path.includes(':') && new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}/?$`).test(pathname))
  );
}
