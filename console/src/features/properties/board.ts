import type { Unit } from '../../api/types';

interface Column {
  /** Null in buildings with only one. */
  entrance: string | null;
  door: string;
}

export interface Board {
  columns: Column[];
  /** How many doors each entrance has, in order. */
  entrances: { name: string | null; doors: number }[];
  /** The highest first; what has no floor comes last. */
  rows: { floor: number | undefined; units: (Unit | undefined)[] }[];
}

const names = new Intl.Collator('zh-CN', { numeric: true });

/** Floors × doors, as somebody who stands before the building sees it. */
export function boardOf(units: readonly Unit[]): Board {
  const placed = units.map((unit) => ({ unit, entrance: unit.entrance ?? null, ...placeOf(unit) }));
  const keyOf = (entrance: string | null, door: string) => `${entrance ?? ''} ${door}`;
  const columns = [...new Map(placed.map(({ entrance, door }) => [keyOf(entrance, door), { entrance, door }])).values()].sort(
    (one, other) => names.compare(one.entrance ?? '', other.entrance ?? '') || names.compare(one.door, other.door),
  );
  const floors = [...new Set(placed.map(({ floor }) => floor))].sort((one, other) => (other ?? -1e9) - (one ?? -1e9));
  const rows = floors.flatMap((floor) => {
    // Two that stand at one place, such as 301 and 3-01 entered by hand, stand in two rows.
    const waiting = placed.filter((one) => one.floor === floor);
    const lines: (Unit | undefined)[][] = [];
    for (const { unit, entrance, door } of waiting) {
      const at = columns.findIndex((column) => column.entrance === entrance && column.door === door);
      const line = lines.find((one) => one[at] === undefined);
      if (line) line[at] = unit;
      else lines.push(Array.from(columns, (_, place) => (place === at ? unit : undefined)));
    }
    return lines.map((line) => ({ floor, units: line }));
  });
  const entrances: Board['entrances'] = [];
  for (const { entrance } of columns) {
    const last = entrances.at(-1);
    if (last?.name === entrance) last.doors++;
    else entrances.push({ name: entrance, doors: 1 });
  }
  return { columns, entrances, rows };
}

/** Where a home lies, as its number says it: 1201 is door 01 on floor 12, whose floor was not entered. */
function placeOf({ room, floor }: Unit): { floor: number | undefined; door: string } {
  const [, storey, door] = /^(\d{1,3})(\d{2})$/.exec(room) ?? [];
  return storey && door ? { floor: floor ?? Number(storey), door } : { floor, door: room };
}
