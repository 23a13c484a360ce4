/** Without letters and digits that are read for one another. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Holds for one signing in; read out over a telephone without mistakes. */
export function newPassword(): string {
  const signs = [...crypto.getRandomValues(new Uint32Array(12))].map((number) => SIGNS[number % SIGNS.length]);
  return [signs.slice(0, 4), signs.slice(4, 8), signs.slice(8)].map((part) => part.join('')).join('-');
}
