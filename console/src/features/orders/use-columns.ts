import { useState } from 'react';
import { recall, remember } from '../../api/memory';

export const COLUMNS = ['number', 'title', 'place', 'priority', 'status', 'technician', 'opened', 'clock'] as const;
export type Column = (typeof COLUMNS)[number];

const REMEMBERED = 'linli.orders.columns';

/** Which columns this person wants, remembered on this machine. */
export function useColumns() {
  const [hidden, setHidden] = useState<Column[]>(remembered);
  return {
    shown: COLUMNS.filter((column) => !hidden.includes(column)),
    turn: (column: Column) => {
      const next = hidden.includes(column) ? hidden.filter((one) => one !== column) : [...hidden, column];
      remember(REMEMBERED, JSON.stringify(next));
      setHidden(next);
    },
  };
}

function remembered(): Column[] {
  try {
    const told: unknown = JSON.parse(recall(REMEMBERED) ?? '[]');
    return Array.isArray(told) ? COLUMNS.filter((column) => told.includes(column)) : [];
  } catch {
    return [];
  }
}
