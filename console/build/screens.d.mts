import type { Screen, ScreenName } from '../src/app/screens';

export function readScreens(): Promise<(Omit<Screen, 'part'> & { name: ScreenName; source: string | undefined })[]>;
