import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { OWED } from '../../api/bills';
import { billingApi, ownerApi, unwrap } from '../../api/client';
import { OPEN, ordersQuery } from '../../api/orders';
import type { Bill, Building, Unit } from '../../api/types';
import { unitQuery } from '../../api/units';

const PAGE = 200;
/** A building of more homes than this is drawn as far as it goes, and says so. */
const PAGES = 10;

export const buildingQuery = (id: string) =>
  queryOptions({
    queryKey: ['buildings', 'one', id],
    queryFn: ({ signal }) => unwrap(ownerApi.GET('/buildings/{id}', { params: { path: { id } }, signal })),
  });

export const buildingUnitsQuery = (id: string) =>
  queryOptions({
    queryKey: ['units', 'building', id],
    queryFn: ({ signal }) =>
      allPages((after) =>
        unwrap(ownerApi.GET('/buildings/{id}/units', { params: { path: { id }, query: { limit: PAGE, after } }, signal })),
      ),
  });

/** What is owed in a building now. */
export const buildingBillsQuery = (building: string) =>
  queryOptions({
    queryKey: ['bills', 'building', building],
    queryFn: ({ signal }) =>
      allPages<Bill>((after) =>
        unwrap(
          billingApi.GET('/bills', {
            params: { query: { building, status: OWED, limit: PAGE, after } },
            signal,
          }),
        ),
      ),
  });

export const buildingOrdersQuery = (building: string) => ordersQuery({ building, status: OPEN, limit: PAGE });

export const unitHistoryQuery = (id: string) =>
  queryOptions({
    queryKey: ['units', 'history', id],
    queryFn: ({ signal }) => unwrap(ownerApi.GET('/units/{id}/history', { params: { path: { id } }, signal })),
  });

export const transfersQuery = (unit: string) =>
  queryOptions({
    queryKey: ['units', 'transfers', unit],
    queryFn: ({ signal }) => unwrap(ownerApi.GET('/units/{id}/transfers', { params: { path: { id: unit } }, signal })),
  });

export interface Whole<Item> {
  items: Item[];
  /** There is more than was asked for. */
  isPartial: boolean;
}

async function allPages<Item>(page: (after: string | undefined) => Promise<{ items: Item[]; next?: string }>): Promise<Whole<Item>> {
  const items: Item[] = [];
  let after: string | undefined;
  for (let asked = 0; asked < PAGES; asked++) {
    const { items: more, next } = await page(after);
    items.push(...more);
    if (!next) return { items, isPartial: false };
    after = next;
  }
  return { items, isPartial: true };
}

export function useTakeBuilding() {
  const client = useQueryClient();
  return (building: Building) => {
    client.setQueryData(buildingQuery(building.id).queryKey, building);
    void client.invalidateQueries({ queryKey: ['buildings', building.communityId] });
  };
}

export function useTakeUnit() {
  const client = useQueryClient();
  return (unit: Unit) => {
    client.setQueryData(unitQuery(unit.id).queryKey, unit);
    void client.invalidateQueries({ queryKey: ['units', 'building', unit.buildingId] });
    void client.invalidateQueries({ queryKey: ['units', 'history', unit.id] });
    void client.invalidateQueries({ queryKey: ['buildings', unit.communityId] });
  };
}
