import type { ReactNode, Ref } from 'react';
import { communityOf, ZoneOf } from '../i18n/zones';
import './page.css';

export interface PlainColumn<Row> {
  name: string;
  /** What stands above it; a table none of whose columns has one has no head. */
  head?: ReactNode;
  show: (row: Row, index: number) => ReactNode;
  /** Stands at the right, digits under digits. */
  isNumber?: boolean;
  /** Says what the row is. */
  isHead?: boolean;
  look?: string | ((row: Row) => string | undefined);
  /** What stands beneath it. */
  total?: ReactNode;
}

/** A few rows of figures or facts, all of them and in their order; what is searched, sorted and walked is a `DataTable`. */
export function PlainTable<Row>({
  label,
  columns,
  rows,
  keyOf = (row) => (row as { id: string }).id,
  look = '',
  at,
}: {
  label: string;
  columns: readonly (PlainColumn<Row> | false)[];
  rows: readonly Row[];
  keyOf?: (row: Row, index: number) => string | number;
  look?: string;
  /** For what leads its reader there. */
  at?: Ref<HTMLTableElement>;
}) {
  const shown = columns.filter((column) => column !== false);
  return (
    // eslint-disable-next-line no-restricted-syntax -- the one
    <table className={`plain-table ${look}`.trimEnd()} aria-label={label} ref={at} tabIndex={at ? -1 : undefined}>
      {shown.some(({ head }) => head !== undefined) && (
        <thead>
          <tr>
            {shown.map(({ name, head, isNumber }) => (
              <th key={name} scope="col" className={isNumber ? 'num' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map((row, index) => (
          <tr key={keyOf(row, index)}>
            <ZoneOf community={communityOf(row)}>
              {shown.map((column) => (
                <Cell key={column.name} isHead={column.isHead} look={classOf(column, row)}>
                  {column.show(row, index)}
                </Cell>
              ))}
            </ZoneOf>
          </tr>
        ))}
      </tbody>
      {shown.some(({ total }) => total !== undefined) && (
        <tfoot>
          <tr>
            {shown.map(({ name, total, isHead, isNumber }) => (
              <Cell key={name} isHead={isHead} look={isNumber ? 'num' : undefined}>
                {total}
              </Cell>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function Cell({ isHead, look, children }: { isHead?: boolean; look?: string; children: ReactNode }) {
  return isHead ? (
    <th scope="row" className={look}>
      {children}
    </th>
  ) : (
    <td className={look}>{children}</td>
  );
}

function classOf<Row>({ isNumber, look }: PlainColumn<Row>, row: Row): string | undefined {
  const own = typeof look === 'function' ? look(row) : look;
  return [isNumber && 'num', own].filter(Boolean).join(' ') || undefined;
}
