import { useQuery } from '@tanstack/react-query';
import { useMemo, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDictionary } from '../../api/dictionaries';
import { useMay } from '../../api/me';
import type { Building, Unit } from '../../api/types';
import { paths } from '../../app/paths';
import { number } from '../../i18n/money';
import { daysUntil } from '../../i18n/times';
import { useToday } from '../../ui/now';
import { Empty, Loaded } from '../../ui/states';
import { boardOf } from './board';
import { buildingBillsQuery, buildingOrdersQuery, buildingUnitsQuery } from './use-properties';
import css from './properties.module.css';

/** What other services know of each home of a building, and whether they could be asked. */
function useMarks(building: string) {
  const may = useMay();
  const today = useToday();
  const bills = useQuery({ ...buildingBillsQuery(building), enabled: may('bill:read') });
  const orders = useQuery({ ...buildingOrdersQuery(building), enabled: may('workorder:read') });
  return useMemo(() => {
    const overdue = new Set(
      (bills.data?.items ?? []).flatMap(({ unitId, dueOn }) => (unitId && daysUntil(dueOn, today) < 0 ? [unitId] : [])),
    );
    const owed = new Set((bills.data?.items ?? []).flatMap(({ unitId }) => (unitId ? [unitId] : [])));
    const open = new Map<string, number>();
    for (const { unitId } of orders.data?.items ?? []) {
      if (unitId) open.set(unitId, (open.get(unitId) ?? 0) + 1);
    }
    return {
      of: (unit: string) => ({ isOverdue: overdue.has(unit), isOwed: owed.has(unit), orders: open.get(unit) ?? 0 }),
      bills,
      orders,
      isPartial: (bills.data?.isPartial ?? false) || Boolean(orders.data?.next),
    };
  }, [bills, orders, today]);
}

/** Floors × doors: each home with its state, what is owed and what is being mended; a click opens it. */
export function Chessboard({ building }: { building: Building }) {
  const { t } = useTranslation();
  const units = useQuery(buildingUnitsQuery(building.id));
  const marks = useMarks(building.id);
  return (
    <Loaded
      query={units}
      lines={12}
      empty={{
        when: ({ items }) => items.length === 0,
        show: <Empty title={t('properties.noUnits')} hint={t('properties.noUnitsHint')} />,
      }}
    >
      {({ items, isPartial }) => (
        <>
          {marks.bills.isError && <Unasked what={t('properties.billsUnasked')} again={() => void marks.bills.refetch()} />}
          {marks.orders.isError && <Unasked what={t('properties.ordersUnasked')} again={() => void marks.orders.refetch()} />}
          {(isPartial || marks.isPartial) && <p className="note flat">{t('properties.partial')}</p>}
          <Legend units={items} />
          <Grid units={items} marksOf={marks.of} label={t('properties.buildingName', { name: building.name })} />
        </>
      )}
    </Loaded>
  );
}

function Unasked({ what, again }: { what: string; again: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="note flat" role="status">
      <span>{what}</span>
      <button type="button" className="link-button spread" onClick={again}>
        {t('common.retry')}
      </button>
    </div>
  );
}

/** Each state with how many are in it, and what the marks mean. */
function Legend({ units }: { units: readonly Unit[] }) {
  const { t } = useTranslation();
  const states = useDictionary('unit-state');
  const counts = new Map<string, number>();
  for (const { state } of units) counts.set(state ?? '', (counts.get(state ?? '') ?? 0) + 1);
  return (
    <ul className={css.boardLegend} aria-label={t('properties.legend')}>
      {[...counts].map(([state, count]) => (
        <li key={state}>
          <span className={`${css.boardSwatch} ${toneOf(state)}`} aria-hidden="true" />
          {state === '' ? t('properties.noState') : states.labelOf(state)} <span className="pill">{number(count)}</span>
        </li>
      ))}
      <li>
        <span className={`${css.boardMark} ${css.overdue}`}>{t('properties.mark.overdue')}</span> {t('properties.overdue')}
      </li>
      <li>
        <span className={`${css.boardMark} ${css.owed}`}>{t('properties.mark.owed')}</span> {t('properties.owed')}
      </li>
      <li>
        <span className={`${css.boardMark} ${css.orders}`}>{t('properties.mark.orders')}</span> {t('properties.openOrders')}
      </li>
    </ul>
  );
}

