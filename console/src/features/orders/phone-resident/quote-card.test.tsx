import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Quote } from '../../../api/types';
import { ago, anOrder, someone } from '../../../testing/fixtures';
import { refusal, workorder } from '../../../testing/network';
import { renderScreen } from '../../../testing/render-screen';
import QuoteCard from './quote-card';

const resident = someone(['workorder:read', 'workorder:rate'], { staffId: undefined, ownerId: 'zhang-wei', posts: ['OW'] });
const quote: Quote = {
  number: 2,
  materials: [{ code: 'VALVE', name: '角阀', quantity: 1, unitPrice: { cents: 2800 }, amount: { cents: 2800 } }],
  material: { cents: 2800 },
  labour: { cents: 3000 },
  total: { cents: 5800 },
  note: '更换角阀',
  at: ago(5),
  by: '刘强',
};
const order = anOrder({ status: 'ON_HOLD', quote, allowedCommands: ['ACCEPT_QUOTE', 'DECLINE_QUOTE'] });

describe('a price that the owner is asked about', () => {
  it('is read line by line and accepted by the number that was read', async () => {
    const told: unknown[] = [];
    workorder.post('/orders/{id}/quote/acceptance', ({ body }) => {
      told.push(body);
      return told.length === 1 ? refusal(409, 'workorder.quote-changed') : { ...order, allowedCommands: [] };
    });
    const { user } = renderScreen(<QuoteCard order={order} quote={quote} />, { as: resident });

    const card = within(await screen.findByRole('region', { name: '维修报价' }));
    expect(card.getByText('角阀')).toBeDefined();
    expect(card.getByText(/58\.00/)).toBeDefined();
    expect(card.getByText('等业主确认')).toBeDefined();
    await user.click(card.getByRole('button', { name: '同意报价' }));
    expect(await card.findByText('报价已更新，请看过新的报价再答复')).toBeDefined();
    await user.click(card.getByRole('button', { name: '同意报价' }));

    await waitFor(() => expect(told).toEqual([{ number: 2 }, { number: 2 }]));
  });

  it('is declined, with a reason or without', async () => {
    let told: unknown;
    workorder.post('/orders/{id}/quote/refusal', ({ body }) => {
      told = body;
      return { ...order, allowedCommands: [] };
    });
    const { user } = renderScreen(<QuoteCard order={order} quote={quote} />, { as: resident });

    await user.click(await screen.findByRole('button', { name: '不同意报价' }));
    const sheet = within(await screen.findByRole('dialog'));
    await user.type(sheet.getByRole('textbox'), '自己换');
    await user.click(sheet.getByRole('button', { name: '不同意报价' }));

    await waitFor(() => expect(told).toEqual({ number: 2, reason: '自己换' }));
  });

  it('says what was answered, and offers nothing more', async () => {
    const answered: Quote = { ...quote, accepted: false, answeredAt: ago(1), reason: '太贵' };
    renderScreen(<QuoteCard order={anOrder({ quote: answered, allowedCommands: [] })} quote={answered} />, { as: resident });

    expect(await screen.findByText(/业主不同意: 太贵/)).toBeDefined();
    expect(screen.queryByRole('button', { name: '同意报价' })).toBeNull();
  });
});
