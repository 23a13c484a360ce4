import {
  columnVisibilityFeature,
  createSortedRowModel,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
  type RowSelectionState,
} from '@tanstack/react-table';
import type { UseQueryResult } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem';
import { number } from '../i18n/money';
import { communityOf, ZoneOf } from '../i18n/zones';
import { useAddress } from './address';
import { ColumnChoice, useColumnChoice } from './column-choice';
import { ExportButton } from './export-button';
import css from './data-table.module.css';
import { useKeys } from './keys';
import { useListKeys } from './list-keys';
import { Failed } from './states';

export interface DataColumn<Row> {
  /** By this it is remembered and stands in the address. */
  name: string;
  head: string;
  show: (row: Row) => ReactNode;
  /** What it is sorted by and exported as; without one it is neither. */
  value?: (row: Row) => string | number | undefined;
  /** What stands beneath it, of all rows that are shown. */
  total?: (rows: readonly Row[]) => ReactNode;
  isNumber?: boolean;
  /** Cannot be hidden: it says what the row is. */
  isFixed?: boolean;
}

interface BulkAction<Row> {
  name: string;
  run: (rows: Row[]) => void;
}

interface Props<Row extends { id: string }> {
  /** By this the chosen columns are remembered. */
  name: string;
  label: string;
  columns: DataColumn<Row>[];
  /** Nothing yet: grey rows stand where they will. */
  rows: readonly Row[] | undefined;
  /** Enter, or a double click. */
  open?: (row: Row) => void;
  marked?: ReadonlySet<string>;
  /** The one that is shown beside the list. */
  current?: string;
  /** What may be done with several rows at once; they are chosen by box or by the key X. */
  bulk?: BulkAction<Row>[];
  /** All rows are here, not a page of them: only then can they be sorted and exported. */
  isWhole?: boolean;
  /** What narrows the rows, before the choice of columns. */
  tools?: ReactNode;
  /** What takes all rows home where only a page of them is here. */
  file?: ReactNode;
  empty?: ReactNode;
  /** Where the rows come from: while another answer is on its way they are pale, and a failure stands in their place. */
  query?: Pick<UseQueryResult, 'isError' | 'error' | 'refetch' | 'isPlaceholderData'>;
}

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel(), rowSelectionFeature, columnVisibilityFeature });

/** From this many rows on, only those in sight are drawn. */
const MANY = 100;
const ROW_HEIGHT = 41;
const GREY_ROWS = 8;
const UNMEASURED = { width: 1000, height: 800 };

