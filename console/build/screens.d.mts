import type { Door } from '../src/app/doors';
import type { Screen } from '../src/app/screen';

export function readScreens(): Promise<(Omit<Screen, 'part'> & { name: string; door: Door; source: string | undefined })[]>;
