import type { ComponentType } from 'react';
import type { Door } from './doors';
import type { Table } from './screen';

/** What stands around the screens of a door. */
export interface Frame {
  Component: ComponentType;
  /** For whatever has no screen. */
  Missing: ComponentType;
}

interface Program {
  frame: () => Promise<Frame>;
  screens: () => Promise<{ screens: Table }>;
}

/** The programs behind the doors: of each only what is opened is loaded. */
export const programs: Readonly<Record<Door, Program>> = {
  staff: { frame: () => import('./staff/frame'), screens: () => import('./staff/screens') },
  technician: { frame: () => import('./phones/technician'), screens: () => import('./phones/technician-screens') },
  resident: { frame: () => import('./phones/resident'), screens: () => import('./phones/resident-screens') },
};