/** Rows of one kind: columns that one chooses, sorted by their heads, walked by J and K, exported as they stand. */
export function DataTable<Row extends { id: string }>({
  name,
  label,
  columns,
  rows,
  open,
  marked,
  current,
  bulk = [],
  isWhole = false,
  tools,
  file,
  empty,
  query,
}: Props<Row>) {
  const { t } = useTranslation();
  const choice = useColumnChoice(name, columns);
  const { sort, sortBy } = useSort();
  const [selection, setSelection] = useState<RowSelectionState>({});
  const isMany = (rows?.length ?? 0) > MANY;
  const ground = useRef<HTMLDivElement>(null);

  const definitions = useMemo<ColumnDef<typeof features, Row>[]>(
    () =>
      columns.map(({ name: id, value }) => ({
        id,
        accessorFn: (row: Row) => value?.(row),
        enableSorting: isWhole && value !== undefined,
        sortFn: (one, other) => compare(value?.(one.original), value?.(other.original)),
      })),
    [columns, isWhole],
  );
  const data = useMemo(() => [...(rows ?? [])], [rows]);
  const table = useTable({
    features,
    columns: definitions,
    data,
    getRowId: (row) => row.id,
    state: { sorting: isWhole && sort ? [sort] : [], rowSelection: selection, columnVisibility: choice.visibility },
    onRowSelectionChange: setSelection,
    enableRowSelection: bulk.length > 0,
  });
  const sorted = table.getRowModel().rows;
  const items = useMemo(() => sorted.map(({ original }) => original), [sorted]);
  const shown = columns.filter(({ name: id }) => choice.visibility[id] !== false);
  const chosen = items.filter(({ id }) => selection[id]);

  const { at, chosen: underCursor } = useListKeys(items, { move: t('common.table.move'), open: t('common.table.open') }, (row) =>
    open?.(row),
  );
  const toggle = (id: string) => setSelection(({ [id]: was, ...others }) => (was ? others : { ...others, [id]: true }));
  useKeys([{ press: 'x', label: t('common.table.select'), run: () => underCursor && toggle(underCursor.id) }], bulk.length > 0);

  const sight = useVirtualizer({
    count: items.length,
    getScrollElement: () => ground.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => items[index]?.id ?? index,
    overscan: 12,
    observeElementRect: observeGround,
    // Also what is drawn before the ground is known.
    initialRect: UNMEASURED,
    enabled: isMany,
  });
  useEffect(() => {
    if (isMany && at >= 0) sight.scrollToIndex(at);
  }, [at, isMany, sight]);
  const inSight = isMany ? sight.getVirtualItems().map(({ index }) => index) : items.map((_, index) => index);
  const above = isMany ? (sight.getVirtualItems()[0]?.start ?? 0) : 0;
  const below = isMany ? sight.getTotalSize() - (sight.getVirtualItems().at(-1)?.end ?? 0) : 0;
  const width = shown.length + (bulk.length > 0 ? 1 : 0);

  const exported = columns.filter(({ value, name: id }) => value && choice.visibility[id] !== false);
  const asFile = () => [exported.map(({ head }) => head), ...items.map((row) => exported.map(({ value }) => value?.(row)))];

  const failed = rows === undefined && query?.isError ? Problem.of(query.error) : undefined;
  const isPassing = query?.isPlaceholderData ?? false;

  return (
    <div className={css.dataTable}>
      <div className={css.dataTableTools}>
        {tools}
        {chosen.length > 0 && (
          <div role="status" className={css.dataTableChosen}>
            <strong>{t('common.table.selected', { n: number(chosen.length) })}</strong>
            {bulk.map((action) => (
              <button key={action.name} type="button" className="plain-button" onClick={() => action.run(chosen)}>
                {action.name}
              </button>
            ))}
            <button type="button" className="link-button" onClick={() => setSelection({})}>
              {t('common.table.selectNone')}
            </button>
          </div>
        )}
        <div className="spread">
          {file ?? (isWhole && exported.length > 0 && <ExportButton name={label} rows={asFile} disabled={items.length === 0} />)}
          <ColumnChoice {...choice} columns={columns} />
        </div>
      </div>
      {failed && <Failed problem={failed} retry={() => void query?.refetch()} />}
      <div
        ref={ground}
        className={`${css.dataTableGround}${isMany ? ` ${css.many}` : ''}${isPassing ? ' passing' : ''}`}
        // What scrolls can be scrolled by keys.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={isMany ? 0 : undefined}
        inert={isPassing}
        hidden={failed !== undefined}
      >
        {/* eslint-disable-next-line no-restricted-syntax -- the one */}
        <table
          className="plain-table rows"
          aria-label={label}
          aria-rowcount={isMany ? items.length + 1 : undefined}
          aria-busy={rows === undefined || undefined}
        >
          <thead>
            <tr>
              {bulk.length > 0 && (
                <th scope="col">
                  <input
                    type="checkbox"
                    aria-label={t('common.table.selectAll')}
                    checked={items.length > 0 && chosen.length === items.length}
                    onChange={() =>
                      setSelection(chosen.length === items.length ? {} : Object.fromEntries(items.map(({ id }) => [id, true])))
                    }
                  />
                </th>
              )}
              {shown.map((column) => (
                <Head
                  key={column.name}
                  column={column}
                  sort={isWhole ? sort : undefined}
                  sortBy={isWhole && column.value ? sortBy : undefined}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows === undefined && !failed && Array.from({ length: GREY_ROWS }, (_, row) => <GreyRow key={row} width={width} />)}
            {above > 0 && <Gap height={above} width={width} />}
            {inSight.map((index) => {
              const row = items[index];
              return (
                row && (
                  <tr
                    key={row.id}
                    aria-rowindex={isMany ? index + 2 : undefined}
                    aria-current={index === at || row.id === current || undefined}
                    className={`${index === at || row.id === current ? 'at-row' : ''} ${marked?.has(row.id) ? css.justChanged : ''}`}
                    onDoubleClick={() => open?.(row)}
                  >
                    {bulk.length > 0 && (
                      <td>
                        <input
                          type="checkbox"
                          aria-label={t('common.table.selectRow', { n: index + 1 })}
                          checked={Boolean(selection[row.id])}
                          onChange={() => toggle(row.id)}
                        />
                      </td>
                    )}
                    <ZoneOf community={communityOf(row)}>
                      {shown.map((column) => (
                        <td key={column.name} className={`column-${column.name}${column.isNumber ? ' num' : ''}`}>
                          {column.show(row)}
                        </td>
                      ))}
                    </ZoneOf>
                  </tr>
                )
              );
            })}
            {below > 0 && <Gap height={below} width={width} />}
          </tbody>
          {shown.some(({ total }) => total) && items.length > 0 && (
            <tfoot>
              <tr>
                {bulk.length > 0 && <td />}
                {shown.map((column, index) => (
                  <td key={column.name} className={column.isNumber ? 'num' : undefined}>
                    {column.total ? column.total(items) : index === 0 ? t('common.table.total') : null}
                  </td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
        {rows?.length === 0 && empty}
      </div>
    </div>
  );
}

interface Sort {
  id: string;
  desc: boolean;
}

/** `sort=due` or `sort=-due` in the address. */
function useSort(): { sort?: Sort; sortBy: (id: string) => void } {
  const { params, change } = useAddress();
  const said = params.get('sort') ?? '';
  const sort = said === '' ? undefined : { id: said.replace(/^-/, ''), desc: said.startsWith('-') };
  return {
    sort,
    sortBy: (id) => change({ sort: sort?.id !== id ? id : sort.desc ? undefined : `-${id}` }, { replace: true }),
  };
}

function Head<Row>({
  column: { name, head, isNumber },
  sort,
  sortBy,
}: {
  column: DataColumn<Row>;
  sort?: Sort;
  sortBy?: (id: string) => void;
}) {
  const isSorted = sort?.id === name;
  return (
    <th
      scope="col"
      className={`column-${name}${isNumber ? ' num' : ''}`}
      aria-sort={isSorted ? (sort.desc ? 'descending' : 'ascending') : undefined}
    >
      {sortBy ? (
        <button type="button" className={css.dataTableHead} onClick={() => sortBy(name)}>
          {head} <span aria-hidden="true">{isSorted ? (sort.desc ? '↓' : '↑') : '↕'}</span>
        </button>
      ) : (
        head
      )}
    </th>
  );
}

function GreyRow({ width }: { width: number }) {
  return (
    <tr className={css.dataTableGrey} data-waiting aria-hidden="true">
      {Array.from({ length: width }, (_, cell) => (
        <td key={cell}>
          <i />
        </td>
      ))}
    </tr>
  );
}

/** A ground that has no height yet shows as many rows as fit a common screen, rather than none. */
function observeGround({ scrollElement }: { scrollElement: HTMLElement | null }, tell: (rect: { width: number; height: number }) => void) {
  if (!scrollElement) {
    return undefined;
  }
  const measure = () => tell({ width: scrollElement.offsetWidth, height: scrollElement.offsetHeight || UNMEASURED.height });
  const observer = new ResizeObserver(measure);
  observer.observe(scrollElement);
  measure();
  return () => observer.disconnect();
}

/** The room of the rows that are not in sight. */
function Gap({ height, width }: { height: number; width: number }) {
  return (
    <tr aria-hidden="true">
      <td colSpan={width} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}

/** Words as their language sorts them, with numbers in them by their value; what is missing comes last. */
function compare(one: string | number | undefined, other: string | number | undefined): number {
  if (one === undefined || other === undefined) {
    return Number(one === undefined) - Number(other === undefined);
  }
  return typeof one === 'number' && typeof other === 'number' ? one - other : words.compare(String(one), String(other));
}

const words = new Intl.Collator(['zh-CN', 'en'], { numeric: true });
