/** A count where there is no room for more than two digits; also what its label says, so that both agree. */
export function short(count: number): string {
  return count > 99 ? '99+' : String(count);
}
