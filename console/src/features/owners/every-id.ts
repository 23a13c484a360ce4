import type { OwnerRecord } from '../../api/types';

/** The ids under which one person is known to other services. */
export const everyId = ({ id, mergedFrom }: Pick<OwnerRecord, 'id' | 'mergedFrom'>) => [id, ...mergedFrom.map((one) => one.id)];
