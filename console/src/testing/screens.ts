import { HOMES, type Door } from '../app/doors';
import { screens as resident } from '../app/phones/resident-screens';
import { screens as technician } from '../app/phones/technician-screens';
import type { Screen, Table } from '../app/screen';
import { screens as staff } from '../app/staff/screens';

const tables: Record<Door, Table> = { staff, technician, resident };

export function screensOf(door: Door): (Screen & { name: string; door: Door })[] {
  return Object.entries(tables[door]).map(([name, screen]) => ({ name, door, ...screen }));
}

/** Behind all doors, in the order of the tables. */
export const allScreens = (Object.keys(HOMES) as Door[]).flatMap(screensOf);
