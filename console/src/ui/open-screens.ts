import { createContext, useContext } from 'react';
import type { IconName } from './icons';

/** A screen that somebody may open, as the navigation, the finder and the home offer it. */
export interface OpenScreen {
  name: string;
  to: string;
  label: string;
  icon?: IconName;
  group: string;
  key?: string;
  count?: number;
}

export const OpenScreens = createContext<readonly OpenScreen[]>([]);

export const useScreensOnOffer = () => useContext(OpenScreens);
