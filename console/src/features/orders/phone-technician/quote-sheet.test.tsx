import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { anOrder, aWord, someone } from '../../../testing/fixtures';
import { owner, workorder } from '../../../testing/network';
import { renderScreen } from '../../../testing/render-screen';
import QuoteSheet from './quote-sheet';

const technician = someone(['workorder:work'], { name: '刘强', staffId: 'liu', posts: ['TE'] });
const order = anOrder({ id: 'priced', status: 'IN_PROGRESS', allowedCommands: ['QUOTE', 'COMPLETE'] });

describe('naming a price', () => {
  it('takes materials, then labour, and says what it comes to before it is sent', async () => {
    let told: unknown;
    const close = vi.fn();
    owner.get('/dictionaries/{dictionary}/entries', [aWord('VALVE', '角阀', 'Angle valve', { priceCents: '2800', unit: '个' })]);
    workorder.post('/orders/{id}/quote', ({ body }) => {
      told = body;
      return { ...order, status: 'ON_HOLD' as const };
    });
    const { user } = renderScreen(<QuoteSheet order={order} close={close} />, { as: technician });

    await user.click(await screen.findByRole('button', { name: /角阀/ }));
    await user.click(screen.getByRole('button', { name: '确定 1 种' }));
    const sheet = within(await screen.findByRole('dialog', { name: '报价' }));
    await user.type(sheet.getByRole('textbox', { name: /人工费/ }), '30');
    await user.click(sheet.getByRole('button', { name: /报价 ¥58\.00/ }));

    await waitFor(() => expect(told).toEqual({ materials: [{ material: 'VALVE', quantity: 1 }], labourCents: 3000, waits: true }));
    expect(close).toHaveBeenCalled();
  });
});
