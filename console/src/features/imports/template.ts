import type { Import } from '../../api/types';

type Kind = Import['kind'];
type Field = Import['fields'][number];

/** What rows of each kind can say, as the service knows it; the required ones first. */
export const REQUIRED: Record<Kind, Field[]> = {
  COMMUNITIES: ['COMMUNITY', 'REGION'],
  BUILDINGS: ['COMMUNITY', 'BUILDING'],
  UNITS: ['COMMUNITY', 'BUILDING', 'ROOM'],
  OWNERS: ['COMMUNITY', 'BUILDING', 'ROOM', 'OWNER_NAME'],
};
export const OPTIONAL: Record<Kind, Field[]> = {
  COMMUNITIES: ['CODE', 'ADDRESS'],
  BUILDINGS: ['REGION', 'ENTRANCES', 'FLOORS'],
  UNITS: ['REGION', 'ENTRANCE', 'UNIT_TYPE', 'FLOOR', 'GROSS_AREA', 'NET_AREA', 'LAYOUT', 'ORIENTATION'],
  OWNERS: ['REGION', 'ENTRANCE', 'PHONE', 'PAPERS', 'RELATION', 'SHARE'],
};

/**
 * Headings, which the service knows when the file comes back, and one row of an example. All cells are texts: a
 * spreadsheet leaves phones and numbers of papers alone then.
 */
export function templateOf(kind: Kind, heading: (field: Field) => string, example: (field: Field) => string): string[][] {
  const fields = [...REQUIRED[kind], ...OPTIONAL[kind]];
  return [fields.map((field) => `${heading(field)}${REQUIRED[kind].includes(field) ? '*' : ''}`), fields.map(example)];
}
