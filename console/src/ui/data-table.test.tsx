import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { someone } from '../testing/fixtures';
import { renderScreen } from '../testing/render-screen';
import { DataTable, type DataColumn } from './data-table';

interface Fee {
  id: string;
  unit: string;
  cents: number;
}

const columns: DataColumn<Fee>[] = [
  { name: 'unit', head: '房屋', show: ({ unit }) => unit, value: ({ unit }) => unit, isFixed: true },
  {
    name: 'cents',
    head: '金额',
    show: ({ cents }) => cents,
    value: ({ cents }) => cents,
    total: (rows) => rows.reduce((sum, { cents }) => sum + cents, 0),
    isNumber: true,
  },
];
const FEES: Fee[] = [
  { id: 'a', unit: '3-2-1201', cents: 300 },
  { id: 'b', unit: '3-2-201', cents: 100 },
  { id: 'c', unit: '=HYPERLINK("x")', cents: 200 },
];

const show = (part: Partial<Parameters<typeof DataTable<Fee>>[0]> = {}, at = '/') =>
  renderScreen(<DataTable name="fees" label="费用" columns={columns} rows={FEES} isWhole {...part} />, { as: someone([]), at });
const units = () => [...document.querySelectorAll('td.column-unit')].map(({ textContent }) => textContent);

afterEach(() => void vi.restoreAllMocks());

describe('a table of data', () => {
  it('is sorted by the head of a column, in the address', async () => {
    const { user, router } = show();

    await user.click(screen.getByRole('button', { name: /金额/ }));
    expect(units()).toEqual(['3-2-201', '=HYPERLINK("x")', '3-2-1201']);
    expect(router.state.location.search).toBe('?sort=cents');
    await user.click(screen.getByRole('button', { name: /金额/ }));
    expect(units()[0]).toBe('3-2-1201');
    expect(screen.getByRole('columnheader', { name: /金额/ }).getAttribute('aria-sort')).toBe('descending');
  });

  it('sorts numbers in words by their value', () => {
    show({ rows: FEES.slice(0, 2) }, '/?sort=unit');

    expect(units()).toEqual(['3-2-201', '3-2-1201']);
  });

  it('shows the columns that are chosen, and remembers them', async () => {
    const { user, unmount } = show();
    await user.click(screen.getByText('列'));
    await user.click(screen.getByRole('checkbox', { name: '金额' }));
    expect(screen.queryByRole('columnheader', { name: /金额/ })).toBeNull();

    unmount();
    show();

    expect(screen.queryByRole('columnheader', { name: /金额/ })).toBeNull();
  });

  it('is walked, chosen and opened by keys', async () => {
    const open = vi.fn();
    const run = vi.fn();
    const { user } = show({ open, bulk: [{ name: '催缴', run }] });

    await user.keyboard('jxjx');
    expect(screen.getByText('已选 2 条')).toBeDefined();
    await user.click(screen.getByRole('button', { name: '催缴' }));
    expect(run).toHaveBeenCalledWith([FEES[0], FEES[1]]);

    (document.activeElement as HTMLElement).blur();
    await user.keyboard('j{Enter}');
    expect(open).toHaveBeenCalledWith(FEES[2]);
  });

  it('adds up, and exports what is shown without a formula', async () => {
    const made: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      made.push(blob as Blob);
      return 'blob:fees';
    });
    const { user } = show();
    expect(within(screen.getByRole('table')).getByText('600')).toBeDefined();

    await user.click(screen.getByRole('button', { name: '导出 CSV' }));

    expect(await made[0]!.text()).toContain(`"'=HYPERLINK(""x"")",200`);
  });

  it('draws no more than one can see of ten thousand rows', async () => {
    const many = Array.from({ length: 10_000 }, (_, at) => ({ id: String(at), unit: `3-2-${at}`, cents: at }));
    const { user } = show({ rows: many });

    await waitFor(() => expect(units()[0]).toBe('3-2-0'));
    expect(units().length).toBeLessThan(80);
    expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('10001');
    await user.click(screen.getByRole('button', { name: /金额/ }));
    await user.click(screen.getByRole('button', { name: /金额/ }));
    await waitFor(() => expect(units()[0]).toBe('3-2-9999'));
  });

  it('keeps its shape while nothing has come', () => {
    show({ rows: undefined });

    expect(screen.getByRole('columnheader', { name: /房屋/ })).toBeDefined();
    expect(document.querySelectorAll('[data-waiting]')).toHaveLength(8);
  });
});
