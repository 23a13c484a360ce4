import type { OwnerRecord, UnitLink } from '../../api/types';

/** Links that still hold, each unit once: a home may have been linked, ended and linked again. */
export function liveLinks({ links }: Pick<OwnerRecord, 'links'>): UnitLink[] {
  const live = links.filter(({ to }) => !to);
  return live.filter(({ unitId }, at) => live.findIndex((one) => one.unitId === unitId) === at);
}

export function liveUnits(owner: Pick<OwnerRecord, 'links'>): string[] {
  return liveLinks(owner).map(({ unitId }) => unitId);
}