/** States of the platform's own words have a tone; a company's own words have none. */
const TONES: Record<string, string> = {
  OCCUPIED: 'home-lived',
  LET: 'home-let',
  DECORATING: 'home-worked',
  VACANT: 'home-empty',
  UNSOLD: 'home-early',
  UNDELIVERED: 'home-early',
};

const toneOf = (state: string | undefined) => TONES[state ?? ''] ?? 'home-unsaid';

type Marks = { isOverdue: boolean; isOwed: boolean; orders: number };

function Grid({ units, marksOf, label }: { units: readonly Unit[]; marksOf: (unit: string) => Marks; label: string }) {
  const { t } = useTranslation();
  const { labelOf } = useDictionary('unit-state');
  const board = useMemo(() => boardOf(units), [units]);
  const hasEntrances = board.entrances.some(({ name }) => name !== null);
  return (
    // The arrows walk from home to home; each of them is a link by itself.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={css.boardGround} onKeyDown={walk}>
      {/* eslint-disable-next-line no-restricted-syntax -- floors and entrances */}
      <table className={css.board} aria-label={label}>
        <thead>
          {hasEntrances && (
            <tr>
              <td />
              {board.entrances.map(({ name, doors }) => (
                <th key={name} scope="colgroup" colSpan={doors} className={css.boardEntrance}>
                  {name === null ? t('properties.noEntrance') : t('properties.entrance', { name })}
                </th>
              ))}
            </tr>
          )}
          <tr>
            <td />
            {board.columns.map(({ entrance, door }, at) => (
              <th key={`${entrance} ${door}`} scope="col" className={beginsEntrance(board.columns, at) ? css.begins : undefined}>
                {door}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {board.rows.map(({ floor, units: row }, place) => (
            <tr key={place}>
              <th scope="row">{floor === undefined ? t('properties.noFloor') : t('properties.floor', { n: floor })}</th>
              {row.map((unit, at) => (
                <td key={at} className={beginsEntrance(board.columns, at) ? css.begins : undefined}>
                  {unit && <Home unit={unit} state={unit.state && labelOf(unit.state)} marks={marksOf(unit.id)} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function beginsEntrance(columns: { entrance: string | null }[], at: number): boolean {
  return at > 0 && columns[at]?.entrance !== columns[at - 1]?.entrance;
}

/** The word for its state is looked up once for the board: a tower has hundreds of homes. */
function Home({ unit, state, marks }: { unit: Unit; state?: string; marks: Marks }) {
  const { t } = useTranslation();
  const said = [
    unit.label,
    state ?? t('properties.noState'),
    marks.isOverdue ? t('properties.overdue') : marks.isOwed && t('properties.owed'),
    marks.orders > 0 && t('properties.ordersOpen', { n: marks.orders }),
  ].filter(Boolean);
  return (
    <Link to={paths.unit(unit.id)} className={`${css.boardHome} ${toneOf(unit.state)}`} title={said[1] || undefined}>
      <span className="sr">{said.join(t('properties.comma'))}</span>
      <span aria-hidden="true">{unit.room}</span>
      <span className={css.boardMarks} aria-hidden="true">
        {marks.isOverdue ? (
          <span className={`${css.boardMark} ${css.overdue}`}>{t('properties.mark.overdue')}</span>
        ) : (
          marks.isOwed && <span className={`${css.boardMark} ${css.owed}`}>{t('properties.mark.owed')}</span>
        )}
        {marks.orders > 0 && <span className={`${css.boardMark} ${css.orders}`}>{marks.orders}</span>}
      </span>
    </Link>
  );
}

const STEPS: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** To the next home that way, past gaps. */
function walk(event: KeyboardEvent<HTMLElement>) {
  const step = STEPS[event.key];
  const cell = event.target instanceof Element ? event.target.closest('td') : null;
  const table = cell?.closest('table');
  if (!step || !cell || !table || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  let row = (cell.parentElement as HTMLTableRowElement).rowIndex;
  let at = cell.cellIndex;
  for (;;) {
    row += step[0];
    at += step[1];
    const next = table.rows[row]?.cells[at];
    if (!next) return;
    const home = next.querySelector('a');
    if (home) {
      home.focus();
      return;
    }
  }
}
