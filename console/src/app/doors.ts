/** Staff at a desk, technicians and residents on their phones: three programs, none loads another's parts. */
export type Door = 'staff' | 'technician' | 'resident';

/** The first address behind each. */
export const HOMES: Readonly<Record<Door, string>> = { staff: '/', technician: '/t', resident: '/r' };

/** Where the telephone is answered. */
export const DESK = '/desk';

/** What hangs in a lobby: behind no door, for whoever has the code at its end. */
export const LOBBY = '/lobby/';

/** What a slip of paper leads to: behind no door either. */
export const SLIP = '/s/';

/** Where whoever was invited opens an account: nobody has one there yet. */
export const JOIN = '/j/';

/** The door behind which an address lies, whether or not there is a screen. */
export function doorOf(pathname: string): Door {
  const inside = (start: string) => pathname === start || pathname.startsWith(`${start}/`);
  return inside(HOMES.technician) ? 'technician' : inside(HOMES.resident) ? 'resident' : 'staff';
}
