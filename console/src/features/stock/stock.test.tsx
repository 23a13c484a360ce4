import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { StockItem } from '../../api/types';
import { speak } from '../../i18n';
import { aCommunity, CUIHU, someone } from '../../testing/fixtures';
import { owner, refusal, workorder } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import Stock from './stock';
import StockItemPage from './stock-item';

const keeper = someone(['material:read', 'material:issue', 'material:receive', 'community:read'], { posts: ['SK'] });
const manager = someone(['material:read', 'material:adjust', 'community:read'], { posts: ['PM'] });

const at = { at: '/stock/valves', route: '/stock/:id' };

function valves(part: Partial<StockItem> = {}): StockItem {
  return {
    id: 'valves',
    version: 4,
    communityId: CUIHU,
    material: 'ANGLE_VALVE_DN15',
    name: '角阀 DN15',
    onHand: 3,
    free: 1,
    minimum: 2,
    marks: ['LOW'],
    waiting: [{ orderId: 'leak', number: 'GD260706-0042', quantity: 2, since: '2026-07-06T02:00:00Z', allotted: true }],
    ...part,
  };
}

const step = (sequence: number, data: object) =>
  ({
    sequence,
    type: 'stock.minimum-changed',
    time: '2026-07-05T02:00:00Z',
    actor: '系统',
    channel: 'SYSTEM',
    changes: [],
    data,
  }) as never;

beforeEach(() => {
  owner.get('/communities', [aCommunity()]);
  owner.get('/dictionaries/{dictionary}/entries', [
    {
      id: 'word',
      version: 1,
      dictionary: 'material',
      code: 'ANGLE_VALVE_DN15',
      labelZh: '角阀 DN15',
      labelEn: 'Angle valve DN15',
      attributes: { unit: '只', unitEn: 'pcs', priceCents: '2800' },
      position: 0,
      active: true,
      inUse: true,
    },
  ]);
  workorder.get('/stock/{id}/history', [
    {
      sequence: 1,
      type: 'stock.received',
      time: '2026-07-05T02:00:00Z',
      actor: '何师傅',
      channel: 'CONSOLE',
      changes: [],
      data: { change: 3, onHand: 3, quantity: 3, unitCost: { cents: 1850 }, note: '宏达五金 · HD-7' },
    } as never,
  ]);
});

describe('the store', () => {
  it('says what is on hand, what is free and what is low, and is narrowed by what is to be done', async () => {
    let asked: string | null = null;
    workorder.get('/stock', ({ query }) => {
      asked = query.get('mark');
      return { items: [valves()] };
    });
    const { user } = renderScreen(<Stock />, { as: keeper });

    const row = (await screen.findByRole('link', { name: '角阀 DN15' })).closest('tr')!;
    expect(row.textContent).toContain('3 只');
    expect(within(row).getByText('低于最低库存')).toBeDefined();
    await user.click(screen.getByRole('tab', { name: '盘点待审批' }));

    await waitFor(() => expect(asked).toBe('COUNTED'));
  });

  it('says of each view what it is empty of', async () => {
    workorder.get('/stock', { items: [] });
    const { user } = renderScreen(<Stock />, { as: keeper });
    expect(await screen.findByText('这里还没有物料')).toBeDefined();

    await user.click(screen.getByRole('tab', { name: '盘点待审批' }));

    expect(await screen.findByText('没有待审批的盘点')).toBeDefined();
    expect(screen.queryByText('这里还没有物料')).toBeNull();
  });

  it('takes goods in, with cost in yuan sent as cents', async () => {
    let said: unknown;
    workorder.get('/stock', { items: [] });
    workorder.post('/stock/receipts', ({ body }) => {
      said = body;
      return valves();
    });
    const { user } = renderScreen(<Stock />, { as: keeper });

    await user.click(await screen.findByRole('button', { name: '入库' }));
    const dialog = await screen.findByRole('dialog');
    await user.selectOptions(await within(dialog).findByRole('combobox', { name: /物料/ }), '角阀 DN15');
    await user.type(within(dialog).getByRole('textbox', { name: /^数量/ }), '12.5');
    await user.type(within(dialog).getByRole('textbox', { name: /单价/ }), '18.5');
    await user.click(within(dialog).getByRole('button', { name: /入库/ }));

    await waitFor(() => expect(said).toEqual({ communityId: CUIHU, material: 'ANGLE_VALVE_DN15', quantity: 12.5, unitCostCents: 1850 }));
  });

  it('hands out what is kept for an order by one press and one Enter', async () => {
    let said: unknown;
    workorder.get('/stock/{id}', valves());
    workorder.post('/stock/{id}/issues', ({ body }) => {
      said = body;
      return valves({ waiting: [] });
    });
    const { user } = renderScreen(<StockItemPage />, { as: keeper, ...at });

    await user.click(await screen.findByRole('button', { name: '为 GD260706-0042 发料' }));
    await user.keyboard('{Enter}');

    await waitFor(() => expect(said).toEqual({ number: 'GD260706-0042', quantity: 2 }));
  });

  it('counts in the language that is spoken, and says in what it asks', async () => {
    await speak('en');
    workorder.get('/stock/{id}', valves());
    const { user } = renderScreen(<StockItemPage />, { as: keeper, ...at });

    expect(await screen.findByText('3 pcs')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Count' }));

    expect(await screen.findByRole('textbox', { name: 'Counted (pcs)' })).toBeDefined();
  });

  it('says why not so much can be handed out, and keeps what was typed', async () => {
    workorder.get('/stock/{id}', valves({ waiting: [] }));
    workorder.post('/stock/{id}/issues', () => refusal(409, 'stock.not-enough', { code: 'stock.not-enough' }));
    const { user } = renderScreen(<StockItemPage />, { as: keeper, ...at });

    await user.click(await screen.findByRole('button', { name: '发料' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('textbox', { name: /工单号/ }), 'GD260706-0042');
    await user.type(within(dialog).getByRole('textbox', { name: /数量/ }), '9');
    await user.click(within(dialog).getByRole('button', { name: /发料/ }));

    expect((await within(dialog).findByRole('alert')).textContent).toContain('可用数量不足');
    expect(within(dialog).getByRole<HTMLInputElement>('textbox', { name: /数量/ }).value).toBe('9');
  });

  it('shows each movement with what was there after it', async () => {
    workorder.get('/stock/{id}', valves());
    renderScreen(<StockItemPage />, { as: keeper, ...at });

    const line = (await screen.findByText('宏达五金 · HD-7')).closest('tr')!;
    expect(line.textContent).toContain('+3');
    expect(line.textContent).toContain('何师傅');
  });

  it('tells a minimum that was taken away from one of nothing', async () => {
    workorder.get('/stock/{id}', valves());
    workorder.get('/stock/{id}/history', [step(1, { change: 0, onHand: 3, quantity: 0 }), step(2, { change: 0, onHand: 3 })]);
    renderScreen(<StockItemPage />, { as: keeper, ...at });

    expect(await screen.findByText('不再设最低库存')).toBeDefined();
    expect(screen.getByText('最低库存 0')).toBeDefined();
  });

  it('asks a second person about a count that differs', async () => {
    let accepted = false;
    const count = { counted: 2, difference: -1, reason: '一只破损', by: '何师傅', at: '2026-07-06T02:00:00Z' };
    workorder.get('/stock/{id}', valves({ count, marks: ['COUNTED'] }));
    workorder.post('/stock/{id}/count-approval', () => {
      accepted = true;
      return valves();
    });
    const { user } = renderScreen(<StockItemPage />, { as: manager, ...at });

    expect((await screen.findByText(/一只破损/)).textContent).toContain('与账面相差 −1：');
    expect(screen.queryByRole('button', { name: '发料' })).toBeNull();
    await user.click(screen.getByRole('button', { name: '确认差异' }));

    await waitFor(() => expect(accepted).toBe(true));
  });

  it('reads the ledger once for each version, however often it asks for the item', async () => {
    const ledgers: number[] = [];
    let version = 4;
    let asked = 0;
    workorder.get('/stock/{id}', () => {
      asked++;
      return valves({ version, count: { counted: 2, difference: -1, reason: '', by: '何师傅', at: '2026-07-06T02:00:00Z' } });
    });
    workorder.get('/stock/{id}/history', () => {
      ledgers.push(version);
      return [];
    });
    workorder.post('/stock/{id}/count-approval', () => {
      version = 5;
      return valves({ version });
    });
    const { user } = renderScreen(<StockItemPage />, { as: manager, ...at });
    await screen.findByText('还没有变动');
    act(() => void dispatchEvent(new Event('visibilitychange')));

    await user.click(screen.getByRole('button', { name: '确认差异' }));
    await waitFor(() => expect(ledgers).toContain(5));
    await waitFor(() => expect(asked).toBeGreaterThan(1));

    expect(ledgers).toEqual([4, 5]);
  });

  it('turns to older movements where there are more than are shown at once', async () => {
    const asked: (string | null)[] = [];
    workorder.get('/stock/{id}', valves());
    workorder.get('/stock/{id}/history', ({ query }) => {
      asked.push(query.get('before'));
      return Array.from({ length: query.has('before') ? 3 : 500 }, (_, n) => step(n + 101, { change: 1, onHand: n }));
    });
    const { user } = renderScreen(<StockItemPage />, { as: keeper, ...at });

    await user.click(await screen.findByRole('button', { name: '下一页' }));

    await waitFor(() => expect(asked).toEqual([null, '101']));
    await waitFor(() => expect(screen.queryByRole('button', { name: '下一页' })).toBeNull());
  });
});
